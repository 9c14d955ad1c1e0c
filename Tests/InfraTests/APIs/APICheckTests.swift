import Infra
import Testing

/// What HTTP, REST and WebSocket APIs refuse, each at the author's line.
@Suite struct APICheckTests {
    private static let checker = Function("checker", .nodejs22, handler: "index.handler", code: "c")
    private static let arn = "arn:aws:lambda:us-east-1:123456789012:function:checker"
    private static let jwt = HTTPAPIAuthorizer.jwt("users", issuer: "https://id.example.com", audience: ["shop"])

    static let http: [Mistake] = [
        .of("throttling-out-of-range", settings: HTTPAPI().throttling(requestsPerSecond: 100, burst: 0), for: .httpAPI(.get, "/a")),
        .of("throttling-above-quota", settings: HTTPAPI().throttling(requestsPerSecond: 50_000, burst: 1), for: .httpAPI(.get, "/a")),
        .of("access-log-without-request-id", settings: HTTPAPI().accessLogs(format: "$context.status"), for: .httpAPI(.get, "/a")),
        .of("invalid-log-retention", settings: HTTPAPI().accessLogs(.days(29)), for: .httpAPI(.get, "/a")),
        .of("credentials-for-every-origin", settings: HTTPAPI().cors(credentials: true), for: .httpAPI(.get, "/a")),
        .of("invalid-cors-origin", settings: HTTPAPI().cors(origins: ["https://app.example.com/"]), for: .httpAPI(.get, "/a")),
        .of("invalid-cors-origin", settings: HTTPAPI().cors(origins: ["app.example.com"]), for: .httpAPI(.get, "/a")),
        .of("setting-out-of-range", settings: HTTPAPI().cors(maximumAge: .days(2)), for: .httpAPI(.get, "/a")),
        .of("issuer-not-https", .httpAPI(.get, "/a").authorizer(.jwt("users", issuer: "http://id.example.com", audience: ["a"]))),
        .of("invalid-authorizer", .httpAPI(.get, "/a").authorizer(.jwt("users", issuer: "https://id.example.com", audience: []))),
        .of("invalid-authorizer", .httpAPI(.get, "/a").authorizer(.jwt("my users", issuer: "https://id.example.com", audience: ["a"]))),
        .of("invalid-authorizer", .httpAPI(.get, "/a").authorizer(.request(checker, cacheFor: .hours(2)))),
        .of("invalid-authorizer", .httpAPI(.get, "/a").authorizer(.request(checker, identitySources: [], cacheFor: .hours(1)))),
        .of("invalid-authorizer", .httpAPI(.get, "/a").authorizer(.request(checker, identitySources: ["Authorization"]))),
        .of("invalid-authorizer", .httpAPI(.get, "/a").authorizer(.existing("a1b2c3", isJWT: true))),
        .of("invalid-authorizer", .httpAPI(.get, "/a", of: .existing("a1b2c3d4e5")).authorizer(.jwt("users", issuer: "https://id.example.com", audience: ["a"]))),
        .of("authorizer-elsewhere", .httpAPI(.get, "/a").authorizer(.request(existing: arn, name: "checker"))),
        .of("malformed-id", .httpAPI(.get, "/a", of: .existing("https://a1b2c3d4e5.execute-api"))),
        .of("routes-of-two-apis", .httpAPI(.get, "/a"), then: .httpAPI(.get, "/b", of: .existing("a1b2c3d4e5"))),
        .of("trigger-twice", .httpAPI(.get, "/a"), then: .httpAPI(.get, "/a")),
        .of("two-authorizers-of-one-name", .httpAPI(.get, "/a").authorizer(jwt), then: .httpAPI(.get, "/b").authorizer(.jwt("users", issuer: "https://other.example.com", audience: ["shop"]))),
    ]

