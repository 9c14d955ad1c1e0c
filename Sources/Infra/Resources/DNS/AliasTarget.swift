enum AliasTarget: Sendable, Equatable {
    case declared(any AliasTargetDeclaration)
    case named(String, String)

    static func == (a: AliasTarget, b: AliasTarget) -> Bool {
        switch (a, b) {
        case (.declared(let a), .declared(let b)): a.isEqual(to: b)
        case (.named(let a, let zoneA), .named(let b, let zoneB)): (a, zoneA) == (b, zoneB)
        case (.declared, .named), (.named, .declared): false
        }
    }
}

/// A declaration that an alias record can point to.
public protocol AliasTargetDeclaration: Declaration {
    /// The name and zone id for the record.
    func aliasTarget(in stack: inout Stack) -> (dnsName: Value, hostedZoneID: Value)
    /// Reports what keeps a record in this scope from pointing here.
    func checkAlias(_ record: Record, in scope: Scope, _ report: inout Report)
}

extension AliasTargetDeclaration {
    /// Reports nothing: most targets suit every alias.
    public func checkAlias(_ record: Record, in scope: Scope, _ report: inout Report) {}
}
