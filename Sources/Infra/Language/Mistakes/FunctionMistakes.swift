// Names that CDK, SAM and Serverless Framework have for what a function can be told. The compiler says what the name is
// here, at its line and once: behind a name that does not exist it would know no type for the rest of the chain.

extension Function {
    @available(*, unavailable, message: "write .memory(.megabytes(256))")
    public func memorySize(_ megabytes: Int) -> Function { self }
    @available(*, unavailable, renamed: "memory(_:)")
    public func memorySize(_ size: Size) -> Function { self }
    @available(*, unavailable, message: "write .environment(\"NAME\", value) for each variable")
    public func environment(_ variables: [String: String]) -> Function { self }
    @available(*, unavailable, message: "write .environment(\"NAME\", value)")
    public func addEnvironment(_ name: String, _ value: some EnvironmentValue) -> Function { self }
    @available(*, unavailable, renamed: "on(_:)")
    public func event<T: Trigger>(_ trigger: T) -> Function { self }
    @available(*, unavailable, message: "write .on(…) for each trigger")
    public func events<T: Trigger>(_ triggers: [T]) -> Function { self }
    @available(*, unavailable, renamed: "on(_:)")
    public func addEventSource<T: Trigger>(_ trigger: T) -> Function { self }
    @available(*, unavailable, message: "write .layer(…) for each layer")
    public func layers(_ layers: [Layer]) -> Function { self }
    @available(*, unavailable, message: "write .layer(…) for each layer")
    public func addLayers(_ layers: Layer...) -> Function { self }
    @available(*, unavailable, message: "write .network(.existing(…), securityGroups: […])")
    public func vpc(subnets: [String] = [], securityGroups: [String] = []) -> Function { self }
    @available(*, unavailable, renamed: "reservedConcurrency(_:)")
    public func reservedConcurrentExecutions(_ count: Int) -> Function { self }
    @available(*, unavailable, message: "write .logRetention(.days(30))")
    public func logRetentionInDays(_ days: Int) -> Function { self }
    @available(*, unavailable, renamed: "architecture(_:)")
    public func architectures(_ architecture: Architecture) -> Function { self }
    @available(*, unavailable, message: "write .allow(\"service:Action\", on: arn)")
    public func iamRoleStatements(_ statements: [Value]) -> Function { self }
    @available(*, unavailable, message: "write .allow(\"service:Action\", on: arn)")
    public func addToRolePolicy(_ statement: Value) -> Function { self }
    @available(*, unavailable, message: "write .allow(\"service:Action\", on: arn)")
    public func policies(_ statements: [Value]) -> Function { self }
    @available(*, unavailable, renamed: "deadLetters(_:)")
    public func deadLetterQueue(_ target: Target) -> Function { self }
    @available(*, unavailable, message: "write .role(existing: arn)")
    public func role(_ arn: String) -> Function { self }
    @available(
        *, unavailable,
        message: """
            give it where the function is made: Function("name", .nodejs22, handler: "index.handler", code: "folder")
            """
    )
    public func handler(_ name: String) -> Function { self }
    @available(
        *, unavailable,
        message: """
            give it where the function is made: Function("name", .nodejs22, handler: "index.handler", code: "folder")
            """
    )
    public func runtime(_ runtime: Runtime) -> Function { self }
}

// What a function is told stands behind it, as modifiers.
extension Function {
    @available(
        *, unavailable,
        message: """
            write Function("name", .nodejs22, handler: …, code: …), and the rest behind it: .memory(.megabytes(256)), \
            .timeout(.seconds(30)), .environment("NAME", value)
            """
    )
    public init(
        _ name: String, runtime: Runtime, handler: String = "", code: Code = "", memorySize: Int = 0, timeout: Int = 0,
        environment: [String: String] = [:]
    ) { self.init(name, runtime, handler: handler, code: code) }

    @available(
        *, unavailable,
        message: """
            write these behind the function: .memory(.megabytes(256)), .timeout(.seconds(30)), .environment("NAME", \
            value)
            """
    )
    public init(
        _ name: String, _ runtime: Runtime, handler: String = "", code: Code = "", memorySize: Int, timeout: Int = 0,
        environment: [String: String] = [:]
    ) { self.init(name, runtime, handler: handler, code: code) }

    @available(*, unavailable, message: "write this behind the function: .memory(.megabytes(256))")
    public init(_ name: String, _ runtime: Runtime, handler: String = "", code: Code = "", memory: Size) {
        self.init(name, runtime, handler: handler, code: code)
    }

    @available(
        *, unavailable,
        message: "write these behind the function: .timeout(.seconds(30)), .environment(\"NAME\", value)"
    )
    public init(
        _ name: String, _ runtime: Runtime, handler: String = "", code: Code = "", timeout: Int,
        environment: [String: String] = [:]
    ) { self.init(name, runtime, handler: handler, code: code) }

    @available(
        *, unavailable, message: "write this behind the function, for each variable: .environment(\"NAME\", value)"
    )
    public init(
        _ name: String, _ runtime: Runtime, handler: String = "", code: Code = "", environment: [String: String]
    ) {
        self.init(name, runtime, handler: handler, code: code)
    }

    @available(*, unavailable, message: "say what runs the code: Function(\"name\", .nodejs22, handler: …, code: …)")
    public init(_ name: String, handler: String, code: Code = "") {
        self.init(name, .nodejs22, handler: handler, code: code)
    }
}
