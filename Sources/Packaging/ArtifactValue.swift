/// Which of an archive's facts a parameter is given.
public enum ArtifactValue: String, Sendable, Hashable {
    /// The key to upload to: it holds the content's hash, so that CloudFormation sees a change.
    case key
    case sha256Hex
    case sha256Base64
}
