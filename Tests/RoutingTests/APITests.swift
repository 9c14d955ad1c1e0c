import Testing

@testable import Routing

@Suite struct APITests {
    static func httpAPI(_ keys: [String]) throws -> Entrance {
        let routes = keys.enumerated().map { number, key in
            """
            "Route\(number)": {"Type": "AWS::ApiGatewayV2::Route", "Properties": {"ApiId": {"Ref": "Api"}, "RouteKey": "\(key)",
              "Target": {"Fn::Join": ["/", ["integrations", {"Ref": "Int"}]]}}}
            """
        }
        let system = try Templates.system(
            """
            {\(Templates.function), "Api": {"Type": "AWS::ApiGatewayV2::Api", "Properties": {"Name": "api", "ProtocolType": "HTTP"}},
             "Int": {"Type": "AWS::ApiGatewayV2::Integration", "Properties": {"ApiId": {"Ref": "Api"}, "IntegrationType": "AWS_PROXY",
               "PayloadFormatVersion": "2.0", "IntegrationUri": {"Fn::GetAtt": ["Fn", "Arn"]}}},
             \(routes.joined(separator: ", "))}
            """)
        return try #require(Entrance.all(in: system).first)
    }

    /// Source: API Gateway Developer Guide, "Create routes for HTTP APIs", with its own example.
    @Test(arguments: [
        ("GET", "/pets/dog/1", "GET /pets/dog/1"), ("GET", "/pets/dog/2", "GET /pets/dog/{id}"),
        ("GET", "/pets/cat/1", "GET /pets/{proxy+}"), ("POST", "/test/5", "ANY /{proxy+}"), ("GET", "/", "$default"),
        ("DELETE", "/pets/dog/2", "ANY /{proxy+}"),
    ])
    func theMostSpecificRouteAnswers(_ method: String, _ path: String, _ key: String) throws {
        let keys = ["$default", "ANY /{proxy+}", "GET /pets/{proxy+}", "GET /pets/dog/{id}", "GET /pets/dog/1"]
        let decision = try Self.httpAPI(keys).decide(IncomingRequest(method, path))
        #expect(decision.steps.last?.title == "route \(key)")
        #expect(decision.functionName == "shop-dev-f")
    }

    @Test func whatNoRouteMatchesIsNotFound() throws {
        #expect(try Self.httpAPI(["GET /a"]).decide(IncomingRequest("POST", "/a")).status == 404)
    }

    @Test func pathParametersAreDecoded() throws {
        let decision = try Self.httpAPI(["GET /u/{id}/f/{path+}"]).decide(IncomingRequest("GET", "/u/a%20b/f/c/d+e"))
        guard case .function(_, .httpAPI(let route, "2.0")) = decision.outcome else {
            Issue.record("no function")
            return
        }
        #expect(route.pathParameters.map(\.name) == ["id", "path"])
        #expect(route.pathParameters.map(\.value) == ["a b", "c/d+e"])
    }

    @Test(arguments: [("https://a.org", "https://a.org"), ("https://evil.org", nil)] as [(String, String?)])
    func browsersOfOtherOrigins(_ origin: String, _ allowed: String?) throws {
        let system = try Templates.system(
            """
            {\(Templates.function), "Url": {"Type": "AWS::Lambda::Url", "Properties": {"AuthType": "NONE",
              "TargetFunctionArn": {"Fn::GetAtt": ["Fn", "Arn"]},
              "Cors": {"AllowOrigins": ["https://a.org"], "AllowMethods": ["GET"], "MaxAge": 60}}}}
            """)
        let entrance = try #require(Entrance.all(in: system).first)
        let headers = [(name: "Origin", value: origin)]
        let own = Answer(200, headers: [("access-control-allow-origin", "own")])
        let finished = entrance.finish(own, IncomingRequest("GET", "/", headers: headers))
        #expect(finished.headers.last?.value == allowed ?? "own")
        #expect(finished.headers.count == 1)
        let preflight = entrance.decide(IncomingRequest("OPTIONS", "/", headers: headers))
        #expect(preflight.status == 204 && preflight.functionName == nil)
    }

    static func restAPI() throws -> Entrance {
        func method(_ id: String, _ resource: String, _ name: String, _ more: String = "") -> String {
            """
            "\(id)": {"Type": "AWS::ApiGateway::Method", "Properties": {"RestApiId": {"Ref": "Api"}, "ResourceId": \(resource),
              "HttpMethod": "\(name)"\(more), "Integration": {"Type": "AWS_PROXY",
              "Uri": {"Fn::Sub": "arn:aws:apigateway:eu-central-1:lambda:path/2015-03-31/functions/${Fn.Arn}/invocations"}}}}
            """
        }
        let system = try Templates.system(
            """
            {\(Templates.function), "Api": {"Type": "AWS::ApiGateway::RestApi", "Properties": {"Name": "api"}},
             "Pets": {"Type": "AWS::ApiGateway::Resource", "Properties": {"RestApiId": {"Ref": "Api"}, "PathPart": "pets",
               "ParentId": {"Fn::GetAtt": ["Api", "RootResourceId"]}}},
             "Pet": {"Type": "AWS::ApiGateway::Resource", "Properties": {"RestApiId": {"Ref": "Api"}, "PathPart": "{id}",
               "ParentId": {"Ref": "Pets"}}},
             \(method("M1", #"{"Ref": "Pets"}"#, "GET")), \(method("M2", #"{"Ref": "Pet"}"#, "ANY", #", "ApiKeyRequired": true"#))}
            """)
        return try #require(Entrance.all(in: system).first)
    }

    @Test(
        arguments: [
            ("GET", "/dev/pets", nil, nil), ("GET", "/pets", nil, 403), ("POST", "/dev/pets", nil, 403),
            ("GET", "/dev/pets/5", nil, 403),
            ("PUT", "/dev/pets/5", "key", nil), ("GET", "/dev/none", nil, 403),
        ] as [(String, String, String?, Int?)])
    func resourcesAndMethods(_ method: String, _ path: String, _ key: String?, _ status: Int?) throws {
        let headers = key.map { [(name: "x-api-key", value: $0)] } ?? []
        let decision = try Self.restAPI().decide(IncomingRequest(method, path, headers: headers))
        #expect(decision.status == status)
        #expect((decision.functionName != nil) == (status == nil))
    }
}
