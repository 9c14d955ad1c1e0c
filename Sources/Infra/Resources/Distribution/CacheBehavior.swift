/// What CloudFront does with requests: from which origin it answers, what it caches and passes on.
///
///     CacheBehavior(from: .host("api.example.com")).caching(.disabled).methods(.all).passing(.allViewerExceptHost)
///
/// Source: Amazon CloudFront Developer Guide, "Cache behavior settings".
public struct CacheBehavior: Sendable, Hashable {
    let origin: DistributionOrigin
    var cachePolicy: CachePolicy = .optimized
    var requestPolicy: OriginRequestPolicy?
    var allowed: Methods = .read
    var viewers: ViewerProtocol = .redirectToHTTPS
    var compresses = true

    /// - Parameter origin: where the content comes from.
    public init(from origin: DistributionOrigin) { self.origin = origin }

    /// The HTTP methods that are passed on.
    public enum Methods: Sendable, Hashable {
        /// GET and HEAD.
        case read
        /// GET, HEAD and OPTIONS.
        case readAndOptions
        /// GET, HEAD, OPTIONS, PUT, PATCH, POST and DELETE.
        case all

        var names: [String] {
            switch self {
            case .read: ["GET", "HEAD"]
            case .readAndOptions: ["GET", "HEAD", "OPTIONS"]
            case .all: ["GET", "HEAD", "OPTIONS", "PUT", "PATCH", "POST", "DELETE"]
            }
        }
    }

    /// How viewers may ask.
    public enum ViewerProtocol: String, Sendable, Hashable {
        /// HTTP is answered with a redirect.
        case redirectToHTTPS = "redirect-to-https"
        /// HTTP is answered with 403.
        case httpsOnly = "https-only"
        case httpAndHTTPS = "allow-all"
    }

    /// How long content is cached, and by what its copies differ. Default: `.optimized`.
    public func caching(_ policy: CachePolicy) -> CacheBehavior { with { $0.cachePolicy = policy } }
    /// What the origin gets besides what the cache policy uses. Default: nothing.
    public func passing(_ policy: OriginRequestPolicy) -> CacheBehavior { with { $0.requestPolicy = policy } }
    /// The methods that are passed on. Default: GET and HEAD.
    public func methods(_ methods: Methods) -> CacheBehavior { with { $0.allowed = methods } }
    /// How viewers may ask. Default: a redirect to HTTPS.
    public func viewers(_ viewers: ViewerProtocol) -> CacheBehavior { with { $0.viewers = viewers } }
    /// Whether CloudFront compresses content. Default: yes.
    public func compression(_ isOn: Bool) -> CacheBehavior { with { $0.compresses = isOn } }

    private func with(_ change: (inout CacheBehavior) -> Void) -> CacheBehavior {
        var copy = self
        change(&copy)
        return copy
    }
}
