/// Whether Lambda stops a function that sends events to itself through SQS, SNS or S3.
public enum RecursiveLoop: String, Sendable, Hashable {
    /// Lambda does not stop the loop.
    case allow = "Allow"
    /// Lambda stops it after about 16 rounds. That is the default.
    case terminate = "Terminate"
}
