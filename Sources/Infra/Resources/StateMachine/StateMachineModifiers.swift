extension StateMachine {
    /// Runs it as an express workflow: five minutes at most, cheap in large numbers, and its executions are seen in its
    /// log only.
    /// Source: AWS Step Functions Developer Guide, "Choosing workflow type in Step Functions".
    public func express() -> Self { with { $0.isExpress = true } }

    /// How long an execution may take: then it fails with `States.Timeout`.
    public func timeout(_ time: TimeSpan, file: String = #fileID, line: Int = #line, column: Int = #column) -> Self {
        with { $0.timeout = Placed(time, SourceLocation(file, line, column)) }
    }

    /// Writes what its executions do into a log group of its own, `/aws/vendedlogs/states/service-stage-name`.
    /// - Parameters:
    ///   - level: what is written.
    ///   - retention: how long it is kept.
    ///   - data: whether inputs and outputs are written, too.
    /// Source: AWS Step Functions Developer Guide, "Using CloudWatch Logs to log execution history".
    public func logs(
        _ level: StateMachineLogLevel = .errors, retention: LogRetention = .days(30), data: Bool = false,
        file: String = #fileID, line: Int = #line, column: Int = #column
    ) -> Self {
        with {
            $0.logs = StateMachineLogs(
                level: level, retention: Placed(retention, SourceLocation(file, line, column)), hasData: data)
        }
    }

    /// Traces its executions with X-Ray.
    public func tracing() -> Self { with { $0.isTraced = true } }

    /// Encrypts with a customer managed KMS key instead of Step Functions' own. Whoever starts it needs the key too.
    /// - Parameter key: its ARN, or a reference to a declared key.
    /// Source: AWS Step Functions Developer Guide, "Data at rest encryption in Step Functions".
    public func encrypted(with key: Value, file: String = #fileID, line: Int = #line, column: Int = #column) -> Self {
        with { $0.encryptionKey = Placed(key, SourceLocation(file, line, column)) }
    }

    /// Uses a role that exists already instead of one of its own. It must allow all that the states do, which is not
    /// checked.
    public func role(existing arn: String, file: String = #fileID, line: Int = #line, column: Int = #column) -> Self {
        with { $0.role = Placed(arn, SourceLocation(file, line, column)) }
    }

    /// Lets its role do something more, such as what a `.call` needs or what is on names that only an execution knows.
    public func allow(
        _ actions: String..., on resource: Value, file: String = #fileID, line: Int = #line, column: Int = #column
    ) -> Self {
        with {
            $0.statements.append(
                PolicyStatement(actions: actions, resources: [resource], location: SourceLocation(file, line, column)))
        }
    }

    func with(_ change: (inout Settings) -> Void) -> Self {
        var copy = self
        change(&copy.settings)
        return copy
    }
}

/// What of a state machine's executions is logged.
public enum StateMachineLogLevel: String, Sendable, Hashable {
    case errors = "ERROR"
    case fatalErrors = "FATAL"
    case all = "ALL"
}

struct StateMachineLogs: Sendable, Equatable {
    let level: StateMachineLogLevel
    let retention: Placed<LogRetention>
    let hasData: Bool
}

extension StateMachine: ConfiguredElsewhere {
    var ineffectiveSettings: [IneffectiveSetting] {
        guard settings != Settings() else { return [] }
        return IneffectiveSetting.all([
            ("express", settings.isExpress ? location : nil), ("timeout", settings.timeout?.location),
            ("logs", settings.logs?.retention.location), ("tracing", settings.isTraced ? location : nil),
            ("role", settings.role?.location), ("allow", settings.statements.first?.location),
            ("on", settings.starts.first?.location),
        ])
    }
}
