/// A value that AWS decides when the resource of a declaration is created: its id, its ARN, an attribute.
///
/// In the service that owns the declaration it becomes `Ref` or `Fn::GetAtt`; in another service
/// an export there and `Fn::ImportValue` here.
public struct Reference: Sendable, Hashable {
    let target: AnyDeclaration
    let attribute: String?
    let location: SourceLocation?
    /// Read when the stack is deployed, and not held.
    var isWeak = false

    /// - Parameter attribute: a name for `Fn::GetAtt`; nil for what `Ref` gives.
    init(_ target: any Declaration, _ attribute: String? = nil, at location: SourceLocation? = nil) {
        self.target = AnyDeclaration(target)
        self.attribute = attribute
        self.location = location
    }

    public static func == (a: Reference, b: Reference) -> Bool {
        a.target == b.target && a.attribute == b.attribute && a.isWeak == b.isWeak
    }
    public func hash(into hasher: inout Hasher) {
        hasher.combine(target)
        hasher.combine(attribute)
    }
}

extension Value {
    /// The same value without holding what it is of: another service can change or remove it while this one still names
    /// it, so that neither has to be deployed first for that. The value is read when the stack is deployed, and stays
    /// as it was until the next deployment. It becomes `Fn::GetStackOutput`; inside one service nothing changes.
    ///
    ///     .environment("TABLE", orders.tableName.weak)
    ///
    /// Source: AWS CloudFormation Template Reference, "Fn::GetStackOutput".
    public var weak: Value {
        guard case .reference(var reference) = self else { return self }
        reference.isWeak = true
        return .reference(reference)
    }
}

/// Any declaration, comparable.
struct AnyDeclaration: Sendable, Hashable {
    let base: any Declaration

    init(_ base: any Declaration) { self.base = base }

    static func == (a: AnyDeclaration, b: AnyDeclaration) -> Bool { a.base.isEqual(to: b.base) }
    func hash(into hasher: inout Hasher) { hasher.combine(base.key) }
}

extension Declaration {
    /// What `Ref` gives for its resource: a name, an id or an ARN, as the resource type has it.
    public func ref(file: String = #fileID, line: Int = #line, column: Int = #column) -> Value {
        .reference(Reference(self, at: SourceLocation(file, line, column)))
    }

    /// What `Fn::GetAtt` gives for its resource.
    /// - Parameter name: an attribute of the resource type, such as `Arn`; checked against the type's schema.
    public func attribute(
        _ name: String, file: String = #fileID, line: Int = #line, column: Int = #column
    ) -> Value {
        .reference(Reference(self, name, at: SourceLocation(file, line, column)))
    }
}
