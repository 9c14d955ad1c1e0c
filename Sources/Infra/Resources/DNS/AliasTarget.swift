enum AliasTarget: Sendable, Equatable {
    case declared(AnyDeclaration)
    case named(String, String)
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
