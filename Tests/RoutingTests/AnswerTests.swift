import Testing

@testable import Routing

/// What entrances make of what functions give back.
@Suite struct AnswerTests {
    static let balancer = Integration.loadBalancer(BalancerForward(targetGroup: "arn", hasMultiValueHeaders: false))
    static let multiValue = Integration.loadBalancer(BalancerForward(targetGroup: "arn", hasMultiValueHeaders: true))
    static func route() -> APIRoute {
        APIRoute(apiID: "id", domain: "d", stage: "$default", key: "$default", path: "/", timeout: 1_000)
    }

    struct Case: Sendable {
        let integration: Integration
        let response: String
        let status: Int?
        var body = ""
        var headers: [String] = []
    }

    static let cases: [Case] = [
        Case(
            integration: balancer, response: #"{"statusCode":200,"headers":{"A":"b"},"body":"x"}"#, status: 200,
            body: "x", headers: ["A: b"]),
        Case(
            integration: balancer, response: #"{"statusCode":200,"body":"aGk=","isBase64Encoded":true}"#, status: 200,
            body: "hi"),
        Case(integration: balancer, response: #"{"statusCode":200,"body":"?","isBase64Encoded":true}"#, status: nil),
        Case(integration: balancer, response: #"{"statusCode":"200"}"#, status: nil),
        Case(integration: balancer, response: #"{"body":"x"}"#, status: nil),
        Case(integration: balancer, response: "5", status: nil),
        Case(integration: balancer, response: "no", status: nil),
        Case(
            integration: multiValue, response: #"{"statusCode":204,"multiValueHeaders":{"Set-Cookie":["a=1","b=2"]}}"#,
            status: 204, headers: ["Set-Cookie: a=1", "Set-Cookie: b=2"]),
        Case(integration: balancer, response: #"{"statusCode":200,"headers":{"A":"b\r\nEvil: 1"}}"#, status: 200),
        Case(
            integration: .httpAPI(route(), payload: "2.0"), response: #"{"hello":1}"#, status: 200,
            body: #"{"hello":1}"#, headers: ["Content-Type: application/json"]),
        Case(
            integration: .httpAPI(route(), payload: "2.0"), response: #""hi""#, status: 200, body: "hi",
            headers: ["Content-Type: application/json"]),
        Case(
            integration: .httpAPI(route(), payload: "2.0"),
            response: #"{"statusCode":201,"cookies":["a=1"],"headers":{"content-type":"text/html"}}"#, status: 201,
            headers: ["content-type: text/html", "Set-Cookie: a=1"]),
        Case(
            integration: .restAPI(route(), binaryTypes: []),
            response: #"{"statusCode":200,"body":"aGk=","isBase64Encoded":true}"#, status: 200, body: "aGk=",
            headers: ["Content-Type: application/json"]),
        Case(
            integration: .restAPI(route(), binaryTypes: ["*/*"]),
            response: #"{"statusCode":200,"body":"aGk=","isBase64Encoded":true}"#, status: 200, body: "hi",
            headers: ["Content-Type: application/json"]),
        Case(integration: .restAPI(route(), binaryTypes: []), response: #"{"message":"x"}"#, status: nil),
    ]

    @Test(arguments: cases) func answers(_ one: Case) {
        let answer = FunctionAnswer.make(Array(one.response.utf8), one.integration, IncomingRequest("GET", "/"))
        #expect(answer?.status == one.status)
        guard let answer else { return }
        #expect(String(decoding: answer.body, as: UTF8.self) == one.body)
        #expect(answer.headers.map { "\($0.name): \($0.value)" } == one.headers)
    }

    @Test func aLoadBalancerTakesOneMegabyte() {
        let body = String(repeating: "a", count: 1 << 20)
        #expect(
            FunctionAnswer.make(
                Array(#"{"statusCode":200,"body":"\#(body)"}"#.utf8), Self.balancer, IncomingRequest("GET", "/")) == nil
        )
    }

    @Test(arguments: [
        (0, "01/Jan/1970:00:00:00 +0000"), (1_583_348_638_390, "04/Mar/2020:19:03:58 +0000"),
        (951_782_400_000, "29/Feb/2000:00:00:00 +0000"),
    ])
    func timesAreWrittenAsAPIGatewayDoes(_ milliseconds: Int, _ text: String) {
        #expect(RequestFacts(requestID: "", milliseconds: milliseconds, traceID: "").logTime == text)
    }
}
