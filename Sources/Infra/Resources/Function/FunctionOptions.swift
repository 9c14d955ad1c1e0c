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
