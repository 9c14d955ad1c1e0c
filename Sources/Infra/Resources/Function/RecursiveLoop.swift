/// Whether Lambda stops a function that sends events to itself through SQS, SNS or S3.
public enum RecursiveLoop: String, Sendable, Hashable {
    /// It goes on; what stops it is the function's own matter.
    case allow = "Allow"
    /// Lambda stops it after about 16 rounds. That is the default.
    case terminate = "Terminate"
}
