import LambdaRuntime
import Routing

/// The routes of WebSocket APIs.
extension LocalSystem {
    /// Asks the authorizer and the function of `$connect`.
    /// - Returns: the answer, which is a success where the client may connect, and who it is.
    func connect(
        _ request: IncomingRequest, at entrance: Entrance, connection: String, _ began: Int
    ) -> (Answer, AuthorizedCaller?) {
        switch entrance.decide(request).outcome {
        case .answer(let answer): return (answer, nil)
        case .origin, .service: return (entrance.failure(502), nil)
        case .function(let function, var integration):
            let facts = facts()
            if let refusal = authorize(&integration, request, facts) { return (refusal, nil) }
            let caller = integration.route?.caller
            guard let result = try? call(function, integration, request, connection, began, caller, facts).get() else {
                return (entrance.failure(502), nil)
            }
            switch result.outcome {
            case .response(let payload):
                return (FunctionAnswer.make(payload, integration, request) ?? entrance.failure(502), caller)
            case .throttled: return (entrance.failure(429), nil)
            case .stream, .failed, .timedOut: return (entrance.failure(502), nil)
            }
        }
    }

    /// What is sent back for a message; nil for nothing.
    func receive(
        _ request: IncomingRequest, _ decision: Decision, connection: String, _ began: Int, _ caller: AuthorizedCaller?
    ) -> [UInt8]? {
        let facts = facts()
        func failure(_ text: String) -> [UInt8] {
            JSONWriter.object { writer in
                writer.member("message", text)
                writer.member("connectionId", connection)
                writer.member("requestId", facts.requestID)
            }
        }
        guard case .function(let function, let integration) = decision.outcome, case .webSocket(let call) = integration
        else {
            if case .answer(let answer) = decision.outcome, answer.status == 500 {
                return failure("Internal server error")
            }
            return failure("Forbidden")
        }
        let result: InvocationResult
        switch self.call(function, integration, request, connection, began, caller, facts) {
        case .success(let made): result = made
        case .failure(.late): return failure("Endpoint request timed out")
        case .failure(.notStarted): return failure("Internal server error")
        }
        guard case .response(let payload) = result.outcome else { return failure("Internal server error") }
        guard call.isAnswered, let body = (try? JSON(parsing: payload))?["body"]?.utf8, !body.isEmpty else {
            return nil
        }
        return body
    }

    /// Tells the function of `$disconnect`; its answer does not matter.
    func disconnect(
        _ request: IncomingRequest, _ decision: Decision, connection: String, _ began: Int, _ caller: AuthorizedCaller?
    ) {
        guard case .function(let function, let integration) = decision.outcome else { return }
        _ = call(function, integration, request, connection, began, caller, facts())
    }

    private func call(
        _ function: LambdaFunction, _ integration: Integration, _ request: IncomingRequest, _ connection: String,
        _ began: Int,
        _ caller: AuthorizedCaller?, _ facts: RequestFacts
    ) -> Result<InvocationResult, CallFailure> {
        guard case .webSocket(var call) = integration else { return .failure(.notStarted) }
        call.connection = connection
        call.connectedAt = began
        call.route.caller = caller
        let event = RequestEvent.make(request, .webSocket(call), facts)
        let trigger = "websocket \(call.route.key)"
        switch invoke(function, event, facts, .webSocket(call), trigger: trigger) {
        case .success(let result):
            explain(result, function)
            return .success(result)
        case .failure(let failure):
            note("error: \(failure.message)")
            return .failure(.notStarted)
        case nil: return .failure(.late)
        }
    }

    private enum CallFailure: Error { case notStarted, late }
}
