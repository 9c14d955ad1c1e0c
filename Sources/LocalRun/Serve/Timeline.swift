import LambdaRuntime
import Packaging
import Routing

/// The invocations of a run, for the page: the last five hundred.
final class Timeline: Sendable {
    struct Entry: Sendable {
        let number: Int
        let function: LambdaFunction
        let trigger: String
        let event: [UInt8]
        let milliseconds: Int
        let result: Result<InvocationResult, HandlerFailure>
    }

    private let entries = Monitor<[Entry]>([])
    private let count = Monitor(0)

    func add(
        function: LambdaFunction, trigger: String, event: [UInt8], at milliseconds: Int,
        _ result: Result<InvocationResult, HandlerFailure>
    ) {
        let number = count.change { count in
            count += 1
            return count
        }
        let entry = Entry(
            number: number, function: function, trigger: trigger, event: event, milliseconds: milliseconds,
            result: result)
        entries.change { entries in
            entries.append(entry)
            if entries.count > 500 { entries.removeFirst(entries.count - 500) }
        }
    }

    /// Those after a number, as JSON. Long events and responses are cut.
    func json(after number: Int) -> [UInt8] {
        let wanted = entries.change { $0.filter { $0.number > number } }
        return JSONWriter.object { writer in
            writer.member(
                "entries",
                array: { list in
                    for entry in wanted { list.object { Self.write(entry, &$0) } }
                })
        }
    }

    private static func write(_ entry: Entry, _ writer: inout JSONWriter) {
        func text(_ bytes: [UInt8]) -> String { String(decoding: bytes.prefix(64 << 10), as: UTF8.self) }
        writer.member("number", entry.number)
        writer.member("function", entry.function.name)
        writer.member("arn", entry.function.arn)
        writer.member("source", entry.function.source)
        writer.member("trigger", entry.trigger)
        writer.member("time", entry.milliseconds)
        writer.member("event", text(entry.event))
        switch entry.result {
        case .failure(let failure):
            writer.member("status", "not started")
            writer.member("response", failure.message)
        case .success(let result):
            let (status, body): (String, [UInt8]) =
                switch result.outcome {
                case .response(let body): ("ok", body)
                case .stream(let body): ("ok", body)
                case .failed(let body, _): ("failed", body)
                case .timedOut(let body): ("timed out", body)
                case .throttled: ("throttled", [])
                }
            writer.member("status", status)
            writer.member("response", text(body))
            writer.member("requestId", result.requestID)
            writer.member("duration", Time.milliseconds(result.duration))
            if let start = result.initDuration { writer.member("init", Time.milliseconds(start)) }
            if let memory = result.memoryUsed { writer.member("memory", memory) }
            writer.member(
                "log",
                array: { list in
                    for line in result.log.prefix(1_000) { list.string(line) }
                })
        }
    }
}
