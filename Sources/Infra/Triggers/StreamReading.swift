/// What can be said of the reading of a stream, beside what all event source mappings have.
///
/// Source: AWS Lambda Developer Guide, "Using Lambda with DynamoDB", "Using Lambda with Kinesis".
public struct StreamReading: Sendable, Equatable {
    var position: StartingPosition?
    /// Seconds since 1970, for a position by time.
    var timestamp: Placed<Int>?
    var parallelization: Placed<Int>?
    var bisects = false
    var retries: Placed<Int>?
    var maximumAge: Placed<TimeSpan>?
    var tumblingWindow: Placed<TimeSpan>?
    var onFailure: Placed<Target>?

    /// Serverless begins with the oldest record where nothing is said.
    var positionName: String { timestamp != nil ? "AT_TIMESTAMP" : (position ?? .trimHorizon).rawValue }
}
