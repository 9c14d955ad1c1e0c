/// Starts the function for requests that reach a listener of an application load balancer.
///
///     .on(.route(.post, "/lambda/mytgbot", of: balancer))
///
/// Becomes a target group, a listener rule and permissions. The function gets the request as JSON and answers with
/// status, headers and body; both have at most 1 MB.
/// Source: Elastic Load Balancing User Guide for Application Load Balancers, "Use Lambda functions as targets".
public struct LoadBalancerRoute: WebhookTrigger {
    @Boxed var said: Said

    /// All that it says. A function has each of its routes in it and is handed around, so a route is one reference.
    struct Said: Sendable, Equatable {
        var origin: Origin
        let balancer: LoadBalancer?
        let givenListener: Listener?
        /// The listener that the rule is on: the one given, or the balancer's for HTTPS.
        let listener: Listener?
        /// The balancer's host, where it has just one.
        let balancerHost: String?
        let method: HTTPMethod
        let path: String
        /// Where there are several; otherwise `method` says it.
        var methods: [HTTPMethod] = []
        var hosts: [String] = []
        var headers: [HeaderCondition] = []
        var queries: [Value.Member] = []
        var sources: [String] = []
        var hasMultiValueHeaders = false
        var healthCheck: Placed<RouteHealthCheck>?
        var authentication: RouteAuthentication?
        var priority: Placed<Int>?
        var webhook: WebhookDeclaration?
        @RarelySet var rare: RareSettings

        var given: RareSettings? { _rare.given }
    }

    struct HeaderCondition: Sendable, Hashable {
        let name: String
        let values: [String]
    }

    /// Regular expressions of one header.
    struct HeaderPatterns: Sendable, Hashable {
        let name: String
        let patterns: [Placed<String>]
    }

    /// What few routes say.
    struct RareSettings: Blank, Equatable {
        var hostPatterns: [Placed<String>] = []
        var pathPatterns: [Placed<String>] = []
        var headerPatterns: [HeaderPatterns] = []
        var hostRewrite: Placed<RouteRewrite>?
        var urlRewrite: Placed<RouteRewrite>?
        var tags: [Value.Member] = []
    }

    public var origin: Origin {
        _read { yield said.origin }
        _modify { yield &said.origin }
    }
    var balancer: LoadBalancer? { said.balancer }
    var givenListener: Listener? { said.givenListener }
    var listener: Listener? { said.listener }
    var method: HTTPMethod { said.method }
    var path: String { said.path }
    var methods: [HTTPMethod] { said.methods }
    var hosts: [String] { said.hosts }
    var headers: [HeaderCondition] { said.headers }
    var queries: [Value.Member] { said.queries }
    var sources: [String] { said.sources }
    var hasMultiValueHeaders: Bool { said.hasMultiValueHeaders }
    var healthCheck: Placed<RouteHealthCheck>? { said.healthCheck }
    var authentication: RouteAuthentication? { said.authentication }
    var priority: Placed<Int>? { said.priority }
    var given: RareSettings? { said.given }
    public var webhook: WebhookDeclaration? {
        get { said.webhook }
        set { said.webhook = newValue }
    }

    init(_ method: HTTPMethod, _ path: String, _ balancer: LoadBalancer?, _ listener: Listener?, _ origin: Origin) {
        said = Said(
            origin: origin, balancer: balancer, givenListener: listener, listener: listener ?? balancer?.httpsListener,
            balancerHost: balancer?.soleHost, method: method, path: path)
    }

    public var dependencies: [Dependency] {
        var dependencies: [Dependency] = []
        if let givenListener {
            dependencies.append(Dependency(givenListener, at: location))
        } else if let balancer {
            dependencies.append(Dependency(balancer, at: location))
        }
        if let authentication { dependencies += authentication.dependencies }
        return dependencies
    }

    /// The hosts of the rule: those given, or the balancer's where it has just one.
    var effectiveHosts: [String] {
        if !hosts.isEmpty { return hosts }
        guard let host = said.balancerHost, given?.hostPatterns.isEmpty ?? true else { return [] }
        return [host]
    }

    /// The names of its methods; none for all.
    var methodNames: [String] {
        if !methods.isEmpty { return methods.contains(.any) ? [] : methods.map(\.name) }
        return method == .any ? [] : [method.name]
    }

    var effectivePath: String? { path == "*" || path == "/*" ? nil : path }
}

extension Trigger where Self == LoadBalancerRoute {
    /// A method and a path on a load balancer's HTTPS listener.
    /// - Parameters:
    ///   - path: exact, or a pattern with `*` and `?`; at most 128 characters.
    ///   - balancer: one that has an HTTPS host. Where it has one host, the route is for that host only.
    public static func route(
        _ method: HTTPMethod, _ path: String, of balancer: LoadBalancer,
        file: String = #fileID, line: Int = #line, column: Int = #column
    ) -> Self {
        LoadBalancerRoute(method, path, balancer, nil, Origin(file, line, column))
    }

    /// A method and a path on a listener.
    public static func route(
        _ method: HTTPMethod, _ path: String, of listener: Listener,
        file: String = #fileID, line: Int = #line, column: Int = #column
    ) -> Self {
        LoadBalancerRoute(method, path, nil, listener, Origin(file, line, column))
    }
}

extension LoadBalancerRoute {
    /// Only for these methods, instead of the one that the route begins with.
    public func methods(_ methods: HTTPMethod...) -> Self { with { $0.said.methods += methods } }
    /// Only for these hosts; a wildcard such as `*.example.com` is allowed.
    public func hosts(_ names: String...) -> Self { with { $0.said.hosts += names } }
    /// Only where a header has one of these values; `*` and `?` are wildcards.
    public func header(_ name: String, _ values: String...) -> Self {
        with { $0.said.headers.append(HeaderCondition(name: name, values: values)) }
    }
    /// Only where the query has this; `*` and `?` are wildcards.
    public func query(_ key: String, _ value: String) -> Self {
        with { $0.said.queries.append(.init(key, .string(value))) }
    }
    /// Only from these ranges of addresses: `149.154.160.0/20`.
    public func sources(_ ranges: String...) -> Self { with { $0.said.sources += ranges } }
    /// Headers and query values come, and are answered, as lists. The handler must read and write them so.
    public func multiValueHeaders() -> Self { with { $0.said.hasMultiValueHeaders = true } }
    /// The rule's place among those of the listener, 1 to 50,000; lower is tried first. Without it one is computed that
    /// does not change when other routes are added, with narrower routes before wider ones.
    public func priority(
        _ number: Int, file: String = #fileID, line: Int = #line, column: Int = #column
    ) -> Self {
        with { $0.said.priority = Placed(number, SourceLocation(file, line, column)) }
    }
}
