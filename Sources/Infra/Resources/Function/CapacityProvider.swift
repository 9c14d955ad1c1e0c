/// Instances of Amazon EC2 in a network that Lambda manages, and runs functions on. Becomes
/// `AWS::Lambda::CapacityProvider`, called `service-stage-name`, with the role by which Lambda starts instances.
///
///     let machines = CapacityProvider("machines", in: network).architecture(.arm64).maximumVCPUs(64)
///     Function("render", …).capacity(machines).memory(.gigabytes(16))
///
/// Functions of one provider share instances, so they must trust each other.
/// Source: AWS Lambda Developer Guide, "Lambda Managed Instances".
public struct CapacityProvider: Existing, NamedDeclaration {
    public static var kind: String { "capacity provider" }

    public let declaredName: String
    public var origin: Origin
    let network: Network?
    let groups: [Value]?
    let arn: String?
    var settings = Settings()

    struct Settings: Sendable, Equatable {
        var architecture: Architecture?
        var maximumVCPUs: Placed<Int>?
        var target: Placed<Int>?
        var allowed: [String] = []
        var excluded: Placed<[String]>?
        var key: Placed<String>?
    }

    /// - Parameters:
    ///   - network: with subnets for the instances; they reach AWS and others through it.
    ///   - securityGroups: ids, or references to declared groups; one of its own without them.
    public init(
        _ name: String, in network: Network, securityGroups: [Value]? = nil,
        file: String = #fileID, line: Int = #line, column: Int = #column
    ) {
        declaredName = name
        self.network = network
        groups = securityGroups
        arn = nil
        origin = Origin(file, line, column)
    }

    private init(arn: String, _ origin: Origin) {
        declaredName = arn
        network = nil
        groups = nil
        self.arn = arn
        self.origin = origin
    }

    /// A capacity provider that exists already, by its ARN.
    public static func existing(
        _ arn: String, file: String = #fileID, line: Int = #line, column: Int = #column
    ) -> CapacityProvider {
        CapacityProvider(arn: arn, Origin(file, line, column))
    }

    public var isOwned: Bool { arn == nil }
    public var logicalID: String { origin.logicalID ?? LogicalID.words(deployedName, "CapacityProvider") }
    func existingValue(_ attribute: String?) -> Value { .string(arn ?? declaredName) }

    private var ownGroup: SecurityGroup? {
        guard let network, groups == nil else { return nil }
        return SecurityGroup("\(deployedName) capacity", in: network, rules: [], at: location)
    }
    public var parts: [any Declaration] { ownGroup.map { [$0] } ?? [] }
    public var dependencies: [Dependency] {
        (network.map { [Dependency($0, at: location)] } ?? [])
            + (groups ?? []).flatMap { $0.dependencies(at: location) }
    }

    private func with(_ change: (inout Settings) -> Void) -> CapacityProvider {
        var copy = self
        change(&copy.settings)
        return copy
    }

    /// The instruction set of its instances: `.x86_64` without it. Its functions have the same.
    public func architecture(_ architecture: Architecture) -> CapacityProvider {
        with { $0.architecture = architecture }
    }

    /// How many virtual processors all its instances have together, at the most: 2 to 15,000; 400 without it.
    public func maximumVCPUs(
        _ count: Int, file: String = #fileID, line: Int = #line, column: Int = #column
    ) -> CapacityProvider {
        with { $0.maximumVCPUs = Placed(count, SourceLocation(file, line, column)) }
    }

    /// Adds and removes instances so that their processors are busy to this share, in percent: 1 to 100. Without it
    /// Lambda chooses.
    public func processorTarget(
        _ percent: Int, file: String = #fileID, line: Int = #line, column: Int = #column
    ) -> CapacityProvider {
        with { $0.target = Placed(percent, SourceLocation(file, line, column)) }
    }

    /// Only instances of these types: `c8g.*`, `m7g.2xlarge`; 400 at the most.
    public func instanceTypes(_ types: String...) -> CapacityProvider { with { $0.allowed += types } }

    /// No instances of these types, instead of naming those that may be.
    public func exceptInstanceTypes(
        _ types: String..., file: String = #fileID, line: Int = #line, column: Int = #column
    ) -> CapacityProvider {
        with { $0.excluded = Placed(types, SourceLocation(file, line, column)) }
    }

    /// Encrypts the instances' volumes with a key of AWS KMS of the same region, by its ARN.
    public func encrypted(
        with key: String, file: String = #fileID, line: Int = #line, column: Int = #column
    ) -> CapacityProvider {
        with { $0.key = Placed(key, SourceLocation(file, line, column)) }
    }

