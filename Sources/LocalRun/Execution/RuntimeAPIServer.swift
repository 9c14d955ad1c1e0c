import LambdaRuntime
import Packaging
import Routing

/// The Runtime API for one execution environment.
/// Source: Lambda Developer Guide, "Using the Lambda runtime API for custom runtimes".
final class RuntimeAPIServer: Sendable {
    /// What a runtime reports.
    enum Report: Sendable {
        case response([UInt8], headers: [(name: String, value: String)])
        case error([UInt8], type: String)
        case initError([UInt8])
    }

    /// An event for the runtime.
    struct Work: Sendable {
        let requestID: String
        let event: [UInt8]
        let deadline: Int
        let traceID: String
        let arn: String
    }

    private struct State: Sendable {
        var work: Work?
        var current: String?
        var report: Report?
        var isStopped = false
        /// Steady nanoseconds of the first request for work.
        var readyAt: Int?
    }

    private let state = Monitor(State())
    private let server: HTTPServer

    init?() {
        let state = state
        guard
            let server = HTTPServer(
                port: 0, limits: HTTPLimits(body: 24 << 20, idle: 3_600_000, request: 3_600_000),
                handler: { message, _ in Self.answer(message, state) })
        else { return nil }
        self.server = server
        server.start()
    }

    var address: String { "127.0.0.1:\(server.port)" }
    var readyAt: Int? { state.change { $0.readyAt } }

    func stop() {
        state.change { $0.isStopped = true }
        server.stop()
    }

    func give(_ work: Work) {
        state.change { state in
            state.report = nil
            state.current = work.requestID
            state.work = work
        }
    }

    /// Waits for what the runtime reports.
    func report(milliseconds: Int) -> Report? {
        state.wait(milliseconds: milliseconds) { state in
            guard let report = state.report else { return nil }
            state.report = nil
            return report
        }
    }

    private static func answer(_ message: HTTPMessage, _ state: Monitor<State>) -> Answer? {
        let parts = message.target.split(separator: "/").map(String.init)
        guard parts.count >= 4, parts[0] == "2018-06-01", parts[1] == "runtime" else { return Answer(404) }
        switch (message.method, Array(parts[2...])) {
        case ("GET", ["invocation", "next"]): return next(state)
        case ("POST", ["init", "error"]):
            state.change { $0.report = .initError(message.body) }
            return accepted
        case ("POST", let path) where path.count == 3 && path[0] == "invocation":
            let isCurrent = state.change { state -> Bool in
                guard state.current == path[1] else { return false }
                state.current = nil
                if path[2] == "error" {
                    let type = message.values(of: "lambda-runtime-function-error-type").first ?? "Unhandled"
                    state.report = .error(message.body, type: type)
                } else if let type = trailer("lambda-runtime-function-error-type", message) {
                    // A streamed response that broke off says so behind its body.
                    let body = trailer("lambda-runtime-function-error-body", message).flatMap {
                        Base64.decode(Array($0.utf8))
                    }
                    state.report = .error(body ?? [], type: type)
                } else {
                    state.report = .response(message.body, headers: message.headers)
                }
                return true
            }
            guard isCurrent else {
                return Answer(
                    400, headers: [("Content-Type", "application/json")],
                    body: Array(#"{"errorMessage":"Invalid request ID","errorType":"InvalidRequestID"}"#.utf8))
            }
            return accepted
        default: return Answer(404)
        }
    }

    private static let accepted = Answer(
        202, headers: [("Content-Type", "application/json")], body: Array("{\"status\":\"OK\"}\n".utf8))

    private static func trailer(_ name: String, _ message: HTTPMessage) -> String? {
        message.trailers.first { $0.name.lowercased() == name }?.value
    }

    private static func next(_ state: Monitor<State>) -> Answer {
        let work = state.wait { state -> Work?? in
            if state.readyAt == nil { state.readyAt = Time.steady() }
            if state.isStopped { return .some(nil) }
            guard let work = state.work else { return nil }
            state.work = nil
            return work
        }
        guard let work else { return Answer(410) }
        return Answer(
            200,
            headers: [
                ("Content-Type", "application/json"), ("Lambda-Runtime-Aws-Request-Id", work.requestID),
                ("Lambda-Runtime-Deadline-Ms", String(work.deadline)),
                ("Lambda-Runtime-Invoked-Function-Arn", work.arn), ("Lambda-Runtime-Trace-Id", work.traceID),
            ], body: work.event)
    }
}
