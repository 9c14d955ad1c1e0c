/// Finds routes that everyone can ask where nothing shows that this is meant.
///
/// A route without an authorizer is left alone where its function reads a secret: a webhook checks by one who sends. But where
/// other routes of the same API have an authorizer, one without is the likeliest thing to be forgotten.
enum EntranceChecks {
    static func check(_ scope: Scope, _ report: inout Report) {
        let functions = scope.stack.functions
        let guarded = guardedAPIs(functions)
        let hasPrivateAPI = scope.stack.all(RESTAPI.self).contains { if case .private = $0.endpoint { true } else { false } }
        defer { report.allowances = [] }
        var open = OpenEntrances()
        for function in functions {
            var isTold = false
            for trigger in function.triggers.lazy.map(\.base) {
                guard let entrance = trigger as? any Entrance, entrance.isOpen(in: scope) else { continue }
                if hasPrivateAPI, trigger is RESTAPIMethod { continue }
                let own = function.origin.allowances + entrance.origin.allowances
                report.allowances = scope.stack.service.allowances + own
                if let other = guarded[entrance.entranceAPI] {
                    report(
                        .publicEntrance, at: entrance.place,
                        "Everyone can start the \(function.title) by \(entrance.entranceTitle), which has no authorizer while another route of the same API has one; add .authorizer(…), or say that it is meant: .allow(\"public-entrance\", because: \"…\").",
                        notes: [.init(other, "the route with an authorizer")])
                } else if !isTold, !function.readsSecret {
                    if own.isEmpty { open.add(entrance, function) } else { OpenEntrances.tell(entrance, function, others: 0, &report) }
                    // A route that is allowed by itself says nothing of the others.
                    isTold = entrance.origin.allowances.isEmpty
                }
            }
        }
        report.allowances = scope.stack.service.allowances
        open.tell(&report)
    }

    /// The APIs that have a route with an authorizer, and the place of the first.
    private static func guardedAPIs(_ functions: [Function]) -> [String: Place] {
        var guarded: [String: Place] = [:]
        for function in functions {
            for trigger in function.triggers.lazy.map(\.base) {
                guard let entrance = trigger as? any Entrance, entrance.hasAuthorizer, guarded[entrance.entranceAPI] == nil else { continue }
                guarded[entrance.entranceAPI] = entrance.place
            }
        }
        return guarded
    }
}

/// The entrances of a service that are open and about which nobody said anything: one finding for each API, however many
/// functions it starts.
private struct OpenEntrances {
    private var first: [(entrance: any Entrance, function: Function)] = []
    private var others: [String: Int] = [:]

    mutating func add(_ entrance: any Entrance, _ function: Function) {
        if let known = others[entrance.entranceAPI] {
            others[entrance.entranceAPI] = known + 1
        } else {
            others[entrance.entranceAPI] = 0
            first.append((entrance, function))
        }
    }

    func tell(_ report: inout Report) {
        for (entrance, function) in first { Self.tell(entrance, function, others: others[entrance.entranceAPI] ?? 0, &report) }
    }

    static func tell(_ entrance: any Entrance, _ function: Function, others: Int, _ report: inout Report) {
        let more = others == 0 ? "" : ", and \(count(others, "other function")) in the same way"
        report(
            .publicEntrance, at: entrance.place,
            "Everyone can start the \(function.title) by \(entrance.entranceTitle)\(more): \(entrance.remedy), and the function reads no secret by which it could tell who asks; add what is missing, or say that it is meant, for the service or the function: .allow(\"public-entrance\", because: \"…\").")
    }
}

/// A trigger by which a function is asked from outside.
protocol Entrance: Trigger {
    /// What tells its API from others of the service.
    var entranceAPI: String { get }
    var hasAuthorizer: Bool { get }
    /// As messages name it: `GET /users of the HTTP API`.
    var entranceTitle: String { get }
    /// What it lacks, as half a sentence.
    var remedy: String { get }
    /// Whether nothing but the function tells who may ask.
    func isOpen(in scope: Scope) -> Bool
}

extension Entrance {
    var remedy: String { "the route has no authorizer" }
}

extension HTTPAPIRoute: Entrance {
    var entranceAPI: String { "HTTP \(self.api?.declaredName ?? "")" }
    var hasAuthorizer: Bool { authorizer != nil }
    var entranceTitle: String { key }
    func isOpen(in scope: Scope) -> Bool { authorizer == nil }
}

extension RESTAPIMethod: Entrance {
    var entranceAPI: String { "REST" }
    var hasAuthorizer: Bool { authorizer != nil }
    var entranceTitle: String { key }
    /// OPTIONS is asked by browsers, which then have nothing to show yet.
    func isOpen(in scope: Scope) -> Bool {
        authorizer == nil && !needsKey && method != .options
    }
}

extension WebSocketRoute: Entrance {
    var entranceAPI: String { "WebSocket \(route == "$connect")" }
    var hasAuthorizer: Bool { authorizer != nil }
    var entranceTitle: String { key }
    /// Whoever is connected may send, so this is asked of `$connect` alone.
    func isOpen(in scope: Scope) -> Bool { route == "$connect" && authorizer == nil }
}

extension LoadBalancerRoute: Entrance {
    var entranceAPI: String { "load balancer" }
    var hasAuthorizer: Bool { false }
    var entranceTitle: String { "\(methodNames.isEmpty ? "ANY" : methodNames.joined(separator: ", ")) \(path) of the load balancer" }
    var remedy: String { "the route has neither .sources(…) nor .header(…)" }
    /// What exists already may be internal.
    func isOpen(in scope: Scope) -> Bool {
        guard sources.isEmpty, headers.isEmpty, let balancer = balancer ?? givenListener?.balancer, balancer.isOwned else { return false }
        return !scope.resolved(balancer).options.isInternal
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
