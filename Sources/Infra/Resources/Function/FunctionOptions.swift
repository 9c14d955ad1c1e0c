/// What a function says of itself beyond what it must.
struct FunctionOptions: Sendable, Equatable {
    var description: String?
    var name: Placed<String>?
    var architecture: Architecture?
    var memory: Placed<Size>?
    var timeout: Placed<TimeSpan>?
    var ephemeralStorage: Placed<Size>?
    var environment: [EnvironmentVariable] = []
    var tags: [Value.Member] = []
    var layers: [Placed<LayerUse>] = []
    var reservedConcurrency: Placed<Int>?
    var provisionedConcurrency: Placed<Int>?
    var alias: Placed<FunctionAlias>?
    var network: Placed<FunctionNetwork>?
    var isOutsideNetwork = false
    /// The databases and caches that let it in.
    var connections: [Placed<AnyDeclaration>] = []
    var tracing: Bool?
    var logRetention: Placed<LogRetention>?
    var logFormat: LogFormat?
    var isWithoutLogs = false
    var deadLetters: Placed<Target>?
    var onSuccess: Placed<Target>?
    var onFailure: Placed<Target>?
    var maximumEventAge: Placed<TimeSpan>?
    var retries: Placed<Int>?
    var role: Placed<String>?
    var declaredRole: Resource?
    /// The ARN of a role, where CloudFormation decides it.
    var decidedRole: Placed<Value>?
    var rolePath: Placed<String>?
    var permissionsBoundary: Placed<String>?
    var statements: [PolicyStatement] = []
    /// What of words such as `.read` depends on what owners say.
    var grants: [Placed<Grant>] = []
    var staysInRootStack = false
    var snapStart: Placed<Bool>?
    var recursiveLoop: RecursiveLoop?
    var tenantIsolation: Placed<Bool>?
    var fileSystem: Placed<FileSystemMount>?
    var durable: Placed<DurableExecution>?
    var shifting: Placed<TrafficShifting>?
    var capacity: Placed<FunctionCapacity>?

    var dependencies: [Dependency] {
        var dependencies: [Dependency] = []
        for variable in environment { dependencies += variable.value.dependencies(at: variable.location) }
        for layer in layers {
            if case .own(let layer, let location) = layer.use { dependencies.append(Dependency(layer, at: location)) }
        }
        for target in [deadLetters, onSuccess, onFailure] {
            if let target { dependencies += target.value.arn.dependencies(at: target.location) }
        }
        for statement in statements {
            dependencies += statement.resources.flatMap { $0.dependencies(at: statement.location) }
        }
        if let decidedRole { dependencies += decidedRole.value.dependencies(at: decidedRole.location) }
        if let declaredRole { dependencies.append(Dependency(declaredRole, at: declaredRole.location)) }
        if let network {
            dependencies.append(Dependency(network.value.network, at: network.location))
            dependencies += (network.value.securityGroups ?? []).flatMap { $0.dependencies(at: network.location) }
        }
        if let capacity { dependencies.append(Dependency(capacity.value.provider, at: capacity.location)) }
        if let shifting { dependencies += shifting.value.dependencies(at: shifting.location) }
        if let fileSystem { dependencies += fileSystem.value.accessPoint.dependencies(at: fileSystem.location) }
        for connection in connections {
            dependencies.append(Dependency(connection.value.base, at: connection.location))
        }
        return dependencies
    }
}

extension Placed where Value == LayerUse {
    fileprivate enum Kind { case own(Layer, SourceLocation), other }
    fileprivate var use: Kind {
        if case .own(let layer) = value { return .own(layer, location) }
        return .other
    }
}

/// How long CloudWatch Logs keeps what a function logs.
///
/// Source: Amazon CloudWatch Logs API Reference, "PutRetentionPolicy".
public enum LogRetention: Sendable, Hashable {
    /// 1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288 or 3653.
    case days(Int)
    case forever

    static let allowed = [
        1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288, 3653,
    ]
}

/// How Lambda writes what a function logs.
public enum LogFormat: String, Sendable, Hashable {
    case json = "JSON"
    case text = "Text"
}

/// The subnets and security groups of a function in a VPC.
struct FunctionNetwork: Sendable, Hashable {
    let network: Network
    /// Nil where it has a group of its own.
    let securityGroups: [Value]?
}

/// Where Lambda sends what a function answered or failed to handle.
public struct Target: Sendable, Hashable {
    let arn: Value

    /// By its ARN: a queue, a topic, a function, an event bus, a bucket.
    public static func existing(_ arn: String) -> Target { Target(arn: .string(arn)) }
    /// Any declared resource by its ARN: `.arn(queue.attribute("Arn"))`.
    public static func arn(_ value: Value) -> Target { Target(arn: value) }
    /// Another function.
    public static func function(_ function: Function) -> Target { Target(arn: function.arn) }
}

extension Value {
    /// The declarations that it refers to.
    func dependencies(at location: SourceLocation) -> [Dependency] {
        switch self {
        case .reference(let reference):
            [Dependency(reference.target.base, at: reference.location ?? location, attribute: reference.attribute)]
        case .array(let elements): elements.flatMap { $0.dependencies(at: location) }
        case .object(let members): members.flatMap { $0.value.dependencies(at: location) }
        default: []
        }
    }
}

extension LogRetention {
    func check(at location: SourceLocation, _ report: inout Report) {
        guard case .days(let days) = self, !Self.allowed.contains(days) else { return }
        // Distances as doubles: an author's number may be as large as it likes.
        let nearest = Self.allowed.min { abs(Double($0) - Double(days)) < abs(Double($1) - Double(days)) } ?? 30
        report(
            .invalidLogRetention, at: location,
            "CloudWatch Logs cannot keep a log for \(days) days; the nearest that it can is \(nearest).",
            suggestion: ".days(\(nearest))")
    }
}
