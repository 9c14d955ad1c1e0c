extension WebFunction {
    private func with(_ change: (inout Settings) -> Void) -> WebFunction {
        var copy = self
        change(&copy.settings)
        return copy
    }

    /// What the revision is: at most 256 characters.
    public func description(
        _ text: String, file: String = #fileID, line: Int = #line, column: Int = #column
    ) -> WebFunction {
        with { $0.text = Placed(text, SourceLocation(file, line, column)) }
    }

    /// How long a request may take: 3 s to 900 s.
    public func timeout(
        _ timeout: TimeSpan, file: String = #fileID, line: Int = #line, column: Int = #column
    ) -> WebFunction {
        with { $0.timeout = Placed(timeout, SourceLocation(file, line, column)) }
    }

    /// How many requests an environment answers at once: 1 to 128.
    public func concurrency(
        _ count: Int, file: String = #fileID, line: Int = #line, column: Int = #column
    ) -> WebFunction {
        with { $0.concurrency = Placed(count, SourceLocation(file, line, column)) }
    }

    /// Sets an environment variable; of a secret, give its name and let the code read it.
    public func environment(
        _ name: String, _ value: Value, file: String = #fileID, line: Int = #line, column: Int = #column
    ) -> WebFunction {
        with {
            $0.environment.append(
                EnvironmentVariable(
                    name: name, value: .value(value), location: SourceLocation(file, line, column)))
        }
    }

    /// Lets the code do something: `.allow("dynamodb:Query", on: orders.arn)`.
    public func allow(
        _ actions: String..., on resources: Value..., file: String = #fileID, line: Int = #line, column: Int = #column
    ) -> WebFunction {
        with {
            $0.statements.append(
                PolicyStatement(
                    actions: actions, resources: resources, location: SourceLocation(file, line, column)))
        }
    }

    /// Sends what the code calls through a network connector (`AWS::Lambda::NetworkConnector`), by its ARN.
    public func network(
        connector: Value, file: String = #fileID, line: Int = #line, column: Int = #column
    ) -> WebFunction {
        with { $0.connector = Placed(connector, SourceLocation(file, line, column)) }
    }

    /// Encrypts code and variables with a key of AWS KMS, by its ARN, instead of one that AWS owns.
    public func encrypted(
        with key: String, file: String = #fileID, line: Int = #line, column: Int = #column
    ) -> WebFunction {
        with { $0.key = Placed(key, SourceLocation(file, line, column)) }
    }

    /// How long its log is kept. Default: 30 days.
    public func logRetention(
        _ retention: LogRetention, file: String = #fileID, line: Int = #line, column: Int = #column
    ) -> WebFunction {
        with { $0.retention = Placed(retention, SourceLocation(file, line, column)) }
    }
}
