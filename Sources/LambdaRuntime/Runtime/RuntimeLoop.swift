/// Takes invocations one after another and has them answered.
struct RuntimeLoop {
    private let api: RuntimeAPI
    private let answer: (Invocation) throws(RuntimeFault) -> Acceptance
    private let trace = TraceVariable()

    init(_ api: RuntimeAPI, _ handler: some Handler) {
        self.api = api
        answer = { invocation throws(RuntimeFault) in
            let body: [UInt8]
            do { body = try handler.handle(invocation) } catch {
                return try Self.report(error, of: invocation, to: api)
            }
            return try api.respond(to: invocation.requestID, body)
        }
    }

    init(_ api: RuntimeAPI, streaming handler: some StreamingHandler) {
        self.api = api
        answer = { invocation throws(RuntimeFault) in
            let response = ChunkedResponse(api, requestID: invocation.requestID)
            do { try handler.handle(invocation, to: response) } catch {
                guard response.hasBegun else { return try Self.report(error, of: invocation, to: api) }
                Self.record(error, of: invocation)
                return try response.finish(ErrorReport(error))
            }
            return try response.finish()
        }
    }

    /// Serves until the Runtime API is lost.
    func run() throws(RuntimeFault) -> Never {
        while true { try serveOne() }
    }

    /// Serves the next invocation.
    func serveOne() throws(RuntimeFault) {
        let invocation = try api.next()
        trace.set(invocation.traceID)
        guard case .refused(let status, let reason) = try answer(invocation) else { return }
        let message = "Lambda refused the answer with \(status): \(reason)"
        invocation.log.error(message)
        // An answer that was too long is the handler's failure, and its caller should learn of it. Where this
        // is refused too the invocation was over already, and only the log can say so.
        _ = try api.report(ErrorReport(type: "Runtime.ResponseRefused", message: message), of: invocation.requestID)
    }

    private static func report(
        _ error: any Error, of invocation: Invocation, to api: RuntimeAPI
    ) throws(RuntimeFault) -> Acceptance {
        record(error, of: invocation)
        return try api.report(ErrorReport(error), of: invocation.requestID)
    }

    private static func record(_ error: any Error, of invocation: Invocation) {
        let report = ErrorReport(error)
        invocation.log.error(report.message, ["errorType": .string(report.type)])
    }
}
