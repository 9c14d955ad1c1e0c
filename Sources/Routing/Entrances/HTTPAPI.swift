/// An HTTP API of API Gateway.
public struct HTTPAPI: Sendable {
    struct Route: Sendable {
        let key: String
        /// Nil for `$default`.
        let method: String?
        let pattern: PathPattern?
        let source: String
        let function: LambdaFunction?
        let payload: String
        let timeout: Int
        let authorizer: Authorizer?
        let scopes: [String]
        let isSigned: Bool
        var direct: DirectTarget?
    }

    let id: String
    let domain: String
    let stage: String
    let stageVariables: [(name: String, value: String)]
    let cors: Node?
    /// The most specific first.
    let routes: [Route]

    static func entrances(in system: System) -> [Entrance] {
        system.resources("AWS::ApiGatewayV2::Api").filter { $0.properties["ProtocolType"]?.text != "WEBSOCKET" }.map {
            api in
            let stack = system.description.stacks[api.stack]
            func isOwn(_ resource: System.Resource) -> Bool { resource.properties["ApiId"]?.text == api.ref }
            let integrations = system.resources("AWS::ApiGatewayV2::Integration").filter(isOwn)
            let stage = system.resources("AWS::ApiGatewayV2::Stage").first(where: isOwn)
            var routes = system.resources("AWS::ApiGatewayV2::Route").filter(isOwn).map { route in
                let target = route.properties["Target"]?.text ?? ""
                let integration = integrations.first { target == "integrations/\($0.ref)" }
                let key = route.properties["RouteKey"]?.text ?? "$default"
                let parts = key.split(separator: " ", maxSplits: 1).map(String.init)
                var made = Route(
                    key: key, method: parts.count == 2 ? parts[0] : nil,
                    pattern: parts.count == 2 ? PathPattern(parts[1]) : nil, source: route.source,
                    function: system.function(integration?.properties["IntegrationUri"]?.text),
                    payload: integration?.properties["PayloadFormatVersion"]?.text ?? "1.0",
                    timeout: integration?.properties["TimeoutInMillis"]?.number ?? 30_000,
                    authorizer: Authorizer.of(route.properties, in: system),
                    scopes: route.properties["AuthorizationScopes"]?.texts ?? [],
                    isSigned: route.properties["AuthorizationType"]?.text == "AWS_IAM")
                made.direct = DirectTarget.of(integration?.properties, uri: "IntegrationUri", in: system)
                return made
            }
            routes.sort(by: precedes)
            let domain = "\(api.ref).execute-api.\(stack.region).amazonaws.com"
            let mappings = system.resources("AWS::ApiGatewayV2::ApiMapping").filter(isOwn).compactMap {
                $0.properties["DomainName"]?.text
            }
            return Entrance(
                kind: .httpAPI(
                    HTTPAPI(
                        id: api.ref, domain: domain, stage: stage?.properties["StageName"]?.text ?? "$default",
                        stageVariables: (stage?.properties["StageVariables"]?.members ?? []).map {
                            ($0.key, $0.value.text ?? "")
                        },
                        cors: api.properties["CorsConfiguration"], routes: routes)),
                title: "HTTP API \(api.properties["Name"]?.text ?? api.id)", id: api.id, service: stack.service,
                source: api.source, scheme: "https", port: 443, hosts: [domain] + mappings)
        }
    }

    /// What its routes lead to that local runs do not have.
    var missing: [(title: String, what: String, source: String)] {
        routes.compactMap { route in
            guard case .missing(let what)? = route.direct?.kind else { return nil }
            return (route.key, what, route.source)
        }
    }

    /// The most specific path first, of one path the method before ANY, `$default` last.
    private static func precedes(_ a: Route, _ b: Route) -> Bool {
        guard let first = a.pattern else { return false }
        guard let second = b.pattern else { return true }
        if first.isMoreSpecific(than: second) { return true }
        if second.isMoreSpecific(than: first) { return false }
        return a.method != "ANY" && b.method == "ANY"
    }

    func decide(_ request: IncomingRequest, _ facts: RequestFacts?) -> Decision {
        var path = request.path
        var steps: [Decision.Step] = []
        if stage != "$default" {
            guard path == "/\(stage)" || path.hasPrefix("/\(stage)/") else {
                steps.append(
                    .init(
                        title: "stage \(stage)", source: "", isChosen: false, reason: "the path is not below /\(stage)")
                )
                return Decision(outcome: .answer(.message(404, "Not Found")), steps: steps)
            }
            path = String(path.dropFirst(stage.count + 1))
            if path.isEmpty { path = "/" }
        }
        if let cors, request.method == "OPTIONS", let origin = request.values(of: "origin").first {
            steps.append(.init(title: "CORS", source: "", isChosen: true, reason: "a preflight request"))
            return Decision(outcome: .answer(CORSAnswer.preflight(cors, origin: origin, request)), steps: steps)
        }
        for route in routes {
            var parameters: [(name: String, value: String)] = []
            var reason: String?
            if let pattern = route.pattern {
                if route.method != "ANY", route.method != request.method {
                    reason = "the method is \(request.method)"
                } else if let values = pattern.match(path) {
                    parameters = values
                } else {
                    reason = "the path is \(path)"
                }
            }
            steps.append(
                .init(
                    title: "route \(route.key)", source: route.source, isChosen: reason == nil,
                    reason: reason
                        ?? (route.pattern == nil ? "no other route matches" : "the most specific that matches")))
            if reason != nil { continue }
            if route.isSigned, request.values(of: "authorization").isEmpty {
                return Decision(outcome: .answer(.message(403, "Forbidden")), steps: steps)
            }
            var chosen = APIRoute(
                apiID: id, domain: domain, stage: stage, key: route.key, pathParameters: parameters,
                stageVariables: stageVariables, path: path, timeout: route.timeout)
            chosen.authorizer = route.authorizer
            chosen.scopes = route.scopes
            if let direct = route.direct {
                return Decision(
                    outcome: .service(
                        direct.call(request, chosen, requestID: facts?.requestID ?? ""),
                        .httpAPI(chosen, payload: route.payload)), steps: steps)
            }
            guard let function = route.function else {
                return Decision(outcome: .answer(.message(500, "Internal Server Error")), steps: steps)
            }
            return Decision(outcome: .function(function, .httpAPI(chosen, payload: route.payload)), steps: steps)
        }
        return Decision(outcome: .answer(.message(404, "Not Found")), steps: steps)
    }
}
