/// What of the conditions and parameters of a service goes into its nested stacks.
///
/// A condition is decided in the root, once, and each nested stack is given the answer by a parameter. A copy of the
/// condition would need all that it asks for, and would be about another stack's name.
enum NestedConditions {
    /// The parameter that tells a nested stack whether a condition holds.
    static func parameter(of condition: String) -> String { "\(condition)Holds" }

    /// What the root gives for it.
    static func answer(_ condition: String) -> Value { ["Fn::If": [.string(condition), "true", "false"]] }

    static let declaration: Value = ["Type": "String", "AllowedValues": ["true", "false"]]

    /// The conditions without which one does not hold, and whether they are all that it asks for. They stay what they
    /// are in a nested stack, so that it can be seen there too which condition implies which.
    static func needed(by test: Value?) -> (conditions: [String], isAllOfIt: Bool) {
        guard case .array(let tests)? = test?["Fn::And"] else { return ([], false) }
        let names = tests.compactMap { test -> String? in
            if case .string(let name)? = test["Condition"] { name } else { nil }
        }
        return (names, names.count == tests.count)
    }

    /// What a condition asks for in a nested stack, where it has the name that it has in the root.
    static func test(of parameter: String) -> Value { ["Fn::Equals": [.ref(parameter), "true"]] }

    /// A value that is there under a condition only, as something that always is: a parameter of a nested stack must be
    /// given. Nobody reads the empty text, since what would read it is under the condition too.
    static func always(_ value: Value, under condition: String?) -> Value {
        condition.map { ["Fn::If": [.string($0), value, ""]] } ?? value
    }

    /// What stands in a nested stack whose resources are all under conditions, since a stack must have a resource.
    static let placeholder = "AlwaysThere"
}

extension Value {
    /// The conditions by which it chooses, in the order of the text.
    func forEachCondition(_ body: (String) -> Void) {
        switch self {
        case .array(let elements): for element in elements { element.forEachCondition(body) }
        case .object(let members):
            for member in members {
                if member.key == "Fn::If", case .array(let parts) = member.value, case .string(let name)? = parts.first
                {
                    body(name)
                }
                member.value.forEachCondition(body)
            }
        default: return
        }
    }
}

extension Template {
    /// The conditions that resources, outputs and, through these, other conditions need.
    func usedConditions() -> Set<String> {
        var used: Set<String> = []
        func note(_ name: String) {
            guard used.insert(name).inserted, let test = conditions.first(where: { $0.key == name })?.value else {
                return
            }
            noteAll(in: test)
        }
        func noteAll(in test: Value) {
            switch test {
            case .array(let elements): for element in elements { noteAll(in: element) }
            case .object(let members):
                for member in members {
                    if member.key == "Condition", case .string(let name) = member.value { note(name) }
                    noteAll(in: member.value)
                }
            default: return
            }
        }
        for resource in resources {
            if let condition = resource.condition { note(condition) }
            resource.content.forEachCondition(note)
        }
        for output in outputs {
            if let condition = output.condition { note(condition) }
            output.value.forEachCondition(note)
        }
        return used
    }

    /// Without conditions that only others needed.
    mutating func keepConditions(_ used: Set<String>) { conditions.removeAll { !used.contains($0.key) } }
}
