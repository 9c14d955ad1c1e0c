import Infra

/// Changes and consequences for other programs. Members may be added; those that are there stay.
package enum JSONDiff {
    package static func text(_ project: ProjectComparison, _ consequences: [Consequence]) -> String {
        let value = Value.object([
            .init("version", 1), .init("verdict", .string(Consequences.verdict(consequences).title)),
            .init("unchanged", .int(project.unchanged)), .init("stacks", .array(project.stacks.map(stack))),
            .init("configurations", .array(project.configurations.map(configuration))),
            .init("moves", .array(project.moves.map(move))),
            .init("consequences", .array(consequences.map(consequence))),
            .init("idleCost", idleCost(IdleCost(project))),
        ])
        return value.prettyJSON
    }

    private static func configuration(_ configuration: ConfigurationComparison) -> Value {
        .object(
            names(configuration.name) + [
                .init("path", .string(configuration.path)),
                .init("changes", .array(configuration.changes.map(property))),
            ])
    }

    private static func idleCost(_ cost: IdleCost) -> Value {
        .object([
            .init("usdPerMonth", .double((cost.difference * 100).rounded() / 100)),
            .init("isIncomplete", .bool(cost.isIncomplete)),
            .init("pricesOf", .string(IdlePrice.date)),
        ])
    }

    private static func names(_ stack: StackName) -> [Value.Member] {
        [("service", stack.service), ("stage", stack.stage), ("region", stack.region), ("nested", stack.nested)]
            .filter { !$0.1.isEmpty }.map { .init($0.0, .string($0.1)) }
    }

    private static func stack(_ stack: StackComparison) -> Value {
        .object(
            names(stack.name) + [
                .init("path", .string(stack.path)), .init("change", .string("\(stack.kind)")),
                .init("resources", .array(stack.comparison.resources.map(resource))),
                .init("sections", .array(stack.comparison.sections.map(property))),
            ])
    }

    private static func resource(_ change: ResourceChange) -> Value {
        var members: [Value.Member] = [.init("id", .string(change.id)), .init("type", .string(change.type))]
        switch change.kind {
        case .added: members.append(.init("change", "added"))
        case .removed: members.append(.init("change", "removed"))
        case .changed: members.append(.init("change", "changed"))
        case .renamed(let oldID): members += [.init("change", "renamed"), .init("oldId", .string(oldID))]
        }
        switch change.replacement {
        case .none: members.append(.init("replacement", "no"))
        case .conditional: members.append(.init("replacement", "conditional"))
        case .always: members.append(.init("replacement", "yes"))
        }
        members.append(.init("properties", .array((change.attributes + change.properties).map(property))))
        return .object(members)
    }

    private static func property(_ change: PropertyChange) -> Value {
        var members: [Value.Member] = [.init("path", .string(change.path.description))]
        for (name, value) in [("old", change.old), ("new", change.new)] {
            guard let value else { continue }
            members.append(.init(name, Confidential.hides(value, at: change.path) ? "(not shown)" : value))
        }
        return .object(members)
    }

    private static func move(_ move: ProjectComparison.Move) -> Value {
        .object([
            .init("type", .string(move.type)),
            .init("from", .object(names(move.from) + [.init("id", .string(move.oldID))])),
            .init("to", .object(names(move.to) + [.init("id", .string(move.newID))])),
        ])
    }

    private static func consequence(_ consequence: Consequence) -> Value {
        var members = names(consequence.stack)
        members += [
            .init("severity", .string(consequence.danger.title)), .init("kind", .string(consequence.kind.rawValue)),
            .init("resource", .string(consequence.resource)), .init("message", .string(consequence.message)),
            .init("source", .string(consequence.source)),
        ]
        if let location = consequence.location {
            members.append(.init("file", .string(location.file)))
            if location.line > 0 {
                members += [.init("line", .int(location.line)), .init("column", .int(location.column))]
            }
        }
        return .object(members)
    }
}
