/// Finds routes that everyone can ask where nothing shows that this is meant.
///
/// A route without an authorizer is left alone where its function reads a secret: a webhook checks by one who sends.
/// But where other routes of the same API have an authorizer, one without is the likeliest thing to be forgotten.
enum PublicEndpointChecks {
    static func check(_ scope: Scope, _ report: inout Report) {
        let functions = scope.stack.functions
        let guarded = guardedAPIs(scope.stack)
        let hasPrivateAPI = scope.stack.all(RESTAPI.self).contains {
            if case .private = $0.endpoint { true } else { false }
        }
        var open = OpenEndpoints()
        for function in functions {
            var isReported = false
            for trigger in function.triggers.lazy.map(\.base) {
                guard let entrance = endpoint(trigger), entrance.isOpen(in: scope) else { continue }
                if hasPrivateAPI, trigger is RESTAPIMethod { continue }
                let own = function.origin.suppressions + entrance.origin.suppressions
                if let other = guarded.isEmpty ? nil : guarded[entrance.endpointAPI] {
                    report.allowing(scope.stack.service.suppressions + own) { report in
                        report(
                            .publicEndpoint, at: entrance.location,
                            """
                            Everyone can invoke the \(function.title) through \(entrance.endpointTitle), which has no \
                            authorizer although another route of the same API has one; add .authorizer(…), or confirm \
                            that this is intended: .suppress("public-endpoint", because: "…").
                            """,
                            notes: [.init(other, "the route with an authorizer")])
                    }
                } else if !isReported, !function.readsSecret {
                    if own.isEmpty {
                        open.add(entrance, function)
                    } else {
                        report.allowing(scope.stack.service.suppressions + own) { report in
                            OpenEndpoints.emit(entrance, function, others: 0, &report)
                        }
                    }
                    // A suppression on one route does not hold for the others.
                    isReported = entrance.origin.suppressions.isEmpty
                }
            }
        }
        report.allowing(scope.stack.service.suppressions) { report in
            open.emit(&report)
        }
    }

    /// The trigger, if it is one. Routes of load balancers, of which there may be hundreds, are told by their type.
    private static func endpoint(_ trigger: any Trigger) -> (any PublicEndpoint)? {
        if let route = trigger.as(LoadBalancerRoute.self) { return route }
        return trigger as? any PublicEndpoint
    }

    /// The APIs that have a route with an authorizer, and the place of the first.
    private static func guardedAPIs(_ stack: StackModel) -> [String: SourceLocation] {
        var guarded: [String: SourceLocation] = [:]
        let kinds = stack.triggers.kinds.compactMap { $0 as? any PublicEndpoint.Type }
        guard kinds.contains(where: { $0.mayHaveAuthorizer }) else { return guarded }
        for function in stack.functions {
            for trigger in function.triggers.lazy.map(\.base) {
                guard let entrance = endpoint(trigger), entrance.hasAuthorizer,
                    guarded[entrance.endpointAPI] == nil
                else { continue }
                guarded[entrance.endpointAPI] = entrance.location
            }
        }
        return guarded
    }
}

/// The entrances of a service that are open and about which nobody said anything: one finding for each API, however
/// many functions it starts.
private struct OpenEndpoints {
    private var first: [(entrance: any PublicEndpoint, function: Function)] = []
    /// There are few; each with what is first of it, and how many there are besides.
    private var apis: [String] = []
    private var others: [Int] = []

    mutating func add(_ entrance: any PublicEndpoint, _ function: Function) {
        let api = entrance.endpointAPI
        if let position = apis.firstIndex(of: api) {
            others[position] += 1
        } else {
            apis.append(api)
            others.append(0)
            first.append((entrance, function))
        }
    }

    func emit(_ report: inout Report) {
        for ((entrance, function), others) in zip(first, others) {
            Self.emit(entrance, function, others: others, &report)
        }
    }

    static func emit(_ entrance: any PublicEndpoint, _ function: Function, others: Int, _ report: inout Report) {
        let more = others == 0 ? "" : ", and \(count(others, "other function")) in the same way"
        report(
            .publicEndpoint, at: entrance.location,
            """
            Everyone can invoke the \(function.title) through \(entrance.endpointTitle)\(more): \(entrance.remedy), \
            and the function reads no secret to authenticate callers; add what is missing, or confirm for the service \
            or the function that this is intended: .suppress("public-endpoint", because: "…").
            """)
    }
}

extension Function {
    /// Whether it has a secret to check by who asks.
    fileprivate var readsSecret: Bool {
        !secrets.isEmpty
            || options.statements.contains { statement in
                statement.allows(anyOf: ["secretsmanager:GetSecretValue", "ssm:GetParameter", "ssm:GetParameters"])
            }
    }
}
