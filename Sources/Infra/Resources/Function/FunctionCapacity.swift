/// On which instances a function runs, and how many of it there are.
struct FunctionCapacity: Sendable, Equatable {
    @Boxed private(set) var provider: CapacityProvider
    let memoryPerProcessor: Double?
    let concurrency: Int?
    let minimum: Int?
    let maximum: Int?

    init(provider: CapacityProvider, memoryPerProcessor: Double?, concurrency: Int?, minimum: Int?, maximum: Int?) {
        self.provider = provider
        self.memoryPerProcessor = memoryPerProcessor
        self.concurrency = concurrency
        self.minimum = minimum
        self.maximum = maximum
    }

    func property(in stack: inout Stack) -> Value {
        [
            "LambdaManagedInstancesCapacityProviderConfig": .members([
                ("CapacityProviderArn", stack.value(of: provider, "Arn")),
                ("ExecutionEnvironmentMemoryGiBPerVCpu", memoryPerProcessor.map { .double($0) }),
                ("PerExecutionEnvironmentMaxConcurrency", concurrency.map { .int($0) }),
            ])
        ]
    }

    /// Nil where Lambda chooses.
    var scaling: Value? {
        guard minimum != nil || maximum != nil else { return nil }
        return .members([
            ("MinExecutionEnvironments", minimum.map { .int($0) }),
            ("MaxExecutionEnvironments", maximum.map { .int($0) }),
        ])
    }
}

extension Function {
    /// Runs it on instances of a capacity provider, where one environment handles several invocations at once, so that
    /// its code must be safe for that. Memory is then 2,048 MB to 32,768 MB, 2,048 MB without a word, and the timeout
    /// 90 minutes at the most. For Java from 21, Python from 3.13, Node.js from 22, .NET from 8 and `provided.al2023`.
    /// Each deployment publishes what is invoked without a version. Becomes `CapacityProviderConfig` of
    /// `AWS::Lambda::Function`.
    /// - Parameters:
    ///   - memoryPerProcessor: in GB for each virtual processor: 2 to 8. Default: 2.
    ///   - concurrency: how many invocations an environment handles at once: 1 to 1,600; without it by the runtime.
    ///   - minimum: how many environments there are always: 0 to 15,000. Default: 3.
    ///   - maximum: how many there are at the most: 0 to 15,000.
    /// Source: AWS Lambda Developer Guide, "Lambda Managed Instances".
    public consuming func capacity(
        _ provider: CapacityProvider, memoryPerProcessor: Double? = nil, concurrency: Int? = nil,
        minimum: Int? = nil, maximum: Int? = nil, file: String = #fileID, line: Int = #line, column: Int = #column
    ) -> Function {
        let capacity = FunctionCapacity(
            provider: provider, memoryPerProcessor: memoryPerProcessor, concurrency: concurrency, minimum: minimum,
            maximum: maximum)
        return with { $0.options.capacity = Placed(capacity, SourceLocation(file, line, column)) }
    }

    /// Nil where Lambda's own instances run it.
    var capacity: FunctionCapacity? { options.capacity?.value }

    /// Whether instances of a capacity provider run it, by the word or by an override. Memory and time have other
    /// limits there.
    var isOnManagedInstances: Bool {
        options.capacity != nil || origin.overrides.contains { $0.value.path.hasPrefix("CapacityProviderConfig") }
    }
}
