import Testing

@testable import Routing

@Suite struct WebSocketTests {
    static func api(selection: String, _ keys: [String]) throws -> Entrance {
        let routes = keys.enumerated().map { number, key in
            """
            "Route\(number)": {"Type": "AWS::ApiGatewayV2::Route", "Properties": {"ApiId": {"Ref": "Api"}, "RouteKey": "\(key)",
              "Target": {"Fn::Sub": "integrations/${Int}"}}}
            """
        }
        let system = try Templates.system(
            """
            {\(Templates.function), "Api": {"Type": "AWS::ApiGatewayV2::Api", "Properties": {"Name": "api", "ProtocolType": "WEBSOCKET",
               "RouteSelectionExpression": "\(selection)"}},
             "Stage": {"Type": "AWS::ApiGatewayV2::Stage", "Properties": {"ApiId": {"Ref": "Api"}, "StageName": "dev"}},
             "Int": {"Type": "AWS::ApiGatewayV2::Integration", "Properties": {"ApiId": {"Ref": "Api"}, "IntegrationType": "AWS_PROXY",
               "IntegrationUri": {"Fn::GetAtt": ["Fn", "Arn"]}}}, \(routes.joined(separator: ", "))}
            """)
        return try #require(Entrance.all(in: system).first)
    }

    @Test(arguments: [
        ("$request.body.action", #"{"action": "send"}"#, "send"),
        ("$request.body.action", #"{"action": 5}"#, "$default"),
        ("$request.body.action", #"{"action": "$connect"}"#, "$default"), ("$request.body.action", "no", "$default"),
        ("$request.body.action", "", "$default"), ("${request.body.a.b}", #"{"a": {"b": "send"}}"#, "send"),
        ("$request.body.a.b", #"{"a": "send"}"#, "$default"), ("$request.header.x", #"{"x": "send"}"#, "$default"),
        ("$request.body.n", #"{"n": 1}"#, "1"),
    ])
    func messagesGoByTheSelectionExpression(_ selection: String, _ message: String, _ key: String) throws {
        let entrance = try Self.api(selection: selection, ["$connect", "$default", "send", "1"])
        let decision = entrance.decide(IncomingRequest("MESSAGE", "/dev", body: Array(message.utf8)))
        #expect(decision.steps.last?.title == "route \(key)" && decision.functionName == "shop-dev-f")
    }

    @Test func whatNoRouteIsFor() throws {
        let entrance = try Self.api(selection: "$request.body.action", ["send"])
        #expect(entrance.decide(IncomingRequest("GET", "/dev")).status == 101)
        #expect(entrance.decide(IncomingRequest("GET", "/")).status == 403)
        #expect(entrance.decide(IncomingRequest("MESSAGE", "/dev", body: [1])).status == 403)
        #expect(entrance.decide(IncomingRequest("DISCONNECT", "/dev")).status == 200)
        #expect(entrance.routes.map(\.match) == ["send"])
    }

    @Test func samplesLeadToTheirRoutes() throws {
        let entrance = try Self.api(selection: "$request.body.a.b", ["$connect", "$disconnect", "$default", "send"])
        guard case .webSocketAPI(let api) = entrance.kind, let function = api.routes.first?.function else {
            Issue.record("no WebSocket API")
            return
        }
        let titles = entrance.samples(for: function).map { entrance.decide($0).steps.last?.title }
        #expect(titles == ["route $connect", "route $disconnect", "route $default", "route send"])
    }

    @Test func urls() throws {
        let url = try #require(RequestURL("wss://a.example/dev?x=1"))
        #expect(url.scheme == "https" && url.port == 443 && url.target == "/dev?x=1")
        #expect(RequestURL("ftp://a") == nil)
    }
}
