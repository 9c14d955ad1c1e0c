import LambdaRuntime
import Packaging
import Routing

/// The answer of a function that streams: JSON with status and headers, eight zero bytes, the body.
/// Source: Lambda Developer Guide, "Response streaming for Lambda functions".
enum StreamedAnswer {
    private static let type = "application/vnd.awslambda.http-integration-response"
    /// How many bytes the prelude may have. API Gateway looks for its end in the first 16 KB.
    private static let most = 16 << 10

    /// The answer of a response that was collected.
    static func make(_ payload: [UInt8], _ integration: Integration) -> Answer? {
        guard let gap = gap(in: payload, from: 0) else {
            return Answer(200, headers: [("Content-Type", "application/octet-stream")], body: payload)
        }
        var answer = FunctionAnswer.prelude(Array(payload[..<gap]), integration)
        answer?.body = Array(payload[(gap + 8)...])
        return answer
    }

    /// The answer of a response that is being made. REST APIs want a prelude; of others without one all is the body.
    static func make(_ type: String, _ body: StreamedBody, _ integration: Integration) -> Answer? {
        var answer: Answer
        if type.lowercased().hasPrefix(Self.type) {
            guard let made = prelude(of: body, integration) else { return nil }
            answer = made
        } else {
            if case .restAPI = integration { return nil }
            answer = Answer(200, headers: [("Content-Type", type)])
        }
        answer.stream = body
        return answer
    }

    private static func prelude(of body: StreamedBody, _ integration: Integration) -> Answer? {
        var head: [UInt8] = []
        while case .bytes(let bytes) = body.next() {
            let searched = max(0, head.count - 7)
            head += bytes
            if let gap = gap(in: head, from: searched) {
                guard gap <= most else { return nil }
                body.putBack(head[(gap + 8)...])
                return FunctionAnswer.prelude(Array(head[..<gap]), integration)
            }
            guard head.count <= most + 8 else { return nil }
        }
        return nil
    }

    private static func gap(in bytes: [UInt8], from first: Int) -> Int? {
        var zeros = 0
        for index in first..<bytes.count {
            zeros = bytes[index] == 0 ? zeros + 1 : 0
            if zeros == 8 { return index - 7 }
        }
        return nil
    }
}

extension LocalSystem {
    private enum First: Sendable {
        case stream(type: String, StreamedBody)
        case ended(Result<InvocationResult, HandlerFailure>)
        /// Nobody waits any more.
        case late
    }

    /// Invokes a function whose response goes on to the client while it is made, and gives the answer with its head.
    func streamed(
        _ event: [UInt8], _ function: LambdaFunction, _ integration: Integration, _ facts: RequestFacts,
        _ request: IncomingRequest, _ entrance: Entrance
    ) -> Answer {
        let began = Time.steady()
        let first = Monitor<First?>(nil)
        let taker = StreamTaker { type, body in
            let isLate = first.change { first in
                if first != nil { return true }
                first = .stream(type: type, body)
                return false
            }
            if isLate { body.abandon() }
        }
        let isStarted = SystemThread.detached { [self] in
            let result = invoke(
                function, event, trigger: "\(request.method) \(request.path)", facts: facts, taker: taker)
            let hasBegun = first.change { first in
                if first == nil { first = .ended(result) }
                if case .stream = first { return true }
                return false
            }
            // Its client has the head already, so that only the log can say why it broke off.
            if hasBegun, case .success(let made) = result { explain(made, function) }
        }
        guard isStarted else { return entrance.failure(503) }
        let ownTime = integration.route?.timeout ?? .max
        // Function URLs wait as long as the function may run, and it may take its time to start.
        var isLimited = false
        if case .restAPI = integration { isLimited = true }
        let time = isLimited ? ownTime : function.timeout * 1_000 + 15_000
        switch first.wait(milliseconds: time, { $0 })
            ?? first.change({ first in
                if first == nil { first = .late }
                return first ?? .late
            })
        {
        case .stream(let type, let body):
            if isLimited { body.limit(to: began + ownTime * 1_000_000) }
            if let answer = StreamedAnswer.make(type, body, integration) { return answer }
            body.abandon()
            note("[\(function.name)] What it streamed does not begin with status and headers.")
            return entrance.failure(502)
        case .ended(let result): return answer(result, function, integration, request, entrance)
        case .late:
            note("[\(function.name)] It took longer than its integration waits.")
            return entrance.failure(504)
        }
    }
}
