import Infra

/// A deployed template with resources taken out and put in, and nothing else changed.
struct TemplateGraft {
    private(set) var template: Value = .object([])
    private(set) var problems: [String] = []
    private let schemas: TypeSchemas

    init(
        _ stack: StackComparison, _ moves: [ProjectComparison.Move], _ project: ProjectComparison,
        _ schemas: TypeSchemas
    ) {
        self.schemas = schemas
        let gone = Set(moves.filter { $0.from == stack.name }.map(\.oldID))
        let arriving = moves.filter { $0.to == stack.name }
        let kept = (stack.old?["Resources"]?.members ?? []).filter { !gone.contains($0.key) }
        let ids = Set(kept.map(\.key) + arriving.map(\.newID))
        var known = ids
        for section in ["Parameters", "Conditions"] {
            for value in [stack.old, stack.new] { known.formUnion((value?[section]?.members ?? []).map(\.key)) }
        }
        var resources: [Value.Member] = []
        for member in kept {
            let new = stack.new?["Resources"]?[member.key]
            resources.append(
                .init(member.key, choose(member.key, old: member.value, new: new, known, stack.name, prefersOld: true)))
        }
        for move in arriving {
            let from = project.stacks.first { $0.name == move.from }
            let old = from?.old?["Resources"]?[move.oldID] ?? .null
            resources.append(
                .init(
                    move.newID,
                    choose(
                        move.newID, old: old, new: stack.new?["Resources"]?[move.newID], known, stack.name,
                        prefersOld: false)))
        }
        resources = resources.map { .init($0.key, Self.withoutDependencies($0.value, beside: ids)) }
        let base = stack.old ?? stack.new ?? .object([])
        var members = (base.members ?? []).filter {
            !["Resources", "Outputs", "Parameters", "Conditions", "Mappings"].contains($0.key)
        }
        for section in ["Parameters", "Mappings", "Conditions"] {
            let all = union(stack.old?[section], arriving.isEmpty ? nil : stack.new?[section])
            if !all.isEmpty { members.append(.init(section, .object(all))) }
        }
        members.append(.init("Resources", .object(resources)))
        let outputs = self.outputs(stack, known)
        if !outputs.isEmpty { members.append(.init("Outputs", .object(outputs))) }
        template = .object(members)
    }

    /// The resource as it is deployed where all that it refers to is there, or else as the change has it.
    private mutating func choose(
        _ id: String, old: Value, new: Value?, _ known: Set<String>, _ stack: StackName, prefersOld: Bool
    ) -> Value {
        let isComplete = missing(id, old, known).isEmpty
        if isComplete, prefersOld { return old }
        let isAlike = new.map { Self.masked(id, old, schemas) == Self.masked(id, $0, schemas) } ?? false
        if let new, isAlike, missing(id, new, known).isEmpty { return new }
        if isComplete { return old }
        let names = missing(id, old, known).map(Printable.text).joined(separator: ", ")
        let reason =
            new == nil
            ? "the change removes it"
            : isAlike
                ? "the change has no other way to it"
                : "it changes in other ways too; deploy those before or after the move"
        problems.append(
            "\(Printable.text(id)) of \(stack.title) refers to \(names), which is in another stack then, and \(reason)."
        )
        return old
    }

    private func missing(_ id: String, _ value: Value, _ known: Set<String>) -> [String] {
        var ids: Set<String> = []
        for member in ResourceForm(id, value, schemas).properties {
            member.value.eachReference { id, _ in ids.insert(id) }
        }
        return ids.filter { !known.contains($0) && !$0.hasPrefix("AWS::") }.sorted()
    }

    /// What the resource says beside its references.
    private static func masked(_ id: String, _ value: Value, _ schemas: TypeSchemas) -> Value {
        func mask(_ value: Value) -> Value {
            switch value {
            case .array(let elements): .array(elements.map(mask))
            case .object(let members):
                value.reference != nil || value.intrinsic?.name == "Fn::ImportValue"
                    ? "*" : .object(members.map { .init($0.key, mask($0.value)) })
            default: value
            }
        }
        let form = ResourceForm(id, value, schemas)
        return mask(.object([.init(form.type, .object(form.properties.sorted { $0.key < $1.key }))]))
    }

    private static func withoutDependencies(_ value: Value, beside ids: Set<String>) -> Value {
        guard case .object(var members) = value, let index = members.firstIndex(where: { $0.key == "DependsOn" }) else {
            return value
        }
        let left = (members[index].value.elements ?? [members[index].value]).filter {
            $0.text.map(ids.contains) ?? false
        }
        if left.isEmpty { members.remove(at: index) } else { members[index].value = .array(left) }
        return .object(members)
    }

    private func union(_ first: Value?, _ second: Value?) -> [Value.Member] {
        let own = first?.members ?? []
        let names = Set(own.map(\.key))
        return own + (second?.members ?? []).filter { !names.contains($0.key) }
    }

    /// Those that are there as far as their resources are, and the exports through which the stacks reach each other
    /// from now on.
    private func outputs(_ stack: StackComparison, _ known: Set<String>) -> [Value.Member] {
        func isComplete(_ value: Value) -> Bool {
            var isComplete = true
            (CanonicalForm().of(value) ?? .null).eachReference { id, _ in
                if !known.contains(id), !id.hasPrefix("AWS::") { isComplete = false }
            }
            return isComplete
        }
        let old = (stack.old?["Outputs"]?.members ?? []).filter { isComplete($0.value) }
        let names = Set(old.map(\.key))
        let new = (stack.new?["Outputs"]?.members ?? []).filter {
            !names.contains($0.key) && $0.value["Export"] != nil && isComplete($0.value)
        }
        return old + new
    }
}
