import Testing

@testable import Infra

/// What words say of functions and what properties say of them is read alike: a setting that one of the two readers
/// forgets fails here by its name.
@Suite struct FunctionPropertyTests {
    private static let jobs = Queue("jobs").visibility(.minutes(15))
    private static let mount: Value =
        "arn:aws:elasticfilesystem:eu-central-1:123456789012:access-point/fsap-0123456789abcdef0"
    private static let queueARN = "arn:aws:sqs:eu-central-1:123456789012:failed"
    private static let network = Network.existing(vpc: "vpc-0a1b2c3d", subnets: ["subnet-0aaa1111", "subnet-0ddd3333"])

    private static func function(_ name: String, _ runtime: Runtime = .python313) -> Function {
        Function(name, runtime, handler: "app.handler", code: "api")
    }

    private static func stack<D: Declaration>(_ declarations: [D]) throws -> Stack {
        let service = Service("shop", region: .euCentral1, stages: [.dev]) { _ in declarations }
        return try #require(Lowering.lower(Resolver.resolve([service]).0).first)
    }

    // MARK: Settings that exclude each other

    @Test func wordsAreReadForEachExclusiveSetting() {
        let all = Self.function("all").tenantIsolation().snapStart().provisionedConcurrency(1)
            .ephemeralStorage(.gigabytes(1)).fileSystem(Self.mount, at: "/mnt/data").on(.url(.iam)).on(
                .queue(Self.jobs))
        let script = Self.function("script", .nodejs22).snapStart()
        let image = Function("image", image: .repository("api", account: "123456789012", tag: "1")).snapStart()
        let read = Set([all, script, image].flatMap { ExclusiveSettings($0).uses.keys })
        #expect(ExclusiveSettings.Setting.allCases.filter { !read.contains($0) } == [])
    }

    @Test func propertiesAreReadForEachExclusiveSetting() throws {
        let all = Resource(
            "AWS::Lambda::Function", "All",
            properties: [
                "TenancyConfig": ["TenantIsolationMode": "PER_TENANT"], "SnapStart": ["ApplyOn": "PublishedVersions"],
                "EphemeralStorage": ["Size": 1_024], "Runtime": "nodejs22.x",
                "FileSystemConfigs": [["Arn": Self.mount, "LocalMountPath": "/mnt/data"]],
            ])
        let image = Resource(
            "AWS::Lambda::Function", "Image",
            properties: [
                "SnapStart": ["ApplyOn": "PublishedVersions"],
                "Code": ["ImageUri": "123456789012.dkr.ecr.eu-central-1.amazonaws.com/api:1"],
            ])
        let alias = Resource(
            "AWS::Lambda::Alias", "Live",
            properties: [
                "FunctionName": all.ref(), "ProvisionedConcurrencyConfig": ["ProvisionedConcurrentExecutions": 1],
            ])
        let url = Resource("AWS::Lambda::Url", "Address", properties: ["TargetFunctionArn": all.attribute("Arn")])
        let mapping = Resource("AWS::Lambda::EventSourceMapping", "Jobs", properties: ["FunctionName": all.ref()])
        let effective = EffectiveStack(try Self.stack([all, image, alias, url, mapping]))
        let read = Set(
            effective.authored("AWS::Lambda::Function").flatMap { ExclusiveSettings($0, in: effective).uses.keys })
        #expect(ExclusiveSettings.Setting.allCases.filter { !read.contains($0) } == [])
    }

    // MARK: Overrides

    /// Properties that no check of words asks for: an override of one is checked with the resource, as it is deployed.
    private static let ofTheResource: Set<String> = [
        "Code", "DeadLetterConfig", "Description", "DurableConfig", "FileSystemConfigs",
        "FunctionName", "LoggingConfig", "RecursiveLoop", "Role", "SnapStart", "Tags", "TenancyConfig",
        "TracingConfig", "VpcConfig",
    ]

    @Test func anOverrideOfWhatWordsSetIsPutIntoThem() throws {
        let full = Self.function("full").memory(.megabytes(512)).timeout(.seconds(9)).ephemeralStorage(.gigabytes(1))
            .description("All of it").named("full").architecture(.arm64).tracing().logFormat(.json)
            .environment("STAGE", "dev").tags(["Team": "shop"]).reservedConcurrency(2)
            .layer(.existing("arn:aws:lambda:eu-central-1:123456789012:layer:tools:1"))
            .network(Self.network, securityGroups: ["sg-0a1b2c3d"]).deadLetters(.existing(Self.queueARN))
            .fileSystem(Self.mount, at: "/mnt/data").durable(timeout: .hours(1)).snapStart().tenantIsolation()
            .recursiveLoop(.allow)
        let lowered = try #require(try Self.stack([full]).template[full.logicalID])
        let plain = Self.function("plain")
        var unread: [String] = []
        for property in lowered.properties {
            var copy = plain
            // Another runtime than its own, or nothing would change.
            let others: [String: Value] = ["Runtime": "python3.12", "Handler": "other.handler"]
            let value = others[property.key] ?? property.value
            copy.set([property.key], to: value, at: SourceLocation("a.swift", 1, 1))
            if copy.options == plain.options, copy.runtime == plain.runtime, copy.handlerText == plain.handlerText {
                unread.append(property.key)
            }
        }
        #expect(lowered.properties.count > 20)
        #expect(unread.sorted() == Self.ofTheResource.sorted())
    }
}
