import LambdaRuntime

/// Events of API Gateway and function URLs.
/// Source: API Gateway Developer Guide, "Create AWS Lambda proxy integrations for HTTP APIs" and "Set up Lambda proxy
/// integrations"; Lambda Developer Guide, "Invoking Lambda function URLs".
enum PayloadEvents {
    /// Payload format 2.0.
    static func version2(_ request: IncomingRequest, _ route: APIRoute, _ facts: RequestFacts) -> [UInt8] {
        let cookies = request.values(of: "cookie").flatMap { $0.split(separator: ";") }.map {
            String($0.drop { $0 == " " })
        }
        let headers = forwarded(request, route, facts).filter { $0.name != "cookie" }
        return JSONWriter.object { event in
            event.member("version", "2.0")
            event.member("routeKey", route.key)
            event.member("rawPath", request.path)
            event.member("rawQueryString", request.query ?? "")
            if !cookies.isEmpty {
                event.member(
                    "cookies",
                    array: { list in
                        for cookie in cookies { list.string(cookie) }
                    })
            }
            event.pairs("headers", RequestEvent.grouped(headers).map { ($0.name, $0.values.joined(separator: ",")) })
            let query = RequestEvent.grouped(request.decodedQueryPairs)
            if !query.isEmpty {
                event.pairs("queryStringParameters", query.map { ($0.name, $0.values.joined(separator: ",")) })
            }
            event.member(
                "requestContext",
                object: { context in
                    context.member("accountId", route.domain.hasSuffix(".on.aws") ? "anonymous" : Identity.account)
                    context.member("apiId", route.apiID)
                    context.authorizer(route.caller, isVersion2: true, hasScopes: true)
                    context.member("domainName", route.domain)
                    context.member("domainPrefix", route.apiID)
                    context.member(
                        "http",
                        object: { http in
                            http.member("method", request.method)
                            http.member("path", request.path)
                            http.member("protocol", "HTTP/1.1")
                            http.member("sourceIp", request.sourceIP)
                            http.member("userAgent", request.values(of: "user-agent").first ?? "")
                        })
                    context.member("requestId", facts.requestID)
                    context.member("routeKey", route.key)
                    context.member("stage", route.stage)
                    context.member("time", facts.logTime)
                    context.member("timeEpoch", facts.milliseconds)
                })
            if !route.pathParameters.isEmpty { event.pairs("pathParameters", route.pathParameters) }
            if !route.stageVariables.isEmpty { event.pairs("stageVariables", route.stageVariables) }
            if request.body.isEmpty {
                event.member("isBase64Encoded", false)
            } else {
                event.body(request.body, asText: RequestEvent.isText(request))
            }
        }
    }

    /// Payload format 1.0, of REST APIs and HTTP APIs.
    static func version1(
        _ request: IncomingRequest, _ route: APIRoute, _ facts: RequestFacts, isREST: Bool, binaryTypes: [String]
    ) -> [UInt8] {
        let sent = isREST ? request.headers : forwarded(request, route, facts)
        var headers = sent
        if isREST {
            headers += [
                ("X-Forwarded-For", request.sourceIP), ("X-Forwarded-Port", String(request.port)),
                ("X-Forwarded-Proto", request.scheme), ("X-Amzn-Trace-Id", facts.traceID),
            ]
        }
        let all = RequestEvent.grouped(headers)
        let query = RequestEvent.grouped(request.decodedQueryPairs)
        return JSONWriter.object { event in
            if !isREST { event.member("version", "1.0") }
            event.member("resource", isREST ? route.key : String(route.key.drop { $0 != "/" }))
            event.member("path", isREST ? route.path : request.path)
            event.member("httpMethod", request.method)
            event.pairs("headers", all.map { ($0.name, $0.values.last ?? "") })
            event.lists("multiValueHeaders", all)
            if query.isEmpty {
                event.null("queryStringParameters")
                event.null("multiValueQueryStringParameters")
            } else {
                event.pairs("queryStringParameters", query.map { ($0.name, $0.values.last ?? "") })
                event.lists("multiValueQueryStringParameters", query)
            }
            event.member(
                "requestContext",
                object: { context in
                    context.member("accountId", Identity.account)
                    context.member("apiId", route.apiID)
                    if !isREST, route.caller == nil {
                        // HTTP APIs say that there is none.
                        context.member(
                            "authorizer",
                            object: { authorizer in
                                authorizer.null("claims")
                                authorizer.null("scopes")
                            })
                    }
                    context.authorizer(route.caller, hasScopes: !isREST)
                    context.member("domainName", route.domain)
                    context.member("domainPrefix", route.apiID)
                    context.member("extendedRequestId", facts.requestID)
                    context.member("httpMethod", request.method)
                    context.member(
                        "identity",
                        object: { identity in
                            identity.null("accessKey")
                            identity.null("accountId")
                            identity.null("caller")
                            identity.null("cognitoAuthenticationProvider")
                            identity.null("cognitoAuthenticationType")
                            identity.null("cognitoIdentityId")
                            identity.null("cognitoIdentityPoolId")
                            identity.null("principalOrgId")
                            identity.member("sourceIp", request.sourceIP)
                            identity.null("user")
                            identity.member("userAgent", request.values(of: "user-agent").first ?? "")
                            identity.null("userArn")
                        })
                    context.member("path", request.path)
                    context.member("protocol", "HTTP/1.1")
                    context.member("requestId", facts.requestID)
                    context.member("requestTime", facts.logTime)
                    context.member("requestTimeEpoch", facts.milliseconds)
                    if isREST { context.member("resourceId", route.resourceID) } else { context.null("resourceId") }
                    context.member("resourcePath", isREST ? route.key : String(route.key.drop { $0 != "/" }))
                    context.member("stage", route.stage)
                })
            if route.pathParameters.isEmpty {
                event.null("pathParameters")
            } else {
                event.pairs("pathParameters", route.pathParameters)
            }
            if route.stageVariables.isEmpty {
                event.null("stageVariables")
            } else {
                event.pairs("stageVariables", route.stageVariables)
            }
            if request.body.isEmpty {
                event.null("body")
                event.member("isBase64Encoded", false)
            } else {
                event.body(
                    request.body, asText: isREST ? !isBinary(request, binaryTypes) : RequestEvent.isText(request))
            }
        }
    }

    private static func isBinary(_ request: IncomingRequest, _ types: [String]) -> Bool {
        let given = String((request.values(of: "content-type").first ?? "").prefix { $0 != ";" })
        return types.contains { $0 == "*/*" || Wildcard.matches($0, given, ignoringCase: true) }
    }

    private static func forwarded(
        _ request: IncomingRequest, _ route: APIRoute, _ facts: RequestFacts
    ) -> [(name: String, value: String)] {
        var headers = request.headers.map { (name: $0.name.lowercased(), value: $0.value) }
        let ours: Set = ["x-forwarded-for", "x-forwarded-port", "x-forwarded-proto", "x-amzn-trace-id"]
        let clients = headers.filter { $0.name == "x-forwarded-for" }.map(\.value) + [request.sourceIP]
        headers.removeAll { ours.contains($0.name) }
        return headers + [
            ("x-amzn-trace-id", facts.traceID), ("x-forwarded-for", clients.joined(separator: ", ")),
            ("x-forwarded-port", String(request.port)), ("x-forwarded-proto", request.scheme),
        ]
    }
}
