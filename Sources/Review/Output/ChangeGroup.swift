import Infra

/// The changes of stacks of one service that are the same but for the stage's name.
package struct ChangeGroup: Sendable {
    package let service: String
    /// `dev, prod`
    package let stages: [String]
    package let kind: StackComparison.Kind
    package let entries: [ChangeEntry]

    /// What a headline says of the group: `2 added, 1 changed`.
    package var counts: String {
        let words = [("+", "added"), ("~", "changed"), ("!", "replaced"), ("-", "removed")]
        let counts = words.compactMap { sign, word -> String? in
            let count = entries.count { $0.sign == sign }
            return count == 0 ? nil : "\(count) \(word)"
        }
        return counts.joined(separator: ", ")
    }

    package var title: String {
        ([service] + (stages.isEmpty ? [] : [stages.joined(separator: ", ")])).joined(separator: " ")
    }

    /// The changes of all stacks, what is the same in several stages said once.
    package static func all(of project: ProjectComparison) -> [ChangeGroup] {
        var groups: [ChangeGroup] = []
        var positions: [String: Int] = [:]
        var configurations = Dictionary(
            project.configurations.map { ($0.name, $0.changes.map { ChangeEntry($0) }) },
            uniquingKeysWith: { first, _ in first })
        var stacks: [(name: StackName, kind: StackComparison.Kind, entries: [ChangeEntry])] = project.stacks.map {
            stack in
            let entries =
                stack.comparison.resources.map { ChangeEntry($0, in: project, stack.name) }
                + stack.comparison.sections.filter { $0.path != PropertyPath("Description") || stack.kind == .changed }
                .map(ChangeEntry.init)
            return (stack.name, stack.kind, entries + (configurations.removeValue(forKey: stack.name) ?? []))
        }
        // Tags and policies of stacks whose templates are the same.
        stacks += configurations.map { ($0.key, .changed, $0.value) }
        for stack in stacks.sorted(by: { $0.name < $1.name }) {
            let entries = stack.entries
            let stage = [stack.name.stage, stack.name.region, stack.name.nested].filter { !$0.isEmpty }.map(
                Printable.text
            )
            .joined(separator: " ")
            let neutral = entries.map { $0.withoutStage(stack.name.stage) }
            let key =
                "\(stack.name.service)\n\(stack.kind)\n\(stack.name.nested)\n"
                + neutral.map { ($0.details + [$0.headline]).joined(separator: "\n") }.joined(separator: "\n")
            if let position = positions[key] {
                let group = groups[position]
                groups[position] = ChangeGroup(
                    service: group.service, stages: group.stages + [stage], kind: group.kind, entries: neutral)
            } else {
                positions[key] = groups.count
                groups.append(
                    ChangeGroup(
                        service: Printable.text(stack.name.service), stages: stage.isEmpty ? [] : [stage],
                        kind: stack.kind, entries: entries))
            }
        }
        return groups
    }
}
