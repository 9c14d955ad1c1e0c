/// How long content is cached.
///
/// Source: Amazon CloudFront Developer Guide, "Use managed cache policies".
public struct CachePolicy: Sendable, Hashable {
    let id: String

    /// Cached for as long as the origin says, by default for a day. Query strings, cookies and headers are not part of
    /// the cache key.
    public static let optimized = CachePolicy(id: "658327ea-f89d-4fab-a63d-7e88639e58f6")
    /// Nothing is cached.
    public static let disabled = CachePolicy(id: "4135ea2d-6df8-44a3-9df3-4b5a84be39ad")
    /// By its id, as CloudFront shows it.
    public static func existing(_ id: String) -> CachePolicy { CachePolicy(id: id) }
}
