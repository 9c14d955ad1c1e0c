/// Writes structured log records: one line of JSON each, as Lambda and CloudWatch read them.
///
/// ```swift
/// invocation.log.info("answered", ["status": 200])
/// ```
///
/// Records below the level in `AWS_LAMBDA_LOG_LEVEL`, which the function's logging configuration sets, are not
/// written; without it those below `INFO` are not.
public struct Log: Sendable {
    /// How much a record matters.
    public enum Level: Int, Sendable, Comparable {
        case trace, debug, info, warn, error, fatal

        public static func < (one: Level, other: Level) -> Bool { one.rawValue < other.rawValue }

        static let names = ["TRACE", "DEBUG", "INFO", "WARN", "ERROR", "FATAL"]
        var name: String { Self.names[rawValue] }

        init?(_ name: String) {
            guard let index = Self.names.firstIndex(where: { $0.equalsIgnoringCase(name) }) else { return nil }
            self.init(rawValue: index)
        }
    }

    private let requestID: String?
    private let lowest: Level
    private let sink: LogSink

    /// - Parameter requestID: the invocation that records belong to; none outside of one.
    public init(requestID: String?) { self.init(requestID: requestID, to: .standardOutput) }

    init(requestID: String?, to sink: LogSink, lowest: Level = Log.configuredLevel) {
        self.requestID = requestID
        self.sink = sink
        self.lowest = lowest
    }

    /// Read once: Lambda sets it before the process starts.
    private static let configuredLevel =
        Environment.process["AWS_LAMBDA_LOG_LEVEL"].flatMap { Level($0) } ?? .info

    /// Writes a record of details that only somebody who looks for a fault wants.
    public func debug(_ message: @autoclosure () -> String, _ fields: LogFields = [:]) {
        write(.debug, message, fields)
    }

    /// Writes a record of something that is as it should be.
    public func info(_ message: @autoclosure () -> String, _ fields: LogFields = [:]) { write(.info, message, fields) }

    /// Writes a record of something that somebody should look at some day.
    public func warn(_ message: @autoclosure () -> String, _ fields: LogFields = [:]) { write(.warn, message, fields) }

    /// Writes a record of something that failed.
    public func error(_ message: @autoclosure () -> String, _ fields: LogFields = [:]) {
        write(.error, message, fields)
    }

    /// Writes a record of what ends the process.
    public func fatal(_ message: @autoclosure () -> String, _ fields: LogFields = [:]) {
        write(.fatal, message, fields)
    }

    private func write(_ level: Level, _ message: () -> String, _ fields: LogFields) {
        guard level >= lowest else { return }
        var line = JSONWriter.object {
            $0.member("timestamp", Clock.now().iso8601)
            $0.member("level", level.name)
            $0.member("message", message())
            if let requestID { $0.member("requestId", requestID) }
            fields.write(to: &$0)
        }
        line.append(0x0A)
        sink.write(line)
    }
}
