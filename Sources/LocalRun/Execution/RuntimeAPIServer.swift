import LambdaRuntime
import Packaging
import Routing

/// The Runtime API for one execution environment.
/// Source: Lambda Developer Guide, "Using the Lambda runtime API for custom runtimes".
final class RuntimeAPIServer: Sendable {
    /// What a runtime reports.
    enum Report: Sendable {
        case response([UInt8])
        /// What was streamed: all of it, or its beginning where it has gone on to a client.
        case stream([UInt8])
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
        /// Who wants a streamed response while it is made.
        var taker: StreamTaker?
    }

    /// How many bytes a function may stream, and how many it may answer with otherwise.
    /// Source: Lambda Developer Guide, "Lambda quotas".
    static let streamedLimit = 200 << 20
    static let bufferedLimit = 6 << 20

    private struct State: Sendable {
        var work: Work?
        var current: String?
        var taker: StreamTaker?
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
                leavesBody: Self.isStreamed,
                handler: { message, connection in Self.answer(message, connection, state) })
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
            state.taker = work.taker
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

    private static func isStreamed(_ message: HTTPMessage) -> Bool {
        message.method == "POST" && message.tokens(of: "lambda-runtime-function-response-mode") == ["streaming"]
    }

    private static func answer(
        _ message: HTTPMessage, _ connection: HTTPConnection, _ state: Monitor<State>
    ) -> Answer? {
        let parts = message.target.split(separator: "/").map(String.init)
        guard parts.count >= 4, parts[0] == "2018-06-01", parts[1] == "runtime" else { return Answer(404) }
        switch (message.method, Array(parts[2...])) {
        case ("GET", ["invocation", "next"]): return next(state)
        case ("POST", ["init", "error"]):
            state.change { $0.report = .initError(message.body) }
            return accepted
        case ("POST", let path) where path.count == 3 && path[0] == "invocation" && connection.hasBodyLeft:
            return stream(path[1], message, connection, state)
        case ("POST", let path) where path.count == 3 && path[0] == "invocation":
            let isCurrent = state.change { state -> Bool in
                guard state.current == path[1] else { return false }
                state.current = nil
                if path[2] == "error" {
                    let type = message.values(of: "lambda-runtime-function-error-type").first ?? "Unhandled"
                    state.report = .error(message.body, type: type)
                } else {
                    state.report = .response(message.body)
                }
                return true
            }
            return isCurrent ? accepted : wrongID
        default: return Answer(404)
        }
    }

    private static let accepted = Answer(
        202, headers: [("Content-Type", "application/json")], body: Array("{\"status\":\"OK\"}\n".utf8))

    private static let wrongID = Answer(
        400, headers: [("Content-Type", "application/json")],
        body: Array(#"{"errorMessage":"Invalid request ID","errorType":"InvalidRequestID"}"#.utf8))

    /// Takes a streamed response, part by part, and hands it on to who wants it.
    private static func stream(
        _ id: String, _ message: HTTPMessage, _ connection: HTTPConnection, _ state: Monitor<State>
    ) -> Answer? {
        let taken = state.change { state -> StreamTaker?? in
            guard state.current == id else { return nil }
            state.current = nil
            return .some(state.taker)
        }
        guard let taker = taken else { return wrongID }
        let body = StreamedBody()
        taker?.begin(message.values(of: "content-type").first ?? "application/octet-stream", body)
        // Whatever ends it before its end: the client must not take it for whole.
        defer { body.finish(isWhole: false) }
        let limit = taker == nil ? bufferedLimit : streamedLimit
        var (kept, count): ([UInt8], Int) = ([], 0)
        do throws(HTTPRefusal) {
            while let chunk = try connection.chunk() {
                count += chunk.count
                guard count <= limit else {
                    state.change { $0.report = .error(InvocationResult.tooLarge(limit), type: "Unhandled") }
                    return Answer(413)
                }
                if taker == nil || kept.count < 64 << 10 { kept += chunk }
                if taker != nil { body.add(chunk) }
            }
        } catch {
            // The end of the process, or of its time, is reported where it is seen.
            return nil
        }
        func trailer(_ name: String) -> String? {
            connection.trailers.first { $0.name.lowercased() == "lambda-runtime-function-error-\(name)" }?.value
        }
        guard let type = trailer("type") else {
            body.finish(isWhole: true)
            state.change { $0.report = .stream(kept) }
            return accepted
        }
        let error = trailer("body").flatMap { Base64.decode(Array($0.utf8)) }
        state.change { $0.report = .error(error ?? InvocationResult.error(type, ""), type: type) }
        return accepted
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
