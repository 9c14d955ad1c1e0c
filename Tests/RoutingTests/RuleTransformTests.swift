import Testing

@testable import LambdaRuntime
@testable import Routing

@Suite struct RuleTransformTests {
    private static let transforms = #"""
        "Transforms": [
          {"Type": "url-rewrite", "UrlRewriteConfig": {"Rewrites": [{"Regex": "^/v[0-9]+(/[a-z]*)(\\?.*)?$", "Replace": "$1?from=v"}]}},
          {"Type": "host-header-rewrite", "HostHeaderRewriteConfig": {"Rewrites": [{"Regex": "^mywebsite-(.+).com$", "Replace": "internal.dev.$1.myweb.com"}]}}],
        """#

    private func listener(_ conditions: String, extra: String = "", actions: String = "") throws -> Routing.Entrance {
        let made = try Templates.system(
            """
            {\(Templates.function),
             "Listener": {"Type": "AWS::ElasticLoadBalancingV2::Listener", "Properties": {"Port": 443, "Protocol": "HTTPS",
               "DefaultActions": [{"Type": "fixed-response", "FixedResponseConfig": {"StatusCode": "404"}}]}},
             "Group": {"Type": "AWS::ElasticLoadBalancingV2::TargetGroup", "Properties": {"Name": "group",
               "Targets": [{"Id": {"Fn::GetAtt": ["Fn", "Arn"]}}]}},
             "Rule": {"Type": "AWS::ElasticLoadBalancingV2::ListenerRule", "Properties": {"Priority": 5, \(extra)
               "ListenerArn": {"Ref": "Listener"}, "Conditions": [\(conditions)],
               "Actions": [\(actions){"Type": "forward", "TargetGroupArn": {"Ref": "Group"}, "Order": 9}]}}}
            """)
        return try #require(Entrance.all(in: made).first)
    }

    private static let host =
        #"{"Field": "host-header", "HostHeaderConfig": {"RegexValues": ["^mywebsite-.+\\.com(:8443)?$", "^x"]}}"#
    private static let path = #"{"Field": "path-pattern", "PathPatternConfig": {"RegexValues": ["^/v[0-9]+/"]}}"#
    private static let header =
        #"{"Field": "http-header", "HttpHeaderConfig": {"HttpHeaderName": "X-Kind", "RegexValues": ["^(bot|app)$"]}}"#

    @Test(arguments: [
        (host, "GET /", ["Host: mywebsite-a.com:8443"], true), (host, "GET /", ["Host: mywebsite-.com"], false),
        (host, "GET /", [], false),
        (path, "GET /v12/a", [], true), (path, "GET /V1/a", [], false), (path, "GET /a/v1/", [], false),
        (header, "GET /", ["x-kind: robot", "X-KIND: app"], true), (header, "GET /", ["x-kind: App"], false),
        (header, "GET /", [], false),
        (#"{"Field": "path-pattern", "PathPatternConfig": {"RegexValues": ["(?=a)"]}}"#, "GET /a", [], false),
    ])
    func regularExpressionsAreEvaluated(condition: String, request: String, headers: [String], isMatched: Bool) throws {
        let parts = request.split(separator: " ").map(String.init)
        let asked = IncomingRequest(
            parts[0], parts[1],
            headers: headers.map { line in
                let parts = line.split(separator: ": ", maxSplits: 1).map(String.init)
                return (parts[0], parts[1])
            })
        let decision = try listener(condition).decide(asked)
        #expect(decision.functionName == (isMatched ? "shop-dev-f" : nil))
        #expect(decision.steps[0].reason.contains("matching"))
        if condition.contains("(?=") { #expect(decision.steps[0].reason.contains("cannot read (?=a)")) }
    }

    @Test func theFunctionGetsTheRewrittenRequest() throws {
        let entrance = try listener(Self.path, extra: Self.transforms)
        let request = IncomingRequest(
            "GET", "/v1/orders?a=b", headers: [("Host", "mywebsite-example.com"), ("X-A", "1")])
        let decision = entrance.decide(request)
        guard case .function(_, let integration) = decision.outcome else {
            Issue.record("no function")
            return
        }
        let event = try JSON(
            parsing: RequestEvent.make(
                request, integration, RequestFacts(requestID: "id", milliseconds: 0, traceID: "Root=1")))
        #expect(event["path"]?.string == "/orders" && event["queryStringParameters"]?["from"]?.string == "v")
        #expect(
            event["headers"]?["host"]?.string == "internal.dev.example.myweb.com"
                && event["headers"]?["x-a"]?.string == "1")
        #expect(
            decision.steps[0].reason.hasSuffix(
                "URL rewritten to /orders?from=v, host rewritten to internal.dev.example.myweb.com"))
        // What no expression matches stays as it is.
        guard
            case .function(_, .loadBalancer(let plain)) = entrance.decide(
                IncomingRequest("GET", "/v1/A", headers: [("Host", "b.org")])
            ).outcome
        else { return }
        #expect(plain.rewritten == nil)
    }

    @Test(arguments: ["$2", "orders", "/a b"]) func aTransformThatFailsIsAnError(replacement: String) throws {
        let transforms =
            #""Transforms": [{"Type": "url-rewrite", "UrlRewriteConfig": {"Rewrites": [{"Regex": "^/(.*)$", "Replace": "\#(replacement)"}]}}],"#
        let decision = try listener(Self.path, extra: transforms).decide(IncomingRequest("GET", "/v1/"))
        #expect(decision.status == 500 && decision.steps[0].reason.contains("a transform fails: url-rewrite"))
    }

    private static let token = #"""
        {"Type": "jwt-validation", "Order": 1, "JwtValidationConfig": {"JwksEndpoint": "https://id.example.com/jwks.json", "Issuer": "https://id.example.com",
         "AdditionalClaims": [{"Name": "scope", "Format": "space-separated-values", "Values": ["read", "list"]}, {"Name": "tenant", "Format": "single-string", "Values": ["a", "b"]},
                              {"Name": "aud", "Format": "string-array", "Values": ["shop"]}]}},
        """#

    private static func jwt(_ claims: String, algorithm: String = "RS256") -> String {
        [#"{"alg":"\#(algorithm)","typ":"JWT"}"#, claims, "signature"].map { part in
            String(
                String(decoding: Base64.encode(Array(part.utf8)), as: UTF8.self).compactMap {
                    $0 == "=" ? nil : $0 == "+" ? "-" : $0 == "/" ? "_" : $0
                })
        }.joined(separator: ".")
    }

    private static let good =
        #""iss":"https://id.example.com","exp":2000,"scope":"list read","tenant":"b","aud":["shop","x"]"#

    @Test(arguments: [
        ("Bearer \(jwt("{\(good)}"))", nil), ("bearer  \(jwt("{\(good),\"nbf\":1000,\"iat\":900}"))", nil),
        ("Bearer local", nil), ("", "no header Authorization"),
        ("Basic x", "no header Authorization"), ("Bearer ", "no header Authorization"),
        ("Bearer \(jwt("{\(good)}", algorithm: "HS256"))", "RS256"),
        ("Bearer \(jwt(#"{"exp":2000}"#))", "of no issuer"),
        ("Bearer \(jwt(#"{"iss":"https://id.example.com"}"#))", "has no exp"),
        ("Bearer \(jwt(#"{"iss":"https://id.example.com","exp":1000}"#))", "has expired"),
        ("Bearer \(jwt("{\(good),\"nbf\":1001}"))", "nbf"),
        ("Bearer \(jwt("{\(good),\"scope\":\"read\"}"))", "claim scope"),
        ("Bearer \(jwt("{\(good),\"tenant\":\"c\"}"))", "claim tenant"),
        ("Bearer \(jwt("{\(good),\"aud\":\"shop\"}"))", "claim aud"),
    ])
    func tokensAreJudgedByTheirClaims(authorization: String, problem: String?) throws {
        let entrance = try listener(Self.path, actions: Self.token)
        var facts = RequestFacts(requestID: "id", milliseconds: 1_000_000, traceID: "Root=1")
        let request = IncomingRequest(
            "GET", "/v1/", headers: authorization.isEmpty ? [] : [("Authorization", authorization)])
        let decision = entrance.decide(request, facts)
        #expect(decision.status == (problem == nil ? nil : 401))
        #expect(decision.steps[0].reason.contains(problem ?? "with a token of https://id.example.com"))
        // The chosen claims count where they say something of it.
        facts.claims = [.init("tenant", .string("z"))]
        if authorization == "Bearer local" { #expect(entrance.decide(request, facts).status == 401) }
    }

    @Test func samplesReachTheirRules() throws {
        let entrance = try listener([Self.path, Self.host, Self.header].joined(separator: ","), actions: Self.token)
        guard case .listener(let listener) = entrance.kind, case .forward(let groups)? = listener.rules[0].actions.last,
            let function = groups[0].function
        else { return }
        let request = try #require(entrance.samples(for: function).first)
        #expect(entrance.decide(request).functionName == "shop-dev-f")
    }
}
