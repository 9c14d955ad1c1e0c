import Testing

@testable import Infra

/// Each field of functions' options is in the list of what defaults can set or in that of what they cannot.
@Suite struct FunctionOptionTests {
    @Test func eachIsListedOnce() {
        let listed = (SharedOption.all + SharedOption.ofOneFunction).map(\.field)
        let fields = Mirror(reflecting: FunctionOptions()).children.compactMap(\.label)
        #expect(fields.count > 30)
        #expect(fields.filter { !listed.contains($0) } == [], "in neither SharedOption.all nor .ofOneFunction")
        #expect(listed.sorted() == fields.sorted())
    }

    /// A modifier that is recorded and never written would be taken without a word.
    @Test(arguments: SharedOption.all)
    func whatIsSetIsInTheTemplate(option: SharedOption) {
        let setting = Self.functions.filter { !option.settings($0.options).isEmpty }
        #expect(!setting.isEmpty, "no function of this test sets \(option.field)")
        for function in setting {
            var without = function
            option.clear(&without.options)
            #expect(Self.template(with: function) != Self.template(with: without), "\(option.field) changes nothing")
        }
    }

    private static let functions: [Function] = {
        let network = Network.existing(vpc: "vpc-0a1b2c3d", subnets: ["subnet-0aaa1111", "subnet-0ddd3333"])
        let queue: Target = .existing("arn:aws:sqs:eu-central-1:123456789012:failed")
        func function(_ name: String) -> Function { Function(name, .python313, handler: "app.handler", code: "api") }
        return [
            function("all").description("All of it").architecture(.arm64).memory(.megabytes(512)).timeout(.seconds(9))
                .ephemeralStorage(.gigabytes(1)).environment("STAGE", "dev").tags(["Team": "shop"]).tracing()
                .layer(.existing("arn:aws:lambda:eu-central-1:123456789012:layer:tools:1")).reservedConcurrency(2)
                .logRetention(.days(3)).logFormat(.json).recursiveLoop(.allow).snapStart()
                .deadLetters(queue).maximumEventAge(.minutes(5)).retries(1).rolePath("/shop/")
                .permissionsBoundary("arn:aws:iam::123456789012:policy/boundary").allow("sqs:ListQueues", on: "*"),
            function("placed").network(network, securityGroups: ["sg-0a1b2c3d"])
                .fileSystem(
                    "arn:aws:elasticfilesystem:eu-central-1:123456789012:access-point/fsap-0123456789abcdef0",
                    at: "/mnt/a"
                )
                .onSuccess(queue).onFailure(queue).provisionedConcurrency(1).durable(timeout: .hours(1)),
            function("tenants").tenantIsolation(),
            function("silent").withoutLogs(),
            function("named").role(existing: "arn:aws:iam::123456789012:role/run"),
            function("decided").role(existing: ["Fn::ImportValue": "shared-role"]),
            function("declared").role(
                Resource("AWS::IAM::Role", "Runner", properties: ["AssumeRolePolicyDocument": [:]])),
            function("granted").read(
                Table("rows", partitionKey: .string("id")).encrypted(
                    with: "arn:aws:kms:eu-central-1:123456789012:key/1234abcd-12ab-34cd-56ef-1234567890ab")),
            function("connected").connect(to: Database("data", .postgres, in: network, .serverless(0.5...4)), as: "DB"),
            function("shifted").alias("live").shifting(.canary(10, for: .minutes(5))),
            function("machines").capacity(CapacityProvider("machines", in: network)),
        ]
    }()

    private static func template(with function: Function) -> Value? {
        let service = Service("shop", region: .euCentral1, stages: [.dev]) { _ in function }
        return Lowering.lower(Resolver.resolve([service]).0).first?.template.value
    }

    @Test func whatIsSetForAllIsTakenOver() {
        var shared = FunctionOptions()
        shared.retries = Placed(1, SourceLocation("a.swift", 1, 1))
        shared.tracing = true
        var own = FunctionOptions()
        own.tracing = false
        let all = own.over(shared)
        #expect(all.retries == shared.retries && all.tracing == false && all.memory == nil)
    }
}
