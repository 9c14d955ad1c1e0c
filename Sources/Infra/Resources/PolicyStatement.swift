/// One statement of a role's policy: what is allowed on what.
///
/// Source: IAM User Guide, "IAM JSON policy elements: Statement".
public struct PolicyStatement: Sendable, Hashable {
    var actions: [String]
    let resources: [Value]
    let condition: Value?
    let location: SourceLocation
    /// The condition of the template without which it allows nothing.
    var templateCondition: String?
    /// Whether a word such as `.read` wrote it.
    var isGranted = false

    init(actions: [String], resources: [Value], condition: Value? = nil, location: SourceLocation) {
        self.actions = actions
        self.resources = resources
        self.condition = condition
        self.location = location
    }

    /// What a word such as `.read` allows on one thing.
    init(granting actions: [String], on resource: Value, location: SourceLocation) {
        self.init(actions: actions, resources: [resource], location: location)
        isGranted = true
    }

    public static func == (a: PolicyStatement, b: PolicyStatement) -> Bool {
        a.actions == b.actions && a.resources == b.resources && a.condition == b.condition
            && a.templateCondition == b.templateCondition
    }

    /// Statements that allow the same become one, each resource once, so that a reviewer reads it once.
    static func merged(_ statements: [PolicyStatement]) -> [PolicyStatement] {
        var merged: [PolicyStatement] = []
        for statement in statements {
            guard
                let index = merged.firstIndex(where: {
                    $0.actions == statement.actions && $0.condition == statement.condition
                        && $0.isGranted == statement.isGranted
                        && $0.templateCondition == statement.templateCondition
                })
            else {
                merged.append(statement)
                continue
            }
            let known = merged[index]
            merged[index] = PolicyStatement(
                actions: known.actions,
                resources: known.resources + statement.resources.filter { !known.resources.contains($0) },
                condition: known.condition, location: known.location)
            merged[index].templateCondition = known.templateCondition
            merged[index].isGranted = known.isGranted
        }
        return merged
    }

    func value(in stack: inout Stack) -> Value {
        let allowed = resources.map { stack.resolve(isGranted ? stack.namingFunctions($0) : $0) }
        var members: [Value.Member] = [
            .init("Effect", "Allow"), .init("Action", .array(actions.map { .string($0) })),
            .init("Resource", .array(allowed)),
        ]
        members.add("Condition", condition.map { stack.resolve($0) })
        let statement = Value.object(members)
        return templateCondition.map { ["Fn::If": [.string($0), statement, .noValue]] } ?? statement
    }
}
