import LambdaRuntime
import Routing

/// Distributions: edge functions, then the origin. Nothing is cached.
extension LocalSystem {
    func answer(
        _ request: IncomingRequest, _ distribution: Distribution, _ behavior: Distribution.Behavior, depth: Int
    ) -> Answer {
        var exchange = EdgeExchange(distribution, behavior, request, requestID: Time.requestID())
        if let failure = run("viewer-request", behavior, &exchange) { return failure }
        let isGenerated = exchange.answer != nil
        if exchange.answer == nil {
            if exchange.request.path == "/", !distribution.rootObject.isEmpty {
                exchange.request.path = "/\(distribution.rootObject)"
            }
            if let failure = run("origin-request", behavior, &exchange) { return failure }
            if exchange.answer == nil {
                exchange.answer = fetch(exchange.request, behavior.origin, depth: depth)
                if let failure = run("origin-response", behavior, &exchange) { return failure }
            }
            if let status = exchange.answer?.status, status >= 400,
                let error = distribution.errors.first(where: { $0.status == status })
            {
                exchange.answer = page(error, distribution, request, depth: depth) ?? exchange.answer
                exchange.answer?.status = error.answer
            }
        }
        // Errors of the origin, and what the function of the request answered, go past the viewer's function.
        if !isGenerated, let status = exchange.answer?.status, status < 400,
            let failure = run("viewer-response", behavior, &exchange)
        {
            return failure
        }
        var answer = exchange.answer ?? Distribution.failure(502, "The origin gave no answer.")
        if !answer.headers.contains(where: { $0.name.lowercased() == "x-cache" }) {
            answer.headers.append(("X-Cache", answer.status >= 400 ? "Error from cloudfront" : "Miss from cloudfront"))
        }
        return answer
    }

    /// The page that the distribution has for an error, which is fetched as any other path.
    private func page(
        _ error: (status: Int, page: String?, answer: Int), _ distribution: Distribution, _ request: IncomingRequest,
        depth: Int
    ) -> Answer? {
        guard let path = error.page else { return nil }
        var asked = request
        (asked.method, asked.path, asked.query, asked.body) = ("GET", path, nil, [])
        guard case .origin(_, let behavior) = distribution.decide(asked).outcome else { return nil }
        let answer = fetch(asked, behavior.origin, depth: depth)
        return answer.status < 400 ? answer : nil
    }

    /// Runs the function of a kind, if there is one.
    /// - Returns: CloudFront's answer where it failed.
    private func run(_ kind: String, _ behavior: Distribution.Behavior, _ exchange: inout EdgeExchange) -> Answer? {
        guard let edge = behavior.edge.first(where: { $0.event == kind }) else { return nil }
        guard let function = edge.function else {
            note("error: The function of \(kind) is not in the specs.")
            return Distribution.failure(503, "The function at the edge could not be run.")
        }
        switch invoke(function, exchange.event(kind, edge), trigger: "edge \(kind)") {
        case .failure(let failure):
            note("error: \(failure.message)")
        case .success(let result):
            explain(result, function)
            if case .response(let payload) = result.outcome, function.isCloudFront {
                guard let problem = exchange.takeCloudFront(payload, of: kind) else { return nil }
                note("[\(function.name)] \(problem)")
                return Distribution.failure(502, "The CloudFront function returned an invalid value.")
            }
            if case .response(let payload) = result.outcome {
                if exchange.take(payload, of: kind) { return nil }
                note("[\(function.name)] What it gave back is neither a request nor a response.")
                return Distribution.failure(502, "The Lambda function result failed validation.")
            }
        }
        let what = function.isCloudFront ? "CloudFront" : "Lambda"
        return Distribution.failure(503, "The \(what) function associated with the CloudFront distribution failed.")
    }

    private func fetch(_ request: IncomingRequest, _ origin: Distribution.Origin?, depth: Int) -> Answer {
        guard let origin else { return Distribution.failure(502, "The behavior has no origin.") }
        var asked = request
        asked.path = origin.path + request.path
        for header in origin.headers {
            asked.headers.removeAll { $0.name.lowercased() == header.name.lowercased() }
            asked.headers.append(header)
        }
        switch origin.kind {
        case .bucket(let name, let id): return buckets.answer(asked, bucket: name, id: id, note)
        case .host(let host):
            // A load balancer takes any host; others are known by theirs.
            let known = entrances.first { entrance in
                entrance.hosts.contains { $0.lowercased() == host.lowercased() } || entrance.addresses.contains(host)
            }
            guard let known, depth < 4 else {
                note("error: Nothing here is the origin \(host) of a distribution.")
                return Distribution.failure(502, "CloudFront wasn't able to connect to the origin.")
            }
            if case .listener = known.kind {
            } else {
                asked.headers.removeAll { $0.name.lowercased() == "host" }
                asked.headers.insert(("Host", host), at: 0)
            }
            (asked.scheme, asked.port) = (known.scheme, known.port)
            return answer(asked, at: known, depth: depth + 1)
        }
    }
}
