import Testing

@testable import Infra

/// What `FunctionDefaults` gives to functions that AWS does not let have all of it.
@Suite struct KindDefaultsTests {
    private static let network = Network.existing(vpc: "vpc-0a1b2c3d", subnets: ["subnet-0aaa1111", "subnet-0ddd3333"])
    private static let tools = "arn:aws:lambda:us-east-1:123456789012:layer:tools:1"

    private static let service = Service("shop", region: .usEast1, stages: [.dev]) { _ in
        let site = Distribution("site", from: .host("origin.example.org"))
        FunctionDefaults {
            $0.memory(.megabytes(512)).timeout(.seconds(10)).architecture(.arm64).ephemeralStorage(.megabytes(1_024))
                .tracing()
                .environment("STAGE", "dev")
                .network(network, securityGroups: ["sg-0a1b2c3d4e5f60718"])
                .layer(.existing(tools))
                .deadLetters(.existing("arn:aws:sqs:us-east-1:123456789012:failed"))
                .override("VpcConfig.Ipv6AllowedForDualStack", true)
                .override("RecursiveLoop", "Terminate")
                .snapStart()
                .fileSystem(
                    "arn:aws:elasticfilesystem:us-east-1:123456789012:access-point/fsap-0123456789abcdef0", at: "/mnt/a"
                )
                .durable(timeout: .days(1))
        }
        Function("headers", .nodejs22, handler: "index.handler", code: "edge").on(
            .cloudFront(site, event: .originRequest))
        Function("report", image: .uri("123456789012.dkr.ecr.us-east-1.amazonaws.com/report:1.2.3"))
        Function("list", .nodejs22, handler: "index.handler", code: "list")
    }

    @Test func eachKindTakesWhatItMayHave() throws {
        let errors = Compiler.compile([Self.service]).diagnostics.filter { $0.severity == .error }
        #expect(errors.isEmpty, "\(errors.map(\.message))")
        let template = try #require(Lowering.lower(Resolver.resolve([Self.service]).0).first).template
        func shared(_ id: String) throws -> Set<String> {
            let all: Set = [
                "MemorySize", "Timeout", "Architectures", "EphemeralStorage", "TracingConfig", "Environment",
                "VpcConfig", "Layers",
                "DeadLetterConfig", "RecursiveLoop", "SnapStart", "FileSystemConfigs", "DurableConfig",
            ]
            return all.intersection(try #require(template[id]).properties.map(\.key))
        }
        let all = try shared("ListLambdaFunction")
        // SnapStart is not for its runtime.
        #expect(all.count == 12 && !all.contains("SnapStart"))
        #expect(try shared("ReportLambdaFunction") == all.subtracting(["Layers"]))
        #expect(try shared("HeadersLambdaFunction") == ["MemorySize", "Timeout", "RecursiveLoop"])
        // Its role needs nothing for what it does not have.
        let policy = JSONWriter.renderCompact(.object(template["HeadersIamRoleLambdaExecution"]?.properties ?? []))
        #expect(
            policy.contains("logs:") && !policy.contains("xray:") && !policy.contains("sqs:")
                && !policy.contains("VPCAccess"))
    }

    /// What the function says itself is its author's, and an error as without any defaults.
    @Test func whatAFunctionSaysItselfIsChecked() {
        let service = Service("shop", region: .usEast1, stages: [.dev]) { _ in
            let site = Distribution("site", from: .host("origin.example.org"))
            FunctionDefaults { $0.timeout(.seconds(40)) }
            Function("headers", .nodejs22, handler: "index.handler", code: "edge").environment("A", "b").architecture(
                .arm64
            )
            .on(.cloudFront(site, event: .originRequest))
            Function("report", image: .uri("123456789012.dkr.ecr.us-east-1.amazonaws.com/report:1.2.3")).layer(
                .existing(Self.tools))
        }
        let slugs = Compiler.compile([service]).diagnostics.filter { $0.severity == .error }.map(\.slug)
        #expect(
            slugs.filter { $0 == "edge-function-limits" }.count == 3
                && slugs.filter { $0 == "image-with-layers" }.count == 1)
    }
}
