/// A key that callers of a REST API identify themselves by. Its value is made by AWS and stands in no file.
struct APIKey: Sendable, Hashable {
    let name: String
    let description: String?
    let customer: String?
    let isEnabled: Bool
    let plan: String?

    var word: Value {
        if description == nil, customer == nil, isEnabled { return .string(name) }
        return .members([
            ("name", .string(name)), ("description", description.map { .string($0) }),
            ("customerId", customer.map { .string($0) }), ("enabled", isEnabled ? nil : false),
        ])
    }
}
