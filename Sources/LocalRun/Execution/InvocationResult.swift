import LambdaRuntime

/// What became of one invocation.
public struct InvocationResult: Sendable {
    /// How it ended.
    public enum Outcome: Sendable {
        /// The function's response.
        case response([UInt8])
        /// A response that the function streamed, with the prelude that an HTTP integration reads; of one that went on
        /// to a client the beginning.
        case stream([UInt8])
        /// The function failed: the error as JSON, and its kind, `Handled` or `Unhandled`.
        case failed([UInt8], type: String)
        /// It took longer than its timeout.
        case timedOut([UInt8])
        /// No environment was free, and there may be no more of them.
        case throttled
    }

    /// The request's id.
    public var requestID: String
    /// How it ended.
    public var outcome: Outcome
    /// Nanoseconds of the invocation itself.
    public var duration: Int
    /// Nanoseconds of the environment's start, where this was its first invocation.
    public var initDuration: Int?
    /// Megabytes that the handler's process had at most; nil where the system does not say.
    public var memoryUsed: Int?
    /// What the handler logged.
    public var log: [String]

    /// Whether the function gave a response.
    public var isSuccess: Bool {
        switch outcome {
        case .response, .stream: true
        default: false
        }
    }

    /// The line that Lambda writes at the end.
    func report(memory: Int) -> String {
        // Since August 2025 the start is billed for every kind of function.
        let billed = (duration + (initDuration ?? 0) + 999_999) / 1_000_000
        var text =
            "REPORT RequestId: \(requestID)\tDuration: \(Time.milliseconds(duration)) ms\tBilled Duration: \(billed) ms"
        text += "\tMemory Size: \(memory) MB"
        if let memoryUsed { text += "\tMax Memory Used: \(memoryUsed) MB" }
        if let initDuration { text += "\tInit Duration: \(Time.milliseconds(initDuration)) ms" }
        if case .timedOut = outcome { text += "\tStatus: timeout" }
        if case .failed = outcome { text += "\tStatus: error" }
        return text
    }

    /// The error of a response that is larger than it may be.
    static func tooLarge(_ limit: Int) -> [UInt8] {
        // Lambda counts a few bytes more than 6 MB.
        let bytes = limit == RuntimeAPIServer.bufferedLimit ? 6_291_556 : limit
        return error(
            "Function.ResponseSizeTooLarge",
            "Response payload size exceeded maximum allowed payload size (\(bytes) bytes).")
    }

    static func error(_ type: String, _ message: String) -> [UInt8] {
        JSONWriter.object {
            $0.member("errorType", type)
            $0.member("errorMessage", message)
        }
    }
}
