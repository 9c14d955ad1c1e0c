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
        origin = Origin(file, line, column, named: name)
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

    var ownGroup: SecurityGroup? {
        guard let network, groups == nil else { return nil }
        return SecurityGroup("\(deployedName) capacity", in: network, rules: [], at: location)
    }
    public var parts: [any Declaration] { ownGroup.map { [$0] } ?? [] }
    public var dependencies: [Dependency] {
        (network.map { [Dependency($0, at: location)] } ?? [])
            + (groups ?? []).flatMap { $0.dependencies(at: location) }
    }

    func physicalName(in scope: Scope) -> String { scope.physicalName(deployedName) }
}