    static let rest: [Mistake] = [
        .of("private-api-without-endpoint", settings: RESTAPI().private(vpcEndpoints: []), for: .restAPI(.get, "/a")),
        .of("malformed-id", settings: RESTAPI().private(vpcEndpoints: ["vpc-0a1b"]), for: .restAPI(.get, "/a")),
        .of("invalid-usage-plan", settings: RESTAPI().usagePlan(requestsPerSecond: 5), for: .restAPI(.get, "/a")),
        .of("invalid-usage-plan", settings: RESTAPI().usagePlan(quota: .daily(0)), for: .restAPI(.get, "/a")),
        .of("invalid-usage-plan", settings: RESTAPI().apiKey("a").apiKey("a"), for: .restAPI(.get, "/a")),
        .of("throttling-out-of-range", settings: RESTAPI().throttling(requestsPerSecond: 0, burst: 1), for: .restAPI(.get, "/a")),
        .of("key-without-plan", .restAPI(.get, "/a").requiresAPIKey()),
        .of("sibling-variables", .restAPI(.get, "/users/{id}"), then: .restAPI(.get, "/users/{name}/orders")),
        .of("credentials-for-every-origin", .restAPI(.get, "/a").cors(credentials: true)),
        .of("invalid-cors-origin", .restAPI(.get, "/a").cors(origin: "https://a.example.com/app")),
        .of("setting-out-of-range", .restAPI(.get, "/a").cors(maximumAge: .seconds(0))),
        .of("preflight-twice", .restAPI(.options, "/a"), then: .restAPI(.get, "/a").cors()),
        .of("preflight-twice", .restAPI(.post, "/a").cors(), then: .restAPI(.get, "/a").cors(origin: "https://a.example.com")),
        .of("invalid-request-validation", .restAPI(.get, "/a").validating(body: ["type": "object"])),
        .of("invalid-request-validation", .restAPI(.post, "/a").validating(body: "object")),
        .of("invalid-request-validation", .restAPI(.post, "/a").validating()),
        .of("invalid-authorizer", .restAPI(.get, "/a").authorizer(.token(checker, cacheFor: .hours(2)))),
        .of("invalid-authorizer", .restAPI(.get, "/a").authorizer(.request(checker, identitySources: []))),
        .of("invalid-authorizer", .restAPI(.get, "/a").authorizer(.request(checker, identitySources: ["$request.header.A"]))),
        .of("authorizer-elsewhere", .restAPI(.get, "/a").authorizer(.token(existing: arn, name: "checker"))),
        .of("malformed-arn", .restAPI(.get, "/a").authorizer(.cognito(.existing("eu-central-1_a1B2c3D4e")))),
        .of("two-authorizers-of-one-name", .restAPI(.get, "/a").authorizer(.token(checker)), then: .restAPI(.get, "/b").authorizer(.token(checker, cacheFor: .seconds(9)))),
    ]

    static let webSocket: [Mistake] = [
        .of("invalid-web-socket-route", .webSocket("$message")),
        .of("invalid-web-socket-route", .webSocket("say hello")),
        .of("invalid-web-socket-route", .webSocket("$disconnect").routeResponse()),
        .of("invalid-web-socket-route", .webSocket("send").authorizer(.request(checker))),
        .of("invalid-authorizer", .webSocket("$connect").authorizer(.request(checker, identitySources: ["Auth"]))),
        .of("trigger-twice", .webSocket("send"), then: .webSocket("send").routeResponse()),
        .of("invalid-web-socket-route", settings: WebSocketAPI().routeSelection("action"), for: .webSocket("send")),
        .of("throttling-out-of-range", settings: WebSocketAPI().throttling(requestsPerSecond: 1, burst: 0), for: .webSocket("send")),
    ]

    @Test(arguments: http + rest + webSocket)
    func reports(_ mistake: Mistake) { #expect(mistake.found == ["\(mistake.slug):\(mistake.line)"]) }

    /// An authorizer's function must be of the same service.
    @Test func refusesTheFunctionOfAnotherService() {
        let checker = Function("checker", .nodejs22, handler: "index.handler", code: "c")
        let owner = Service("owner", region: .euCentral1, stages: [.dev]) { _ in checker }
        let user = Service("user", region: .euCentral1, stages: [.dev]) { _ in
            Function("f", .nodejs22, handler: "index.handler", code: "f").on(.httpAPI(.get, "/a").authorizer(.request(checker)))
        }
        #expect(Compiler.compile([owner, user]).diagnostics.map(\.slug) == ["authorizer-elsewhere"])
    }

    /// Routes on the API that another service states import its id.
    @Test func addsRoutesToTheAPIOfAnotherService() throws {
        let api = HTTPAPI()
        let owner = Service("owner", region: .euCentral1, stages: [.dev]) { _ in api }
        let user = Service("user", region: .euCentral1, stages: [.dev]) { _ in
            Function("f", .nodejs22, handler: "index.handler", code: "f").on(.httpAPI(.get, "/a", of: api))
        }
        let compilation = Compiler.compile([owner, user])
        #expect(compilation.diagnostics == [])
        let file = try #require(compilation.files.first { $0.path == "user/dev/serverless.yml" })
        #expect(String(decoding: file.bytes, as: UTF8.self).contains("owner-dev-HttpApiRef"))
    }
}
