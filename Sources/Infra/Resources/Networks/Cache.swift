/// A serverless cache of Amazon ElastiCache in a network, with a security group of its own. Becomes
/// `AWS::ElastiCache::ServerlessCache`, called `service-stage-name`, at most 40 characters. Connections are encrypted.
///
///     let sessions = Cache("sessions", .valkey, in: network)
///     Function("list", …).connect(to: sessions, as: "CACHE")
///
/// Source: Amazon ElastiCache User Guide, "Working with ElastiCache Serverless".
public struct Cache: NamedDeclaration {
    public static var kind: String { "cache" }

    public let declaredName: String
    public var origin: Origin
    let engine: Engine
    let network: Network
    var largest: Placed<Size>?
    var groups: [Placed<AnyDeclaration>] = []

    /// What a cache speaks.
    public enum Engine: String, Sendable, Hashable {
        case valkey
        case redis
        case memcached

        var port: Int { self == .memcached ? 11211 : 6379 }
    }

    /// - Parameter network: with subnets in two zones.
    public init(
        _ name: String, _ engine: Engine, in network: Network, file: String = #fileID, line: Int = #line,
        column: Int = #column
    ) {
        declaredName = name
        self.engine = engine
        self.network = network
        origin = Origin(file, line, column, named: name)
    }

    public var logicalID: String { origin.logicalID ?? LogicalID.words(deployedName, "Cache") }
    var securityGroup: SecurityGroup {
        SecurityGroup(
            "\(deployedName) cache", in: network, rules: groups.map { .init(port: engine.port, group: $0.value) },
            at: location)
    }
    public var parts: [any Declaration] { [securityGroup] }
    public var dependencies: [Dependency] {
        [Dependency(network, at: location)] + groups.map { Dependency($0.value.base, at: $0.location) }
    }

    /// The name of its host.
    public var address: Value { .reference(Reference(self, "Endpoint.Address")) }
    /// The port that it listens on.
    public var port: Value { .reference(Reference(self, "Endpoint.Port")) }
    /// Its group, for other rules.
    public var group: SecurityGroup { securityGroup }

    /// The most that it holds, in whole GB: 1 to 5,000.
    public func largest(_ size: Size, file: String = #fileID, line: Int = #line, column: Int = #column) -> Cache {
        var copy = self
        copy.largest = Placed(size, SourceLocation(file, line, column))
        return copy
    }

    /// Lets in what has a security group. Functions are let in by `.connect(to:)`.
    public func allow(from group: SecurityGroup, file: String = #fileID, line: Int = #line, column: Int = #column)
        -> Cache
    {
        var copy = self
        copy.groups.append(Placed(AnyDeclaration(group), SourceLocation(file, line, column)))
        return copy
    }

    func physicalName(in scope: Scope) -> String { scope.physicalName(deployedName).lowercased() }

    public func lower(into stack: inout Stack) {
        let limit = largest.map { size -> Value in
            ["DataStorage": ["Maximum": .int(size.value.megabytes / 1024), "Unit": "GB"]]
        }
        stack.add(
            logicalID, "AWS::ElastiCache::ServerlessCache",
            .init(present: [
                ("ServerlessCacheName", .string(physicalName(in: stack.scope))), ("Engine", .string(engine.rawValue)),
                ("SubnetIds", .array(network.privateSubnets.map { stack.resolve($0) })),
                ("SecurityGroupIds", [stack.value(of: securityGroup, "GroupId")]), ("CacheUsageLimits", limit),
            ]))
    }

    public func check(in scope: Scope, _ report: inout Report) {
        if !isOverridden("SubnetIds") { network.checkForLoadBalancer(title, minimum: 2, in: scope, &report) }
        let name = physicalName(in: scope)
        if let problem = NameRule(length: 1...40, extras: "-").problem(name), !isOverridden("ServerlessCacheName") {
            report(
                .invalidDatabase, at: location,
                "\"\(name)\" cannot be the name of a cache: \(problem); change \"\(declaredName)\".")
        }
        if let largest, !isOverridden("CacheUsageLimits"),
            largest.value.megabytes % 1024 != 0 || !(1...5_000).contains(largest.value.megabytes / 1024)
        {
            report(
                .invalidDatabase, at: largest.location,
                "A cache holds 1 to 5,000 whole GB at most, not \(largest.value); change it.")
        }
    }
}
