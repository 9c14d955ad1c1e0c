/// One statement of a role's policy: what is allowed on what.
///
/// Source: IAM User Guide, "IAM JSON policy elements: Statement".
public struct PolicyStatement: Sendable, Hashable {
    let actions: [String]
    let resources: [Value]
    let condition: Value?
    let place: Place

    init(actions: [String], resources: [Value], condition: Value? = nil, place: Place) {
        self.actions = actions
        self.resources = resources
        self.condition = condition
        self.place = place
    }

    public static func == (a: PolicyStatement, b: PolicyStatement) -> Bool {
        a.actions == b.actions && a.resources == b.resources && a.condition == b.condition
    }

    func value(in stack: inout Stack) -> Value {
        .members([
            ("Effect", "Allow"), ("Action", .array(actions.map { .string($0) })),
            ("Resource", .array(resources.map { stack.resolve($0) })), ("Condition", condition.map { stack.resolve($0) }),
        ])
    }
}
