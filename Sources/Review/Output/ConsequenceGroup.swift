import Infra

/// A consequence, said once for all stacks of a service that have it.
package struct ConsequenceGroup: Sendable {
    package let consequence: Consequence
    /// The stacks that have it, by name.
    package private(set) var stacks: [StackName]
    /// The sentence; where stages differ in their name only, with `STAGE` for it.
    package private(set) var message: String

    /// In the order of the consequences.
    package static func all(_ consequences: [Consequence]) -> [ConsequenceGroup] {
        var groups: [ConsequenceGroup] = []
        var positions: [String: Int] = [:]
        for consequence in consequences {
            let stack = consequence.stack
            let neutral = consequence.message.withoutStage(stack.stage)
            let key = "\(consequence.danger) \(consequence.kind) \(stack.service)\n\(consequence.resource)\n\(neutral)"
            if let position = positions[key] {
                groups[position].stacks.append(stack)
                if groups[position].message != consequence.message { groups[position].message = neutral }
            } else {
                positions[key] = groups.count
                groups.append(ConsequenceGroup(consequence: consequence, stacks: [stack], message: consequence.message))
            }
        }
        return groups
    }

    /// `telegram-bot dev, prod`
    package var place: String {
        guard let first = stacks.first else { return "" }
        let stages = stacks.map { [$0.stage, $0.region, $0.nested].filter { !$0.isEmpty }.joined(separator: " ") }
            .filter { !$0.isEmpty }
        return Printable.text(
            ([first.service] + (stages.isEmpty ? [] : [stages.joined(separator: ", ")])).joined(separator: " "))
    }

    /// `specs/Bot.swift:14:9`; the file alone where no line is known.
    package var position: String? {
        consequence.location.map { location in
            let file = Printable.text(location.file)
            return location.line == 0 ? file : "\(file):\(location.line):\(location.column)"
        }
    }
}
