extension KinesisStream {
    /// A fixed number of shards, 1 or more; each takes 1 MB or 1,000 records a second.
    /// Source: Amazon Kinesis Data Streams Developer Guide, "Choose the right mode to stream data".
    public func shards(_ count: Int, file: String = #fileID, line: Int = #line, column: Int = #column) -> Self {
        with { $0.shards = Placed(count, SourceLocation(file, line, column)) }
    }

    /// How long it keeps a record, in whole hours: 24 h to 365 days. Default: 24 h.
    public func retention(
        _ time: TimeSpan, file: String = #fileID, line: Int = #line, column: Int = #column
    ) -> Self {
        with { $0.retention = Placed(time, SourceLocation(file, line, column)) }
    }

    /// Encrypts with a KMS key. Whoever writes needs the key too.
    /// - Parameter key: its ARN, or a reference to a declared key.
    /// Source: Amazon Kinesis Data Streams Developer Guide, "Data protection in Amazon Kinesis Data Streams".
    public func encrypted(
        with key: Value, file: String = #fileID, line: Int = #line, column: Int = #column
    ) -> Self {
        with { $0.encryptionKey = Placed(key, SourceLocation(file, line, column)) }
    }

    /// Its name in AWS, unique in account and region: at most 128 letters, digits and `_.-`.
    public func named(_ name: String, file: String = #fileID, line: Int = #line, column: Int = #column) -> Self {
        with { $0.physicalName = Placed(name, SourceLocation(file, line, column)) }
    }

    /// Stays, with what it holds, when the stack is deleted or the stream is replaced.
    public func retained() -> Self { with { $0.isRetained = true } }

    private func with(_ change: (inout Settings) -> Void) -> Self {
        var copy = self
        change(&copy.settings)
        return copy
    }
}

extension KinesisStream: ConfiguredElsewhere {
    var ineffectiveSettings: [IneffectiveSetting] {
        guard settings != Settings() else { return [] }
        return IneffectiveSetting.all([
            ("named", settings.physicalName?.location), ("shards", settings.shards?.location),
            ("retention", settings.retention?.location), ("retained", settings.isRetained ? location : nil),
        ])
    }
}
