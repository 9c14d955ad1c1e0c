/// The optional settings of a function.
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
}
