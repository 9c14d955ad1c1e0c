import Infra

/// A resource of which few properties are wanted, each once: these alone are brought into canonical form.
struct ResourceReader: CanonicalResource {
    let id: String
    let type: String
    private let properties: Value
    private let schema: TypeSchema

    init(_ id: String, _ type: String, properties: Value, _ schema: TypeSchema) {
        self.id = id
        self.type = type
        self.properties = properties
        self.schema = schema
    }

    subscript(name: String) -> Value? {
        guard properties.intrinsic == nil, let value = properties[name] else { return nil }
        return CanonicalForm(takesText: schema.takesText).of(Value.Member(name, value), at: schema.root)
    }
}
