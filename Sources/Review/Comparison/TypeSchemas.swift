import Infra

/// The schemas that a comparison has met, each read once.
package final class TypeSchemas {
    private var known: [String: TypeSchema] = [:]

    package init() {}

    package subscript(name: String) -> TypeSchema {
        if let schema = known[name] { return schema }
        let schema = TypeSchema(named: name)
        known[name] = schema
        return schema
    }
}
