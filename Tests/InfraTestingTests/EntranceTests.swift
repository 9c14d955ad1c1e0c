import Infra
import InfraTesting
import Testing

/// A spec and its handler, tested together as an author would.
@Suite struct EntranceTests {
    static let network = Network.existing(
        vpc: "vpc-0a1b2c3d4e5f60718", subnets: ["subnet-0aaa1111bbbb2222c", "subnet-0ddd3333eeee4444f"])
    static let zone = HostedZone("example.com")
    static let balancer = LoadBalancer("public", in: network).https("shop.example.com", in: zone)
    static let shop = Service("shop", region: .euCentral1) { _ in
        zone
        balancer
        Function(
            "greet", .python313, handler: "index.handler",
            code: .inline(
                """
                import json, os
                def handler(event, context):
                    return {"statusCode": 200, "headers": {"content-type": "application/json"},
                            "body": json.dumps([event["path"], event["body"], os.environ["GREETING"]])}
                """)
        )
        .environment("GREETING", "hello")
        .on(.route(.post, "/greet", of: balancer))
    }

    @Test func aRequestReachesTheHandlerByItsRule() async throws {
        let entrances = try LocalEntrances([Self.shop])
        defer { entrances.stop() }
        let answer = try await entrances.post("https://shop.example.com/greet", body: #"{"a": 1}"#)
        #expect(answer.status == 200)
        #expect(answer.text == #"["/greet", "{\"a\": 1}", "hello"]"#)
        #expect(try await entrances.get("https://shop.example.com/greet").status == 404)
        #expect(try await entrances.post("https://other.example.com/greet", body: "").status == 404)
    }

    @Test func whatIsWrongWithASpecIsSaid() {
        let wrong = Service("wrong", region: .euCentral1) { _ in
            Function("f", .python313, handler: "index.handler", code: .inline("def handler(e, c): pass")).memory(
                .megabytes(1))
        }
        #expect(throws: LocalFailure.self) { try LocalEntrances([wrong]) }
    }
}
