/// A finished archive.
public struct Artifact: Sendable, Hashable {
    /// Relative to the output folder: `telegram-bot/dev/webhook.zip`.
    public var path: String
    /// In bytes.
    public var size: Int
    /// What its files take unpacked, in bytes.
    public var unzippedSize: Int
    /// Of the archive's bytes.
    public var sha256: Digest
    /// Whether nothing had changed and the archive of an earlier run stands.
    public var isReused: Bool

    /// The key to upload to: the path with the content's hash, so that a changed archive is another object.
    public var key: String { "\(path.dropLast(4))-\(sha256.hex.prefix(16)).zip" }

    /// The fact that a parameter asks for.
    public func value(_ value: ArtifactValue) -> String {
        switch value {
        case .key: key
        case .sha256Hex: sha256.hex
        case .sha256Base64: sha256.base64
        }
    }
}
