import LambdaRuntime

/// Events of an Application Load Balancer.
/// Source: Elastic Load Balancing, "Use Lambda functions as targets of an Application Load Balancer".
enum LoadBalancerEvents {
    static func event(_ request: IncomingRequest, _ forward: BalancerForward, _ facts: RequestFacts) -> [UInt8] {
        var headers = request.headers.map { (name: $0.name.lowercased(), value: $0.value) }
        // What forwards the request adds itself to these.
        let clients = headers.filter { $0.name == "x-forwarded-for" }.map(\.value) + [request.sourceIP]
        let ours: Set = ["x-forwarded-for", "x-forwarded-port", "x-forwarded-proto", "x-amzn-trace-id"]
        let trace = headers.last { $0.name == "x-amzn-trace-id" }?.value ?? facts.traceID
        headers.removeAll { ours.contains($0.name) }
        headers += [
            ("x-amzn-trace-id", trace), ("x-forwarded-for", clients.joined(separator: ", ")),
            ("x-forwarded-port", String(request.port)), ("x-forwarded-proto", request.scheme),
        ]
        // Who signed in. What a client sends under these names is not passed on.
        headers.removeAll { $0.name.hasPrefix("x-amzn-oidc-") }
        if forward.isSignedIn {
            headers += [
                ("x-amzn-oidc-accesstoken", "local"),
                ("x-amzn-oidc-identity", Node.object(facts.claims)["sub"]?.text ?? ""),
                ("x-amzn-oidc-data", TokenClaims.token(facts.claims)),
            ]
        }
        // A load balancer takes a body without a type for text only where it is empty.
        let isText = request.body.isEmpty || RequestEvent.isText(request)
        return JSONWriter.object { event in
            event.member(
                "requestContext",
                object: { context in
                    context.member("elb", object: { $0.member("targetGroupArn", forward.targetGroup) })
                })
            event.member("httpMethod", request.method)
            event.member("path", request.path)
            // The names and values stay as they were sent, still encoded.
            if forward.hasMultiValueHeaders {
                event.lists("multiValueQueryStringParameters", RequestEvent.grouped(request.queryPairs))
                event.lists("multiValueHeaders", RequestEvent.grouped(headers))
            } else {
                event.pairs("queryStringParameters", last(RequestEvent.grouped(request.queryPairs)))
                event.pairs("headers", last(RequestEvent.grouped(headers)))
            }
            event.body(request.body, asText: isText)
        }
    }

    /// Without multi-value headers the last value counts.
    private static func last(_ grouped: [(name: String, values: [String])]) -> [(name: String, value: String)] {
        grouped.map { ($0.name, $0.values.last ?? "") }
    }
}
