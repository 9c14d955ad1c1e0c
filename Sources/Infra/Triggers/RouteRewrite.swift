/// What a load balancer changes in a request before it forwards it.
struct RouteRewrite: Sendable, Hashable {
    let pattern: String
    let replacement: String

    var value: Value { ["Rewrites": [["Regex": .string(pattern), "Replace": .string(replacement)]]] }
}
