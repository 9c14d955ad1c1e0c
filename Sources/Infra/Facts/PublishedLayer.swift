/// A version of a Lambda layer that somebody else published.
public struct PublishedLayer: Sendable, Hashable {
    /// The publisher's account.
    public let account: String
    /// Where the layer is; a function can use only layers of its own region.
    public let region: Region
    /// The layer's name: `php-84`.
    public let name: String
    /// The version's number.
    public let version: Int

    /// The layer version's ARN.
    public var arn: String {
        "arn:\(region.partition.id):lambda:\(region.id):\(account):layer:\(name):\(version)"
    }
}

/// Why there is no layer to be had.
public enum LayerAbsence: Error, Sendable, Hashable {
    /// The layer exists, but not in this region; it does in those.
    case notInRegion(published: [Region])
    /// No such layer is published anywhere; those of like kind are.
    case unknown(published: [String])
}