    func physicalName(in scope: Scope) -> String { scope.physicalName(deployedName) }

    public func lower(into stack: inout Stack) {
        guard let network else { return }
        let role = "\(logicalID)Role"
        stack.add(
            role, "AWS::IAM::Role",
            [
                .init(
                    "AssumeRolePolicyDocument",
                    TrustPolicy.document(for: "lambda.amazonaws.com")),
                .init(
                    "ManagedPolicyArns",
                    [.sub("arn:${AWS::Partition}:iam::aws:policy/AWSLambdaManagedEC2ResourceOperator")]),
            ])
        let own = ownGroup.map { stack.value(of: $0, "GroupId") }
        let all = own.map { [$0] } ?? (groups ?? []).map { stack.resolve($0) }
        let requirements: [Value.Member] = .init(present: [
            ("Architectures", settings.architecture.map { [.string($0.rawValue)] }),
            ("AllowedInstanceTypes", settings.allowed.isEmpty ? nil : .array(settings.allowed.map { .string($0) })),
            ("ExcludedInstanceTypes", settings.excluded.map { .array($0.value.map { .string($0) }) }),
        ])
        let scaling: [Value.Member] = .init(present: [
            ("MaxVCpuCount", settings.maximumVCPUs.map { .int($0.value) }),
            ("ScalingMode", settings.target == nil ? nil : "Manual"),
            (
                "ScalingPolicies",
                settings.target.map {
                    [
                        [
                            "PredefinedMetricType": "LambdaCapacityProviderAverageCPUUtilization",
                            "TargetValue": .int($0.value),
                        ]
                    ]
                }
            ),
        ])
        stack.add(
            logicalID, "AWS::Lambda::CapacityProvider",
            .init(present: [
                ("CapacityProviderName", .string(physicalName(in: stack.scope))),
                ("PermissionsConfig", ["CapacityProviderOperatorRoleArn": .getAtt(role, "Arn")]),
                (
                    "VpcConfig",
                    [
                        "SubnetIds": network.subnetValues(isInternal: true, in: &stack),
                        "SecurityGroupIds": .array(all),
                    ]
                ), ("InstanceRequirements", requirements.isEmpty ? nil : .object(requirements)),
                ("CapacityProviderScalingConfig", scaling.isEmpty ? nil : .object(scaling)),
                ("KmsKeyArn", settings.key.map { .string($0.value) }),
            ]))
    }

    public func check(in scope: Scope, _ report: inout Report) {
        let name = physicalName(in: scope)
        if let problem = NameRule(length: 1...140, extras: "-_").problem(name) {
            report(
                .invalidCapacity, at: location,
                "\"\(name)\" cannot be the name of a capacity provider: \(problem); change \"\(declaredName)\".")
        }
        if let count = settings.maximumVCPUs, !(2...15_000).contains(count.value) {
            report(
                .invalidCapacity, at: count.location,
                "A capacity provider has a maximum of 2 to 15,000 vCPUs, not \(count.value); correct it.")
        }
        if let target = settings.target, !(1...100).contains(target.value) {
            report(
                .invalidCapacity, at: target.location,
                "The target utilization is 1 to 100 percent, not \(target.value); correct it.")
        }
        if let excluded = settings.excluded, !settings.allowed.isEmpty {
            report(
                .invalidCapacity, at: excluded.location,
                """
                The \(title) has both allowed and excluded instance types, and Lambda accepts one of the two; remove \
                .instanceTypes or .exceptInstanceTypes.
                """)
        }
        if let key = settings.key {
            ExistingARN(key.value, service: "kms", resource: "key/", what: "key").check(
                in: scope.region, by: title, at: key.location, .sourceInOtherRegion,
                because: "a key encrypts only in its own region", notes: scope.regionNotes, &report)
        }
    }
}

extension CapacityProvider: ConfiguredElsewhere {
    var ineffectiveSettings: [IneffectiveSetting] {
        IneffectiveSetting.all([
            ("architecture", settings.architecture.map { _ in location }),
            ("maximumVCPUs", settings.maximumVCPUs?.location), ("processorTarget", settings.target?.location),
            ("instanceTypes", settings.allowed.isEmpty ? nil : location),
            ("exceptInstanceTypes", settings.excluded?.location), ("encrypted", settings.key?.location),
        ])
    }
}
