import Testing

@testable import LambdaRuntime

@Suite struct HTTPEventTests {
    private func pairs(_ request: HTTPRequest) -> [String] { request.query.map { "\($0.name)=\($0.value)" } }

    @Test func loadBalancer() throws {
        let request = try RecordedEvents.request("load-balancer")
        #expect(request.entrance == .loadBalancer(multiValue: false))
        #expect(request.method == "POST" && request.path == "/lambda/mytgbot" && request.body.isEmpty)
        #expect(pairs(request) == ["query=1234ABCD", "text=a b c"])
        #expect(request.cookies == ["first=1", "second=2"])
        #expect(request.sourceIP == "72.12.164.125", "what a client wrote before it does not count")
        #expect(request.headers["Accept-Encoding"] == "gzip")
        #expect(!request.isHealthCheck)
    }

    @Test func loadBalancerWithMultipleValues() throws {
        let request = try RecordedEvents.request("load-balancer-multi-value")
        #expect(request.entrance == .loadBalancer(multiValue: true))
        #expect(pairs(request) == ["myKey=val1", "myKey=val2"])
        #expect(request.headers.all("Accept-Language") == ["en-US,en;q=0.9", "de-DE,de;q=0.9"])
        #expect(request.cookies == ["name1=value1", "name2=value2"])
    }

    @Test func httpAPI() throws {
        let request = try RecordedEvents.request("http-api")
        #expect(request.entrance == .httpAPI && request.method == "POST" && request.path == "/telegram")
        #expect(pairs(request) == ["parameter1=value1", "parameter1=value2", "parameter2=value with space"])
        #expect(request.cookies == ["cookie1=1", "cookie2=2"])
        #expect(request.pathParameters == ["parameter1": "value1"])
        #expect(request.body == Array("Hello from Lambda".utf8))
        #expect(request.sourceIP == "192.0.2.1")
        #expect(request.queryValue("parameter1") == "value1" && request.queryValue("x") == nil)
    }

    @Test func functionURL() throws {
        let request = try RecordedEvents.request("function-url")
        #expect(request.entrance == .functionURL && request.path == "/my/path")
        #expect(request.sourceIP == "123.123.123.123")
    }

    @Test(arguments: [("http-api-payload-1", Entrance.httpAPIPayload1), ("rest-api", .restAPI)])
    func payload1(name: String, entrance: Entrance) throws {
        let request = try RecordedEvents.request(name)
        #expect(request.entrance == entrance && request.path == "/my/path")
        #expect(request.headers.all("Header2") == ["value1", "value2"])
        #expect(pairs(request) == ["parameter1=value1", "parameter1=value2", "parameter2=value"])
        #expect(request.sourceIP == "192.0.2.1")
    }

    @Test func bodyInBase64() throws {
        let request = try RecordedEvents.request("rest-api")
        #expect(request.body == Array(#"{"test":"body"}"#.utf8))
        #expect(request.pathParameters == ["proxy": "my/path"])
        let broken = #"{"requestContext":{"elb":{}},"httpMethod":"GET","path":"/","body":"?","isBase64Encoded":true}"#
        #expect(throws: EventError.self) { try HTTPRequest(event: JSON(parsing: Array(broken.utf8))) }
    }

    @Test(arguments: ["queue", "schedule", "bus"])
    func otherEvents(name: String) {
        #expect(throws: EventError.self) { try RecordedEvents.request(name) }
    }

    @Test func healthCheck() throws {
        // As Elastic Load Balancing documents its request.
        let event = #"""
            {"requestContext":{"elb":{"targetGroupArn":"arn"}},"httpMethod":"GET","path":"/","queryStringParameters":{},
            "headers":{"user-agent":"ELB-HealthChecker/2.0"},"body":"","isBase64Encoded":false}
            """#
        #expect(try HTTPRequest(event: JSON(parsing: Array(event.utf8))).isHealthCheck)
        #expect(!HTTPRequest(headers: ["User-Agent": "ELB-HealthChecker/2.0"]).isHealthCheck)
    }
}
