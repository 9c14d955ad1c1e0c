import LambdaRuntime
import Testing

@testable import Routing

/// What APIs do with requests that they hand to no function.
@Suite struct IntegrationTests {
    private static let order = #"{"id":7,"customer":"ann","note":"it's \"large\"\n","items":[{"id":"a"}]}"#
    private static let request = IncomingRequest(
        "POST", "/orders/eu?trace=t%201", headers: [("X-Kind", "gift")], body: Array(order.utf8))

    private static var route: APIRoute {
        var route = APIRoute(
            apiID: "api", domain: "api.example.com", stage: "dev", key: "POST /orders/{region}", path: "/orders/eu",
            timeout: 30_000)
        route.pathParameters = [("region", "eu")]
        route.stageVariables = [("tier", "small")]
        return route
    }

    /// Source: API Gateway Developer Guide, "Transform API requests and responses for HTTP APIs".
    @Test(arguments: [
        ("orders", "orders"), ("$request.body", order), ("$request.body.customer", "ann"), ("$request.body.id", "7"),
        ("$request.body.items[0].id", "a"), ("$request.body.items", #"[{"id":"a"}]"#), ("$request.body.none", ""),
        ("$request.header.x-kind", "gift"), ("$request.querystring.trace", "t 1"), ("$request.path.region", "eu"),
        ("$request.path", "/orders/eu"), ("$stageVariables.tier", "small"), ("$context.requestId", "r-1"),
        ("$context.stage", "dev"),
        ("${request.body.customer}-${context.requestId}", "ann-r-1"), ("a $1 b", "a $1 b"),
        ("${request.body.id", "${request.body.id"),
    ])
    func parametersOfHTTPAPIs(_ text: String, _ value: String) throws {
        let mapping = ParameterMapping(request: Self.request, route: Self.route, requestID: "r-1")
        #expect(try mapping.value(text).get() == value)
    }

    @Test(arguments: ["$context.authorizer.claims.sub", "$request.multivalueheader.x", "$nothing"])
    func otherParametersAreMissing(_ text: String) {
        let mapping = ParameterMapping(request: Self.request, route: Self.route, requestID: "r-1")
        #expect(throws: Unsupported.self) { try mapping.value(text).get() }
    }

    /// Source: API Gateway Developer Guide, "Mapping template transformations for REST APIs", "Variables for data transformations".
    @Test(arguments: [
        (
            "Action=SendMessage&MessageBody=$util.urlEncode($input.body)",
            "Action=SendMessage&MessageBody=" + PercentEncoding.encode(order)
        ),
        ("$input.json('$.customer')", "\"ann\""), ("$input.path('$.customer')", "ann"),
        ("$input.path('$.items[0].id')", "a"), ("$input.json('$.items')", #"[{"id":"a"}]"#),
        ("$!input.path('$.none')", ""),
        ("$input.params('region')-$input.params('trace')-$input.params('X-Kind')", "eu-t 1-gift"),
        (#""$util.escapeJavaScript($input.path('$.note')).replaceAll("\\'","'")""#, #""it's \"large\"\n""#),
        ("$context.requestId $context.httpMethod $stageVariables.tier", "r-1 POST small"),
        ("costs $5 and #1", "costs $5 and #1"),
        ("#set($id = $input.path('$.id'))#if($id != 7)other#end#if($id == 7)seven $id#end", "seven 7"),
    ])
    func mappingTemplates(_ template: String, _ text: String) throws {
        var rendering = MappingTemplate(input: Node(try JSON(parsing: Self.request.body)), body: Self.request.body)
        rendering.request = Self.request
        rendering.route = Self.route
        rendering.requestID = "r-1"
        #expect(try rendering.render(template).get() == text)
    }

    @Test(arguments: [
        "#foreach($item in $input.path('$.items'))#end", "$util.base64Encode('a')", "$context.authorizer.sub",
        "#if($input.path('$.id') > 5)#end",
        "#set($a = $input.path('$.id')", "#end", "#if(1 == 1)", "$input.path('$.note').replaceAll(\".*\", \"\")",
        "$input.json(",
    ])
    func otherTemplatesAreMissing(_ template: String) {
        var rendering = MappingTemplate(input: .null, body: [])
        #expect(throws: Unsupported.self) { try rendering.render(template).get() }
    }

    @Test func aTemplateCanSetTheStatus() throws {
        var rendering = MappingTemplate(
            input: Node(try JSON(parsing: Array(#"{"FailedEntryCount": 1}"#.utf8))), body: [])
        let template =
            "#set($failed = $input.path('$.FailedEntryCount'))\n#if($failed != 0)#set($context.responseOverride.status = 500)#end\n{\"failed\": $failed}"
        #expect(try rendering.render(template).get() == "{\"failed\": 1}" && rendering.status == 500)
    }

    private static func api(_ integration: String, _ more: String = "") throws -> Routing.Entrance {
        let system = try Templates.system(
            """
            {"Api": {"Type": "AWS::ApiGatewayV2::Api", "Properties": {"Name": "api", "ProtocolType": "HTTP"}},
             "Jobs": {"Type": "AWS::SQS::Queue", "Properties": {"QueueName": "jobs"}},
             "Inner": {"Type": "AWS::ElasticLoadBalancingV2::Listener", "Properties": {"Port": 80, "Protocol": "HTTP", "DefaultActions": []}},
             "Int": {"Type": "AWS::ApiGatewayV2::Integration", "Properties": {"ApiId": {"Ref": "Api"}, \(integration)}},
             "Route": {"Type": "AWS::ApiGatewayV2::Route", "Properties": {"ApiId": {"Ref": "Api"}, "RouteKey": "POST /orders/{region}",
               "Target": {"Fn::Join": ["/", ["integrations", {"Ref": "Int"}]]}}}\(more)}
            """)
        return try #require(
            Routing.Entrance.all(in: system).first { if case .httpAPI = $0.kind { true } else { false } })
    }

    private static func call(_ integration: String) throws -> ServiceCall {
        guard case .service(let call, _) = try api(integration).decide(request).outcome else {
            throw Unsupported(text: "no call")
        }
        return call
    }

    @Test func anHTTPAPISendsToAQueue() throws {
        let call = try Self.call(
            """
            "IntegrationType": "AWS_PROXY", "IntegrationSubtype": "SQS-SendMessage",
            "RequestParameters": {"QueueUrl": {"Ref": "Jobs"}, "MessageBody": "$request.body.customer"}
            """)
        guard case .call("AmazonSQS.SendMessage", let body, _) = call else { Issue.record("\(call)"); return }
        #expect(body["MessageBody"] == .string("ann") && body["QueueUrl"]?.text?.hasSuffix("/jobs") == true)
    }

    @Test(arguments: [
        (#""IntegrationType": "AWS_PROXY", "IntegrationSubtype": "StepFunctions-StartExecution""#, "state machines"),
        (
            #""IntegrationType": "AWS_PROXY", "IntegrationSubtype": "Kinesis-PutRecord""#,
            "the integration Kinesis-PutRecord"
        ),
        (#""IntegrationType": "HTTP_PROXY", "IntegrationUri": "https://shop.example.org""#, "https://shop.example.org"),
        (
            #""IntegrationType": "HTTP_PROXY", "ConnectionType": "VPC_LINK", "IntegrationUri": "arn:aws:elasticloadbalancing:eu-central-1:123456789012:listener/app/a/b/c""#,
            "not in the specs"
        ),
        (
            #""IntegrationType": "AWS_PROXY", "IntegrationSubtype": "SQS-SendMessage", "RequestParameters": {"QueueUrl": "https://sqs.eu-central-1.amazonaws.com/1/other"}"#,
            "the queue https"
        ),
        (
            #""IntegrationType": "AWS_PROXY", "IntegrationSubtype": "SQS-SendMessage", "RequestParameters": {"QueueUrl": {"Ref": "Jobs"}, "MessageBody": "$context.authorizer.sub"}"#,
            "$context.authorizer.sub"
        ),
    ])
    func whatLocalRunsDoNotHaveIsNamed(_ integration: String, _ what: String) throws {
        guard case .missing(let text) = try Self.call(integration) else { Issue.record("it is there"); return }
        #expect(text.contains(what))
    }

    @Test func aPrivateIntegrationGoesToTheListener() throws {
        let call = try Self.call(
            #""IntegrationType": "HTTP_PROXY", "ConnectionType": "VPC_LINK", "IntegrationUri": {"Ref": "Inner"}"#)
        guard case .listener("shop", "Inner", let request) = call else { Issue.record("\(call)"); return }
        #expect(request.path == "/orders/eu" && request.body == Self.request.body)
    }

    @Test func itIsSaidAtTheStart() throws {
        let missing = try Self.api(#""IntegrationType": "HTTP_PROXY", "IntegrationUri": "https://shop.example.org""#)
            .missing
        #expect(missing.map(\.title) == ["POST /orders/{region}"])
        #expect(
            try Self.api(#""IntegrationType": "AWS_PROXY", "IntegrationSubtype": "EventBridge-PutEvents""#).missing
                .isEmpty)
    }
}
