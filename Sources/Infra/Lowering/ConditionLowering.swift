/// Puts the conditions of declarations on what they became.
struct ConditionLowering {
    /// The condition of each declaration: its own, or that of what it is a part of.
    private var names: [DeclarationKey: String] = [:]

    init(of stack: StackModel) {
        for declaration in stack.declarations {
            guard let condition = declaration.origin.condition else { continue }
            put(condition.value.base.logicalID, on: declaration)
        }
    }

    private mutating func put(_ name: String, on declaration: any Declaration) {
        guard names[declaration.key] == nil else { return }
        names[declaration.key] = name
        for part in declaration.allParts where part.origin.condition == nil { put(name, on: part) }
    }

    subscript(_ declaration: any Declaration) -> String? { names[declaration.key] }
}

extension Stack {
    /// Runs what adds resources, and puts a condition on all that it added.
    mutating func under(_ condition: String?, _ add: (inout Stack) -> Void) {
        guard let condition else { return add(&self) }
        let (resources, outputs) = (template.resources.count, template.outputs.count)
        add(&self)
        let added = template.resources[resources...].map { ($0.id, $0.condition) }
        for (id, inner) in added {
            let name = both(inner, condition)
            template.change(id) { $0.condition = name }
        }
        template.changeOutputs(from: outputs) { $0.condition = condition }
    }

    /// A resource has one condition: where it needs two, one that asks for both.
    mutating func both(_ inner: String?, _ outer: String?) -> String? {
        guard let inner, let outer, inner != outer else { return inner ?? outer }
        let name = "\(outer)And\(inner)"
        template.add(condition: name, ["Fn::And": [["Condition": .string(outer)], ["Condition": .string(inner)]]])
        return name
    }

    /// The condition of an output whose value is there under one only.
    func condition(of value: Value) -> String? {
        switch value {
        case .object(let members):
            if members.count == 1, members[0].key == "Ref", case .string(let id) = members[0].value {
                return template[id]?.condition
            }
            if members.count == 1, members[0].key == "Fn::GetAtt", case .array(let parts) = members[0].value,
                case .string(let id)? = parts.first
            {
                return template[id]?.condition
            }
            return nil
        default: return nil
        }
    }
}
