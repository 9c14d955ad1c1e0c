import Infra
import Routing

/// Decisions of `infra route`, for people and for programs.
enum RouteText {
    static func human(_ decisions: [(Entrance, Decision)]) -> String {
        decisions.map { entrance, decision in
            var lines = ["\(entrance.title)  \(entrance.source)"]
            for step in decision.steps {
                lines.append(
                    """
                      \(step.isChosen ? "✓" : "✗") \(step.title): \
                    \(step.reason)\(step.source.isEmpty ? "" : "  \(step.source)")
                    """
                )
            }
            lines.append("  → \(outcome(decision.outcome))")
            return lines.joined(separator: "\n")
        }.joined(separator: "\n\n")
    }

    private static func outcome(_ outcome: Decision.Outcome) -> String {
        switch outcome {
        case .function(let function, let integration):
            "function \(function.name)  \(function.source)"
                + (integration.route?.authorizer.map { ", if the authorizer \($0.name) allows it  \($0.source)" } ?? "")
        case .service(let call, _): call.title
        case .origin(_, let behavior):
            behavior.origin.map { "\($0.title), the origin" } ?? "no origin"
        case .answer(let answer):
            answer.headers.first { $0.name == "Location" }.map { "\(StatusLine.text(answer.status)), to \($0.value)" }
                ?? StatusLine.text(answer.status)
        }
    }

    static func json(_ decisions: [(Entrance, Decision)]) -> String {
        Value.array(
            decisions.map { entrance, decision in
                var members: [Value.Member] = [
                    .init("entrance", .string(entrance.title)), .init("id", .string(entrance.id)),
                    .init("source", .string(entrance.source)),
                    .init(
                        "steps",
                        .array(
                            decision.steps.map { step in
                                [
                                    "title": .string(step.title), "source": .string(step.source),
                                    "chosen": .bool(step.isChosen),
                                    "reason": .string(step.reason),
                                ]
                            })),
                ]
                switch decision.outcome {
                case .function(let function, let integration):
                    members.append(.init("function", .string(function.name)))
                    if let route = integration.route {
                        members.append(
                            .init(
                                "pathParameters",
                                .object(route.pathParameters.map { .init($0.name, .string($0.value)) })))
                        if let authorizer = route.authorizer {
                            members.append(
                                .init(
                                    "authorizer",
                                    ["name": .string(authorizer.name), "source": .string(authorizer.source)]))
                        }
                    }
                case .service(let call, _): members.append(.init("service", .string(call.title)))
                case .origin(_, let behavior):
                    members.append(.init("origin", .string(behavior.origin?.title ?? "")))
                case .answer(let answer): members.append(.init("status", .int(answer.status)))
                }
                return .object(members)
            }
        ).compactJSON
    }
}
