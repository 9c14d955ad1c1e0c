/// Checks resources' properties against their types' schemas.
///
/// One compilation owns one validator: it keeps the types and the patterns that it has read. Like any class with state
/// it belongs to one task at a time.
public final class SchemaValidator {
    /// Where the types come from.
    public let schemas: ResourceSchemas
    private var types: [TypeKey: ResourceType?] = [:]
    let patterns = PatternCache()

    private struct TypeKey: Hashable {
        let name: String
        let region: Region?
    }

    /// - Parameter schemas: those that are compiled in, without another.
    public init(_ schemas: ResourceSchemas = .embedded) { self.schemas = schemas }

    /// The type of that name as it is in that region (or, without one, in most); nil for an unknown name. Read once.
    public func type(named name: String, in region: Region? = nil) -> ResourceType? {
        let key = TypeKey(name: name, region: region)
        if let known = types[key] { return known }
        let type = schemas.type(named: name, in: region)
        types[key] = .some(type)
        return type
    }

    /// What the schema does not allow in a resource's properties, in their order.
    ///
    /// Intrinsic functions are taken for whatever may stand in their place; both branches of `Fn::If` are checked, and
    /// `Ref: AWS::NoValue` counts as absent. Strings, numbers and booleans are taken for each other as CloudFormation
    /// does. A dynamic reference (`{{resolve:…}}`) is taken for any string. Formats are not checked.
    public func validate(properties: Value, of type: ResourceType) -> [SchemaFinding] {
        var validation = SchemaValidation(type: type, patterns: patterns)
        validation.check(properties, against: type.root)
        validation.checkReadOnly(properties)
        var told: Set<SchemaFinding> = []
        return validation.findings.filter { told.insert($0).inserted }.withoutRepeatedExclusions
    }
}
