import Testing

@testable import Routing

@Suite struct ListenerTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let conditions: String
        let request: IncomingRequest
        let isMatched: Bool
        var testDescription: String { "\(request.method) \(request.path) \(conditions)" }

        init(
            _ conditions: String, _ method: String, _ target: String, _ headers: [(String, String)] = [],
            from ip: String = "127.0.0.1", is isMatched: Bool
        ) {
            self.conditions = conditions
            request = IncomingRequest(method, target, headers: headers.map { ($0.0, $0.1) }, sourceIP: ip)
            self.isMatched = isMatched
        }
    }

    static let path = #"{"Field": "path-pattern", "Values": ["/img/*.png", "/a?c"]}"#
    static let host = #"{"Field": "host-header", "HostHeaderConfig": {"Values": ["*.Example.com"]}}"#
    static let method = #"{"Field": "http-request-method", "HttpRequestMethodConfig": {"Values": ["POST"]}}"#
    static let header =
        #"{"Field": "http-header", "HttpHeaderConfig": {"HttpHeaderName": "X-Kind", "Values": ["*BOT*"]}}"#
    static let query =
        #"{"Field": "query-string", "QueryStringConfig": {"Values": [{"Key": "v", "Value": "1*"}, {"Value": "on"}]}}"#
    static let source = #"{"Field": "source-ip", "SourceIpConfig": {"Values": ["10.0.0.0/8", "2001:db8::/32"]}}"#
    static let cases: [Case] = [
        Case(path, "GET", "/img/a/b.png", is: true), Case(path, "GET", "/IMG/a.png", is: false),
        Case(path, "GET", "/abc", is: true),
        Case(path, "GET", "/ac", is: false), Case(path, "GET", "/img/a.png?x=/abc", is: true),
        Case(path, "GET", "/x?/img/a.png", is: false),
        Case(host, "GET", "/", [("Host", "SHOP.example.COM:8080")], is: true),
        Case(host, "GET", "/", [("Host", "example.com")], is: false),
        Case(host, "GET", "/", is: false), Case(method, "POST", "/", is: true), Case(method, "post", "/", is: false),
        Case(header, "GET", "/", [("x-kind", "no"), ("X-KIND", "a robot")], is: true),
        Case(header, "GET", "/", [("x-kind", "bo")], is: false),
        Case(query, "GET", "/?V=10", is: true), Case(query, "GET", "/?v=2", is: false),
        Case(query, "GET", "/?x=ON", is: true), Case(query, "GET", "/", is: false),
        Case(source, "GET", "/", from: "10.9.8.7", is: true), Case(source, "GET", "/", from: "11.0.0.1", is: false),
        Case(source, "GET", "/", from: "2001:db8::5", is: true),
        Case(source, "GET", "/", from: "2001:db9::5", is: false),
        Case(path + "," + method, "POST", "/abc", is: true), Case(path + "," + method, "GET", "/abc", is: false),
    ]

    @Test(arguments: cases) func matchesAsAWSDoes(_ one: Case) throws {
        let decision = try Templates.listener(conditions: one.conditions).decide(one.request)
        #expect(decision.functionName == (one.isMatched ? "shop-dev-f" : nil))
        #expect(decision.status == (one.isMatched ? nil : 404))
        #expect(decision.steps.first?.source == "specs/Shop.swift:7:9")
    }

    @Test func saysWhyARuleDoesNotMatch() throws {
        let decision = try Templates.listener(conditions: Self.path).decide(IncomingRequest("GET", "/no"))
        #expect(decision.steps.map(\.title) == ["rule 5", "default action"])
        #expect(decision.steps[0].reason == "wants path /img/*.png or /a?c; the path is /no")
        #expect(decision.steps.map(\.isChosen) == [false, true])
    }

    @Test(arguments: ["text/plain", "application/json; charset=utf-8"]) func textIsSentAsIs(_ type: String) throws {
        let entrance = try Templates.listener(conditions: Self.method)
        let request = IncomingRequest("POST", "/", headers: [("Content-Type", type)], body: Array("ä".utf8))
        guard case .function(_, let integration) = entrance.decide(request).outcome else {
            Issue.record("no function")
            return
        }
        let facts = RequestFacts(requestID: "id", milliseconds: 0, traceID: "Root=1")
        let event = String(decoding: RequestEvent.make(request, integration, facts), as: UTF8.self)
        #expect(event.contains(#""body":"ä","isBase64Encoded":false"#))
    }

    @Test func weightsOfZeroTakeNothing() throws {
        let system = try Templates.system(
            """
            {\(Templates.function),
             "Listener": {"Type": "AWS::ElasticLoadBalancingV2::Listener", "Properties": {"Port": 80, "Protocol": "HTTP",
               "DefaultActions": [{"Type": "forward", "ForwardConfig": {"TargetGroups": [
                 {"TargetGroupArn": "arn:other", "Weight": 0}, {"TargetGroupArn": {"Ref": "Group"}, "Weight": 1}]}}]}},
             "Group": {"Type": "AWS::ElasticLoadBalancingV2::TargetGroup", "Properties": {"Name": "group",
               "Targets": [{"Id": {"Fn::GetAtt": ["Fn", "Arn"]}}]}}}
            """)
        let entrance = try #require(Entrance.all(in: system).first)
        for number in 0..<50 {
            #expect(entrance.decide(IncomingRequest("GET", "/\(number)")).functionName == "shop-dev-f")
        }
    }

    @Test func redirectsFillTheirParts() throws {
        let system = try Templates.system(
            """
            {"Listener": {"Type": "AWS::ElasticLoadBalancingV2::Listener", "Properties": {"Port": 80, "Protocol": "HTTP",
               "DefaultActions": [{"Type": "redirect", "RedirectConfig": {"Protocol": "HTTPS", "Port": "443",
                 "Path": "/new/#{path}", "StatusCode": "HTTP_302"}}]}}}
            """)
        let entrance = try #require(Entrance.all(in: system).first)
        guard
            case .answer(let answer) = entrance.decide(IncomingRequest("GET", "/a/b?c=d", headers: [("host", "x.org")]))
                .outcome
        else { return }
        #expect(answer.status == 302)
        #expect(answer.headers.contains { $0.name == "Location" && $0.value == "https://x.org:443/new/a/b?c=d" })
    }
}
