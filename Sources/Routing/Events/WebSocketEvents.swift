import LambdaRuntime

/// Events of WebSocket APIs.
/// Source: API Gateway Developer Guide, "Set up integration request in API Gateway for WebSocket APIs" and "Manage
/// connected users and client apps: $connect and $disconnect routes".
enum WebSocketEvents {
    static func event(_ request: IncomingRequest, _ call: WebSocketCall, _ facts: RequestFacts) -> [UInt8] {
        let route = call.route
        return JSONWriter.object { event in
            switch call.kind {
            case .connect:
                let headers =
                    request.headers + [
                        (name: "X-Amzn-Trace-Id", value: facts.traceID),
                        (name: "X-Forwarded-For", value: request.sourceIP),
                        (name: "X-Forwarded-Port", value: String(request.port)),
                        (name: "X-Forwarded-Proto", value: request.scheme),
                    ]
                write(headers, &event)
                let query = RequestEvent.grouped(request.decodedQueryPairs)
                if !query.isEmpty {
                    event.pairs("queryStringParameters", query.map { ($0.name, $0.values.last ?? "") })
                    event.lists("multiValueQueryStringParameters", query)
                }
            case .disconnect:
                write(
                    [
                        (name: "Host", value: route.domain), (name: "x-api-key", value: ""),
                        (name: "X-Forwarded-For", value: ""),
                        (name: "x-restapi", value: ""),
                    ], &event)
            case .message: break
            }
            if !route.stageVariables.isEmpty { event.pairs("stageVariables", route.stageVariables) }
            event.member("requestContext", object: { context(request, call, facts, &$0) })
            if case .message(let body) = call.kind {
                event.name("body")
                event.string(utf8: body)
            }
            event.member("isBase64Encoded", false)
        }
    }

    private static func write(_ headers: [(name: String, value: String)], _ event: inout JSONWriter) {
        let all = RequestEvent.grouped(headers)
        event.pairs("headers", all.map { ($0.name, $0.values.last ?? "") })
        event.lists("multiValueHeaders", all)
    }

    private static func context(
        _ request: IncomingRequest, _ call: WebSocketCall, _ facts: RequestFacts, _ context: inout JSONWriter
    ) {
        let route = call.route
        context.member("routeKey", route.key)
        context.authorizer(route.caller)
        switch call.kind {
        case .connect: context.member("eventType", "CONNECT")
        case .message:
            context.member("messageId", Identity.id("message \(facts.requestID)", length: 15) + "=")
            context.member("eventType", "MESSAGE")
        case .disconnect(let code, let reason):
            context.member("disconnectStatusCode", code)
            context.member("eventType", "DISCONNECT")
            context.member("disconnectReason", reason)
        }
        context.member("extendedRequestId", Identity.id("request \(facts.requestID)", length: 15) + "=")
        context.member("requestTime", facts.logTime)
        context.member("messageDirection", "IN")
        context.member("stage", route.stage)
        context.member("connectedAt", call.connectedAt ?? facts.milliseconds)
        context.member("requestTimeEpoch", facts.milliseconds)
        context.member(
            "identity",
            object: { identity in
                if let agent = request.values(of: "user-agent").first { identity.member("userAgent", agent) }
                identity.member("sourceIp", request.sourceIP)
            })
        context.member("requestId", Identity.id("request \(facts.requestID)", length: 15) + "=")
        context.member("domainName", route.domain)
        context.member("connectionId", call.connection)
        context.member("apiId", route.apiID)
    }
}
