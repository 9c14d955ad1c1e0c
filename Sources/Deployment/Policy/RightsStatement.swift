import Infra

/// Actions on resources that one statement of a policy allows.
package struct RightsStatement: Sendable, Hashable {
    package var sid: String
    package var actions: [String]
    package var resources: [String]
    package var condition: Right.Condition?

    package var value: Value {
        var members: [Value.Member] = [
            .init("Sid", .string(sid)), .init("Effect", "Allow"), .init("Action", .array(actions.map { .string($0) })),
            .init("Resource", .array(resources.map { .string($0) })),
        ]
        if let condition {
            let values: Value =
                condition.values.count == 1
                ? .string(condition.values[0]) : .array(condition.values.map { .string($0) })
            members.append(
                .init("Condition", .object([.init(condition.test, .object([.init(condition.key, values)]))])))
        }
        return .object(members)
    }

    /// Rights with the same resources and condition in one statement, by service.
    package static func all(of rights: Set<Right>) -> [RightsStatement] {
        struct Key: Hashable {
            let resources: [String]
            let condition: Right.Condition?
            let service: String
        }
        struct Subject: Hashable {
            let action: String
            let condition: Right.Condition?
        }
        var resources: [Subject: Set<String>] = [:]
        for right in rights {
            resources[Subject(action: right.action, condition: right.condition), default: []].insert(right.resource)
        }
        var actions: [Key: [String]] = [:]
        for (subject, found) in resources {
            let list = found.contains("*") ? ["*"] : found.sorted()
            // What takes no resource is one statement, whatever the service.
            let service = list == ["*"] ? "" : subject.action.prefix { $0 != ":" }
            actions[Key(resources: list, condition: subject.condition, service: String(service)), default: []].append(
                subject.action)
        }
        var used: [String: Int] = [:]
        return actions.map { key, names in
            RightsStatement(
                sid: key.service, actions: names.sorted(), resources: key.resources, condition: key.condition)
        }.sorted {
            ($0.actions[0], $0.resources[0], $0.resources.count) < ($1.actions[0], $1.resources[0], $1.resources.count)
        }
        .map { statement in
            var statement = statement
            let name = sidName(statement.sid)
            used[name, default: 0] += 1
            statement.sid = used[name] == 1 ? name : "\(name)\(used[name] ?? 0)"
            return statement
        }
    }

    /// `elasticloadbalancing` → `Elasticloadbalancing`: letters and digits only.
    private static func sidName(_ service: String) -> String {
        if service.isEmpty { return "Everything" }
        let letters = service.filter { $0.isASCII && ($0.isLetter || $0.isNumber) }
        return letters.prefix(1).uppercased() + letters.dropFirst()
    }
}
