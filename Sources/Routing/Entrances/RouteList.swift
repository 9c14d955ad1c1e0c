/// A rule, route or method of an entrance, and what answers there.
public struct ListedRoute: Sendable {
    /// `POST /telegram`, `$default`, `path is /lambda/mytgbot`; what a rule asks for.
    public let match: String
    /// The functions that answer; none where the entrance answers by itself.
    public let functions: [LambdaFunction]
    /// Its spec line.
    public let source: String
}

extension Entrance {
    /// In the order in which they are tried.
    public var routes: [ListedRoute] {
        switch kind {
        case .listener(let listener):
            listener.rules.map { rule in
                let conditions = rule.conditions.map(\.text).joined(separator: ", ")
                let functions = rule.actions.flatMap { action -> [LambdaFunction] in
                    if case .forward(let groups) = action { return groups.compactMap(\.function) }
                    return []
                }
                return ListedRoute(
                    match: conditions.isEmpty ? rule.title : conditions, functions: functions, source: rule.source)
            }
        case .httpAPI(let api):
            api.routes.map { ListedRoute(match: $0.key, functions: $0.function.map { [$0] } ?? [], source: $0.source) }
        case .restAPI(let api):
            api.resources.flatMap { resource in
                resource.methods.map { method in
                    ListedRoute(
                        match: "\(method.name) \(resource.path)", functions: method.function.map { [$0] } ?? [],
                        source: method.source)
                }
            }
        case .webSocketAPI(let api):
            api.routes.map { ListedRoute(match: $0.key, functions: $0.function.map { [$0] } ?? [], source: $0.source) }
        case .distribution(let distribution):
            distribution.behaviors.map { behavior in
                ListedRoute(
                    match: behavior.pattern ?? "*", functions: behavior.edge.compactMap(\.function),
                    source: behavior.source)
            }
        case .functionURL(let url): [ListedRoute(match: "ANY /{proxy+}", functions: [url.function], source: url.source)]
        }
    }
}
