import LambdaRuntime

extension DirectTarget {
    /// What an HTTP API asks of it for a request.
    func call(_ request: IncomingRequest, _ route: APIRoute, requestID: String) -> ServiceCall {
        let mapping = ParameterMapping(request: request, route: route, requestID: requestID)
        var values: [Node.Member] = []
        for parameter in integration["RequestParameters"]?.members ?? [] {
            switch mapping.value(parameter.value.text ?? "") {
            case .success(let value): values.append(.init(parameter.key, .string(value)))
            case .failure(let problem): return .missing("the parameter mapping \(problem.text)")
            }
        }
        switch kind {
        case .missing(let what): return .missing(what)
        case .listener(let service, let id): return .listener(service: service, id: id, request)
        case .queue(let url):
            let own = values.filter { $0.key != "QueueUrl" }
            return .call(
                target: "AmazonSQS.SendMessage", body: .object([.init("QueueUrl", .string(url))] + own),
                reply: ServiceReply())
        case .bus:
            return .call(
                target: "AWSEvents.PutEvents", body: .object([.init("Entries", .array([.object(values)]))]),
                reply: ServiceReply())
        }
    }

    /// What a REST API asks of it for a request.
    func restCall(_ request: IncomingRequest, _ route: APIRoute, requestID: String) -> ServiceCall {
        switch kind {
        case .missing(let what): return .missing(what)
        case .listener(let service, let id):
            return .listener(service: service, id: id, forwarded(request, route))
        case .queue, .bus: break
        }
        var rendering = MappingTemplate(
            input: (try? JSON(parsing: request.body)).map { Node($0) } ?? .null, body: request.body)
        rendering.request = request
        rendering.route = route
        rendering.requestID = requestID
        guard let template = integration["RequestTemplates"]?["application/json"]?.text else {
            return .missing("this integration without a mapping template")
        }
        let made: String
        switch rendering.render(template) {
        case .success(let text): made = text
        case .failure(let problem): return .missing("the request's mapping template: \(problem.text)")
        }
        let response = integration["IntegrationResponses"]?.elements.first { $0["SelectionPattern"] == nil }
        var reply = ServiceReply(template: response?["ResponseTemplates"]?["application/json"]?.text)
        reply.headers = RESTMethod.headers(of: response)
        guard case .queue(let url) = kind else {
            let json = (try? JSON(parsing: Array(made.utf8))).map { Node($0) }
            return .call(target: "AWSEvents.PutEvents", body: json ?? .object([]), reply: reply)
        }
        reply.wrappers = ["SendMessageResponse", "SendMessageResult"]
        let pairs = IncomingRequest("POST", "/?\(made)").decodedQueryPairs.filter { $0.name != "Action" }
        return .call(
            target: "AmazonSQS.SendMessage",
            body: .object(
                [.init("QueueUrl", .string(url))] + pairs.map { Node.Member($0.name, .string($0.value)) }),
            reply: reply)
    }

    /// The request as a private integration sends it: to the address of the integration, with the variables of the
    /// path.
    private func forwarded(_ request: IncomingRequest, _ route: APIRoute) -> IncomingRequest {
        var url = integration["Uri"]?.text ?? ""
        for parameter in route.pathParameters {
            let parts = url.components(around: "{\(parameter.name)}")
            url = parts.joined(separator: parameter.value)
        }
        var copy = request
        guard let slashes = url.range(of: "://") else { return copy }
        let rest = url[slashes.upperBound...]
        let host = rest.prefix { $0 != "/" }
        copy.path = rest.count > host.count ? String(rest[host.endIndex...]) : "/"
        copy.headers.removeAll { $0.name.lowercased() == "host" }
        copy.headers.append(("Host", String(host)))
        return copy
    }
}

extension String {
    /// What stands before, between and behind each place of a text in this one.
    fileprivate func components(around text: String) -> [String] {
        var parts: [String] = []
        var rest = self
        while let found = rest.range(of: text) {
            parts.append(String(rest[..<found.lowerBound]))
            rest = String(rest[found.upperBound...])
        }
        return parts + [rest]
    }
}
