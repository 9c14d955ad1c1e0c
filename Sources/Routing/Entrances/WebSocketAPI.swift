import LambdaRuntime

/// A WebSocket API of API Gateway.
/// Source: API Gateway Developer Guide, "API Gateway WebSocket APIs".
public struct WebSocketAPI: Sendable {
    /// `$connect`, `$disconnect`, `$default`, or what the selection expression finds in a message.
    struct Route: Sendable {
        let key: String
        let source: String
        let function: LambdaFunction?
        let timeout: Int
        let authorizer: Authorizer?
        /// Whether the function's answer is sent to the client.
        let isAnswered: Bool
    }

    let id: String
    let domain: String
    /// The stage, which is the path that clients connect to.
    public let stage: String
    let stageVariables: [(name: String, value: String)]
    /// Such as `$request.body.action`.
    let selection: String
    let routes: [Route]

    static func entrances(in system: System) -> [Entrance] {
        system.resources("AWS::ApiGatewayV2::Api").filter { $0.properties["ProtocolType"]?.text == "WEBSOCKET" }.map {
            api in
            let stack = system.description.stacks[api.stack]
            func isOwn(_ resource: System.Resource) -> Bool { resource.properties["ApiId"]?.text == api.ref }
            let integrations = system.resources("AWS::ApiGatewayV2::Integration").filter(isOwn)
            let stage = system.resources("AWS::ApiGatewayV2::Stage").first(where: isOwn)
            let routes = system.resources("AWS::ApiGatewayV2::Route").filter(isOwn).map { route in
                let target = route.properties["Target"]?.text ?? ""
                let integration = integrations.first { target == "integrations/\($0.ref)" }
                return Route(
                    key: route.properties["RouteKey"]?.text ?? "$default", source: route.source,
                    function: system.function(integration?.properties["IntegrationUri"]?.text),
                    timeout: integration?.properties["TimeoutInMillis"]?.number ?? 29_000,
                    authorizer: Authorizer.of(route.properties, in: system),
                    isAnswered: route.properties["RouteResponseSelectionExpression"]?.text == "$default")
            }
            let domain = "\(api.ref).execute-api.\(stack.region).amazonaws.com"
            let mappings = system.resources("AWS::ApiGatewayV2::ApiMapping").filter(isOwn).compactMap {
                $0.properties["DomainName"]?.text
            }
            let name = stage?.properties["StageName"]?.text ?? stack.stage
            return Entrance(
                kind: .webSocketAPI(
                    WebSocketAPI(
                        id: api.ref, domain: domain, stage: name,
                        stageVariables: (stage?.properties["StageVariables"]?.members ?? []).map {
                            ($0.key, $0.value.text ?? "")
                        },
                        selection: api.properties["RouteSelectionExpression"]?.text ?? "$request.body.action",
                        routes: routes)),
                title: "WebSocket API \(api.properties["Name"]?.text ?? api.id), path /\(name)", id: api.id,
                service: stack.service, source: api.source, scheme: "https", port: 443, hosts: [domain] + mappings)
        }
    }

    /// What a connection or, of a request with the method MESSAGE or with a body, a message leads to.
    func decide(_ request: IncomingRequest) -> Decision {
        guard request.path == "/\(stage)" || request.path == "/\(stage)/" else {
            return Decision(
                outcome: .answer(.message(403, "Forbidden")),
                steps: [
                    .init(title: "stage \(stage)", source: "", isChosen: false, reason: "the path is not /\(stage)")
                ])
        }
        if request.method == "DISCONNECT" {
            return decide("$disconnect", "the connection ends", .disconnect(code: 1005, reason: ""))
        }
        guard request.method == "MESSAGE" || !request.body.isEmpty else {
            let isThere = routes.contains { $0.key == "$connect" }
            return decide("$connect", isThere ? "a client connects" : "no route is needed to connect", .connect)
        }
        return decide(message: request.body)
    }

    /// What a message leads to.
    public func decide(message: [UInt8]) -> Decision {
        let selected = selected(in: message)
        let found = selected.map { key in routes.contains { $0.key == key && !key.hasPrefix("$") } } ?? false
        let reason =
            found
            ? "\(selection) is \(selected ?? "")"
            : selected.map { "\(selection) is \($0), which no route is for" } ?? "the message has no \(selection)"
        return decide(found ? selected ?? "" : "$default", reason, .message(message))
    }

    /// What the end of a connection leads to.
    public func decideEnd(code: Int, reason: String) -> Decision {
        decide("$disconnect", "the connection ends", .disconnect(code: code, reason: reason))
    }

    private func decide(_ key: String, _ reason: String, _ kind: WebSocketCall.Kind) -> Decision {
        guard let route = routes.first(where: { $0.key == key }) else {
            let isMessage = key == "$default"
            let step = Decision.Step(
                title: "route \(key)", source: "", isChosen: false,
                reason: isMessage ? "\(reason), and there is no $default" : reason)
            let answer = isMessage ? Answer.message(403, "Forbidden") : Answer(key == "$connect" ? 101 : 200)
            return Decision(outcome: .answer(answer), steps: [step])
        }
        let steps = [Decision.Step(title: "route \(key)", source: route.source, isChosen: true, reason: reason)]
        guard let function = route.function else {
            return Decision(outcome: .answer(.message(500, "Internal server error")), steps: steps)
        }
        var chosen = APIRoute(
            apiID: id, domain: domain, stage: stage, key: key, stageVariables: stageVariables, path: "/",
            timeout: route.timeout)
        chosen.authorizer = route.authorizer
        return Decision(
            outcome: .function(
                function, .webSocket(WebSocketCall(route: chosen, kind: kind, isAnswered: route.isAnswered))),
            steps: steps)
    }

    /// What the selection expression finds.
    private func selected(in message: [UInt8]) -> String? {
        guard !path.isEmpty, let json = try? JSON(parsing: message) else { return nil }
        var node = Node(json)
        for word in path {
            guard let next = node[word] else { return nil }
            node = next
        }
        return node.text
    }
}

extension WebSocketAPI {
    /// What leads to each of the function's routes.
    func samples(for function: LambdaFunction) -> [(method: String, body: [UInt8])] {
        routes.filter { $0.function?.arn == function.arn }.map { route in
            switch route.key {
            case "$connect": return ("GET", [])
            case "$disconnect": return ("DISCONNECT", [])
            case "$default": return ("MESSAGE", Array("{}".utf8))
            default:
                var node = Node.string(route.key)
                for word in path.reversed() { node = .object([.init(word, node)]) }
                var writer = JSONWriter()
                writer.node(node)
                return ("MESSAGE", writer.bytes)
            }
        }
    }

    /// The members that lead to what the selection expression finds in a message.
    private var path: [String] {
        let words = selection.filter { $0 != "$" && $0 != "{" && $0 != "}" }.split(separator: ".").map(String.init)
        return words.count > 2 && words[0] == "request" && words[1] == "body" ? Array(words.dropFirst(2)) : []
    }
}
