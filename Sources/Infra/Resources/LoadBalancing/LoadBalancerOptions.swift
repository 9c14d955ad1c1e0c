/// What the modifiers of a load balancer settle.
struct LoadBalancerOptions: Sendable, Equatable {
    var isInternal = false
    var isDualStack = false
    var idleTimeout: Placed<TimeSpan>?
    var isProtected = false
    var hosts: [LoadBalancer.Host] = []
    var redirectLocation: SourceLocation?
    var policy: TLSPolicy = .tls13
    var defaultAction: ListenerAction = .notFound
    var securityGroups: [Placed<Value>] = []
    var mutualTLS: Placed<MutualTLS>?
}
