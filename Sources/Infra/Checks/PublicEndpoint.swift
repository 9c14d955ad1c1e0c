/// A trigger by which a function is asked from outside.
protocol PublicEndpoint: Trigger {
    /// Whether any of its kind has an authorizer.
    static var mayHaveAuthorizer: Bool { get }
    /// What tells its API from others of the service.
    var endpointAPI: String { get }
    var hasAuthorizer: Bool { get }
    /// As messages name it: `GET /users of the HTTP API`.
    var endpointTitle: String { get }
    /// What it lacks, as half a sentence.
    var remedy: String { get }
    /// Whether nothing but the function tells who may ask.
    func isOpen(in scope: Scope) -> Bool
}

extension PublicEndpoint {
    static var mayHaveAuthorizer: Bool { true }
    var remedy: String { "the route has no authorizer" }
}

extension HTTPAPIRoute: PublicEndpoint {
    var endpointAPI: String { "HTTP \(self.api?.declaredName ?? "")" }
    var hasAuthorizer: Bool { authorizer != nil }
    var endpointTitle: String { key }
    func isOpen(in scope: Scope) -> Bool { authorizer == nil }
}

extension RESTAPIMethod: PublicEndpoint {
    var endpointAPI: String { "REST" }
    var hasAuthorizer: Bool { authorizer != nil }
    var endpointTitle: String { key }
    /// OPTIONS is asked by browsers, which then have nothing to show yet.
    func isOpen(in scope: Scope) -> Bool {
        authorizer == nil && !needsKey && method != .options
    }
}

extension WebSocketRoute: PublicEndpoint {
    var endpointAPI: String { "WebSocket \(route == "$connect")" }
    var hasAuthorizer: Bool { authorizer != nil }
    var endpointTitle: String { key }
    /// Whoever is connected may send, so this is asked of `$connect` alone.
    func isOpen(in scope: Scope) -> Bool { route == "$connect" && authorizer == nil }
}

extension LoadBalancerRoute: PublicEndpoint {
    static var mayHaveAuthorizer: Bool { false }
    var endpointAPI: String { "load balancer" }
    var hasAuthorizer: Bool { false }
    var endpointTitle: String {
        "\(methodNames.isEmpty ? "ANY" : methodNames.joined(separator: ", ")) \(path) of the load balancer"
    }
    var remedy: String { "the route has neither .sources(…) nor .header(…)" }
    /// What exists already may be internal.
    func isOpen(in scope: Scope) -> Bool {
        guard sources.isEmpty, headers.isEmpty, authentication == nil, given?.headerPatterns.isEmpty ?? true,
            listener?.mutualTLS?.value.store == nil, let balancer = balancer ?? givenListener?.balancer,
            balancer.isOwned
        else { return false }
        return !scope.resolved(balancer).options.isInternal
    }
}
