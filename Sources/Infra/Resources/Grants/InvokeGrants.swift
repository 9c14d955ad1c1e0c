extension Function {
    /// Lets it publish to a topic: Publish and PublishBatch; the variable holds the topic's ARN.
    /// - Parameter name: an environment variable. Default: none.
    public consuming func publish(
        _ topic: Topic, as name: String? = nil, file: String = #fileID, line: Int = #line, column: Int = #column
    ) -> Function {
        granting(topic.publishGrant, as: name, SourceLocation(file, line, column))
    }

    /// Lets it invoke a function, or an existing one by its ARN. The variable holds its name, with the alias behind a
    /// colon where it has `.alias` or `.provisionedConcurrency`: then that alias is what may be invoked. Two functions
    /// may invoke each other.
    /// - Parameter name: an environment variable. Default: none.
    public consuming func invoke(
        _ function: some GrantsInvoking, as name: String? = nil,
        file: String = #fileID, line: Int = #line, column: Int = #column
    ) -> Function {
        granting(function.invokeGrant, as: name, SourceLocation(file, line, column))
    }

    /// Lets it start executions of a `StateMachine`, of a `Resource` of its type, or of an existing one by its ARN.
    /// That is StartExecution, and StartSyncExecution of an express one; the variable holds its ARN.
    /// - Parameter name: an environment variable. Default: none.
    public consuming func start(
        _ machine: some GrantsStarting, as name: String? = nil,
        file: String = #fileID, line: Int = #line, column: Int = #column
    ) -> Function {
        granting(machine.startGrant, as: name, SourceLocation(file, line, column))
    }

    /// Lets it encrypt and decrypt with a KMS key: a `Resource` of the type AWS::KMS::Key, or an existing one by its
    /// ARN. That is Encrypt, Decrypt and GenerateDataKey; the variable holds its ARN. The key's policy must let IAM
    /// policies allow that, as the default one does.
    ///
    /// For what a key encrypts in a table, bucket, queue, topic or stream the words for those are enough.
    /// - Parameter name: an environment variable. Default: none.
    public consuming func use(
        _ key: some GrantsUsing, as name: String? = nil, file: String = #fileID, line: Int = #line,
        column: Int = #column
    ) -> Function {
        granting(key.useGrant, as: name, SourceLocation(file, line, column))
    }
}
