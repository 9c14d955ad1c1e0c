import Testing

@testable import Infra

/// Every kind of ARN that an author can give, with each of its parts wrong.
@Suite struct ARNTests {
    struct Kind: Sendable, CustomTestStringConvertible {
        let name: String
        /// One that is right in eu-central-1.
        let arn: String
        /// The check for another region; nil for what is of none.
        let regionCheck: Check?
        let declare: @Sendable (String) -> any Declaration

        var testDescription: String { name }
    }

    private static func function(_ change: (Function) -> Function) -> Function {
        change(Function("api", .python313, handler: "app.handler", code: "api"))
    }
    private static let network = Network.existing(vpc: "vpc-0a1b2c3d", subnets: ["subnet-0aaa1111", "subnet-0ddd3333"])
    private static let zone = HostedZone.existing("example.com", id: "Z0123456789ABCDEFGHIJ")

    static let kinds: [Kind] = [
        Kind(
            name: "layer", arn: "arn:aws:lambda:eu-central-1:123456789012:layer:tools:3",
            regionCheck: .layerInOtherRegion
        ) { arn in
            function { $0.layer(.existing(arn)) }
        },
        Kind(name: "role", arn: "arn:aws:iam::123456789012:role/shop", regionCheck: nil) { arn in
            function { $0.role(existing: arn) }
        },
        Kind(
            name: "dead-letter queue", arn: "arn:aws:sqs:eu-central-1:123456789012:dead",
            regionCheck: .targetInOtherRegion
        ) { arn in
            function { $0.deadLetters(.existing(arn)) }
        },
        Kind(name: "topic", arn: "arn:aws:sns:eu-central-1:123456789012:failed", regionCheck: .targetInOtherRegion) {
            arn in
            function { $0.onFailure(.existing(arn)) }
        },
        Kind(
            name: "secret", arn: "arn:aws:secretsmanager:eu-central-1:123456789012:secret:a-AbCdEf",
            regionCheck: .secretInOtherRegion
        ) { arn in
            function { $0.environment("SECRET_NAME", Secret.secretsManager(arn)) }
        },
        Kind(name: "key", arn: "arn:aws:kms:eu-central-1:123456789012:key/0a1b2c3d", regionCheck: .secretInOtherRegion)
        { arn in
            function { $0.environment("SECRET_NAME", Secret("/app/secret", key: arn)) }
        },
        Kind(
            name: "listener",
            arn: "arn:aws:elasticloadbalancing:eu-central-1:123456789012:listener/app/web/0a1b2c3d/4e5f6071",
            regionCheck: .listenerInOtherRegion
        ) { arn in function { $0.on(.route(.get, "/a", of: Listener.existing(arn))) } },
        Kind(
            name: "listener's certificate", arn: "arn:aws:acm:eu-central-1:123456789012:certificate/0a1b2c3d",
            regionCheck: .certificateInOtherRegion
        ) { arn in LoadBalancer("web", in: network).https("a.example.com", certificate: .existing(arn)) },
        Kind(
            name: "network load balancer's certificate",
            arn: "arn:aws:acm:eu-central-1:123456789012:certificate/0a1b2c3d",
            regionCheck: .certificateInOtherRegion
        ) { arn in
            NetworkLoadBalancer("web", in: network).tls(443, certificate: .existing(arn), to: ["10.0.0.1"], port: 80)
        },
        Kind(
            name: "classic load balancer's certificate",
            arn: "arn:aws:acm:eu-central-1:123456789012:certificate/0a1b2c3d",
            regionCheck: .certificateInOtherRegion
        ) { arn in
            ClassicLoadBalancer("web", in: network, instances: ["i-0a1b2c3d"]).https(
                certificate: .existing(arn), to: 80)
        },
        Kind(
            name: "API's certificate", arn: "arn:aws:acm:eu-central-1:123456789012:certificate/0a1b2c3d",
            regionCheck: .certificateInOtherRegion
        ) { arn in HTTPAPI().domain("a.example.com", in: zone, certificate: .existing(arn)) },
    ]

    /// Without the finding that an API needs a route.
    private func slugs(_ kind: Kind, _ arn: String) -> Set<String> {
        let service = Service("shop", region: .euCentral1, stages: [.dev]) { _ in Group([kind.declare(arn)]) }
        return Set(Compiler.compile([service]).diagnostics.filter { $0.severity == .error }.map(\.slug)).subtracting([
            "api-without-route"
        ])
    }

    private func replacing(_ part: Int, of arn: String, by text: String) -> String {
        var parts = arn.split(separator: ":", maxSplits: 5, omittingEmptySubsequences: false).map(String.init)
        parts[part] = text
        return parts.joined(separator: ":")
    }

    @Test(arguments: kinds)
    func eachPartIsChecked(_ kind: Kind) {
        #expect(slugs(kind, kind.arn) == [])
        #expect(slugs(kind, replacing(1, of: kind.arn, by: "aws-cn")) == ["arn-in-other-partition"])
        // What is of a service that is not even thought of here.
        #expect(slugs(kind, replacing(2, of: kind.arn, by: "glacier")) == ["malformed-arn"])
        #expect(slugs(kind, replacing(3, of: kind.arn, by: "us-east-1")) == [kind.regionCheck?.slug ?? "malformed-arn"])
        #expect(slugs(kind, replacing(3, of: kind.arn, by: "eu-centrel-1")) == ["malformed-arn"])
        if kind.regionCheck != nil { #expect(slugs(kind, replacing(3, of: kind.arn, by: "")) == ["malformed-arn"]) }
        #expect(slugs(kind, replacing(4, of: kind.arn, by: "12345")) == ["malformed-arn"])
        #expect(slugs(kind, replacing(4, of: kind.arn, by: "")) == ["malformed-arn"])
        for text in ["arn:aws:acm", "arn:", "x", "arn:aws:lambda:eu-central-1:123456789012:"]
        where kind.name != "secret" {
            #expect(slugs(kind, text) == ["malformed-arn"], "\(text)")
        }
    }
}
