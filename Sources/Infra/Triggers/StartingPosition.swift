/// Where the reading of a stream begins.
public enum StartingPosition: String, Sendable, Hashable {
    /// With the oldest record that the stream keeps.
    case trimHorizon = "TRIM_HORIZON"
    /// With what comes after the mapping is there; a few records may be missed while it is being made.
    case latest = "LATEST"
}
