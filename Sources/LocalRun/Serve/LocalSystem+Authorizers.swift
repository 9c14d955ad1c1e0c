import LambdaRuntime
import Routing

extension LocalSystem {
    /// Asks the authorizer of a route, if it has one, and puts into the route who asks.
    /// - Returns: the answer where the request does not pass.
    func authorize(_ integration: inout Integration, _ request: IncomingRequest, _ facts: RequestFacts) -> Answer? {
        guard var route = integration.route, let authorizer = route.authorizer else { return nil }
        guard let identity = authorizer.identity(of: request, route) else { return authorizer.unauthorized }
        let verdict: AuthorizerVerdict
        switch authorizer.kind {
        case .jwt, .userPool:
            verdict = authorizer.verdict(
                onToken: identity.first ?? "", scopes: route.scopes, chosen: facts.claims,
                milliseconds: facts.milliseconds)
        case .token, .request: verdict = ask(authorizer, identity, integration, route, request, facts)
        }
        switch verdict {
        case .refused(let answer): return answer
        case .allowed(let caller):
            route.caller = caller
            integration.route = route
            return nil
        }
    }

    private func ask(
        _ authorizer: Authorizer, _ identity: [String], _ integration: Integration, _ route: APIRoute,
        _ request: IncomingRequest, _ facts: RequestFacts
    ) -> AuthorizerVerdict {
        guard let function = authorizer.function else {
            note("error: The function of the authorizer \(authorizer.name) is not in the specs.  \(authorizer.source)")
            return .refused(authorizer.failed)
        }
        let key = authorizer.cacheKey(identity, route)
        if let payload = key.flatMap(authorizers.payload) {
            return authorizer.verdict(on: payload, route, method: request.method)
        }
        let event = authorizer.event(request, integration, identity: identity, facts)
        switch invoke(function, event, trigger: "authorizer \(authorizer.name)", facts: self.facts()) {
        case .failure(let failure):
            note("error: \(failure.message)")
            return .refused(authorizer.failed)
        case .success(let result):
            explain(result, function)
            switch result.outcome {
            case .response(let payload):
                let verdict = authorizer.verdict(on: payload, route, method: request.method)
                // What is no answer is not kept, and a function that fails is asked again.
                if let key, !Self.isFailure(verdict) { authorizers.keep(payload, key, seconds: authorizer.timeToLive) }
                return verdict
            case .failed(let error, _):
                // A function says so by this message, word for word.
                let text = (try? JSON(parsing: error))?["errorMessage"]?.string
                return .refused(text == "Unauthorized" ? authorizer.unauthorized : authorizer.failed)
            case .throttled, .timedOut, .stream: return .refused(authorizer.failed)
            }
        }
    }

    private static func isFailure(_ verdict: AuthorizerVerdict) -> Bool {
        if case .refused(let answer) = verdict { return answer.status >= 500 }
        return false
    }
}
