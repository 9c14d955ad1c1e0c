import Infra
import Review

/// A line of a function's log, made readable: records in JSON as text, Lambda's own lines folded.
/// Source: AWS Lambda Developer Guide, "Using Lambda advanced logging controls with your function".
package struct LogLine: Sendable, Hashable {
    package enum Level: Sendable, Hashable { case plain, info, warning, error, report }

    package let level: Level
    package let text: String

    /// - Returns: nil for what says only that an invocation began or ended.
    package init?(_ message: String) {
        let message = message.trimmingEnd
        if let value = Self.object(message) {
            if let type = value["type"]?.text, type.hasPrefix("platform.") {
                guard let line = LogLine(platform: type, value) else { return nil }
                self = line
            } else {
                self = LogLine(record: value)
            }
            return
        }
        if ["START RequestId:", "END RequestId:", "INIT_START "].contains(where: message.hasPrefix) { return nil }
        if message.hasPrefix("REPORT RequestId:") {
            let fields = message.split(separator: "\t").map(String.init)
            func field(_ name: String) -> String? {
                fields.first { $0.hasPrefix("\(name): ") }.map { String($0.dropFirst(name.count + 2)) }
            }
            let text = ["Duration", "Max Memory Used", "Init Duration"]
                .compactMap { name in field(name).map { name == "Init Duration" ? "\($0) to start" : $0 } }.joined(
                    separator: ", ")
            self = LogLine(.report, text)
            return
        }
        let isError =
            message.contains("Task timed out") || message.contains("Runtime exited with error")
            || message.contains("[ERROR]")
        self = LogLine(isError ? .error : .plain, message)
    }

    private init(_ level: Level, _ text: String) { (self.level, self.text) = (level, text) }

    /// A record of a handler: `{"level": "INFO", "message": "answered", "status": 200}`.
    private init(record value: Value) {
        let name = value["level"]?.text?.uppercased() ?? ""
        switch name {
        case "ERROR", "FATAL", "CRITICAL": level = .error
        case "WARN", "WARNING": level = .warning
        default: level = .info
        }
        let main = value["message"].map { $0.scalarText ?? $0.compactJSON } ?? value["errorMessage"]?.scalarText ?? ""
        let known = ["timestamp", "time", "level", "message", "requestId", "AWSRequestId", "errorMessage"]
        let rest = (value.members ?? []).filter { !known.contains($0.key) }
            .map { "\($0.key)=\($0.value.scalarText ?? $0.value.compactJSON)" }
        text = ([name.isEmpty ? nil : name, main.isEmpty ? nil : main].compactMap { $0 } + rest).joined(separator: " ")
    }

    private init?(platform type: String, _ value: Value) {
        guard type == "platform.report" else { return nil }
        let metrics = value["record"]?["metrics"]
        level = value["record"]?["status"]?.text.map { $0 == "success" } == false ? .error : .report
        text = [
            metrics?["durationMs"]?.scalarText.map { "\($0) ms" },
            metrics?["maxMemoryUsedMB"]?.scalarText.map { "\($0) MB" },
            metrics?["initDurationMs"]?.scalarText.map { "\($0) ms to start" },
            level == .error ? value["record"]?["status"]?.text : nil,
        ].compactMap { $0 }.joined(separator: ", ")
    }

    private static func object(_ text: String) -> Value? {
        guard text.utf8.first == UInt8(ascii: "{"), let value = try? Value.read(json: Array(text.utf8)),
            value.members != nil
        else {
            return nil
        }
        return value
    }
}

extension String {
    fileprivate var trimmingEnd: String {
        var text = self[...]
        while let last = text.last, last.isWhitespace { text.removeLast() }
        return String(text)
    }
}
