/// What an origin gets of a viewer's request.
///
/// Source: Amazon CloudFront Developer Guide, "Use managed origin request policies".
public struct OriginRequestPolicy: Sendable, Hashable {
    let id: String

    /// All headers, cookies and query strings.
    public static let allViewer = OriginRequestPolicy(id: "216adef6-5c7f-47e4-b989-5492eafa07d3")
    /// The same without Host, for origins that know their own name only: APIs and function URLs.
    public static let allViewerExceptHost = OriginRequestPolicy(id: "b689b0a8-53d0-40ab-baf2-68738e2966ac")
    /// By its id, as CloudFront shows it.
    public static func existing(_ id: String) -> OriginRequestPolicy { OriginRequestPolicy(id: id) }
}
