/// A property of a declaration's resource that the author sets directly.
struct Override: Sendable, Hashable {
    /// `Properties` path with dots: `LoadBalancerAttributes.0.Value`.
    let path: String
    let value: Value
}
