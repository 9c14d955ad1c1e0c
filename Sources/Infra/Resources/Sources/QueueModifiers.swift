extension Queue {
    /// How long SQS hides a message from others once a function has it: 0 s to 12 h. Default: 30 s.
    ///
    /// At least the function's timeout; AWS advises six times that.
    /// Source: Amazon SQS Developer Guide, "Amazon SQS visibility timeout".
    public func visibility(
        _ time: TimeSpan, file: String = #fileID, line: Int = #line, column: Int = #column
    ) -> Self {
        with { $0.visibility = Placed(time, SourceLocation(file, line, column)) }
    }

    /// How long it keeps a message that nobody deletes: 60 s to 14 days. Default: 4 days.
    public func retention(
        _ time: TimeSpan, file: String = #fileID, line: Int = #line, column: Int = #column
    ) -> Self {
        with { $0.retention = Placed(time, SourceLocation(file, line, column)) }
    }

    /// How long each message waits before it can be received: 0 s to 900 s. Default: none.
    /// Source: Amazon SQS Developer Guide, "Amazon SQS delay queues".
    public func delay(_ time: TimeSpan, file: String = #fileID, line: Int = #line, column: Int = #column) -> Self {
        with { $0.delay = Placed(time, SourceLocation(file, line, column)) }
    }

    /// How long a request for messages waits where there is none: 0 s to 20 s. Lambda's own requests wait 20 s anyway.
    /// Source: Amazon SQS Developer Guide, "Amazon SQS short and long polling".
    public func receiveWait(
        _ time: TimeSpan, file: String = #fileID, line: Int = #line, column: Int = #column
    ) -> Self {
        with { $0.receiveWait = Placed(time, SourceLocation(file, line, column)) }
    }

    /// Keeps the order of the messages of a group, and drops what is sent twice within five minutes.
    /// - Parameter contentBasedDeduplication: takes the message's body for what tells it from others.
    /// Source: Amazon SQS Developer Guide, "Amazon SQS FIFO queues".
    public func fifo(contentBasedDeduplication: Bool = false) -> Self {
        with {
            $0.isFIFO = true
            $0.deduplicatesByContent = contentBasedDeduplication
        }
    }

    /// Moves messages that were received too often into another queue.
    /// - Parameters:
    ///   - queue: of the same kind, FIFO or not, in the same region.
    ///   - maxReceives: how often a message is received before it moves: 1 to 1,000; AWS advises 5 or more for
    ///     functions.
    /// Source: Amazon SQS Developer Guide, "Using dead-letter queues in Amazon SQS".
    public func deadLetters(
        to queue: Queue, after maxReceives: Int, file: String = #fileID, line: Int = #line, column: Int = #column
    ) -> Self {
        with {
            $0.deadLetters = DeadLetters(
                queue: AnyDeclaration(queue), maxReceives: maxReceives, location: SourceLocation(file, line, column))
        }
    }

    /// Encrypts with a customer managed KMS key instead of SQS' own. Whoever sends or receives needs the key too:
    /// functions that it starts get that; for buckets and topics that send, the key's policy must allow it.
    /// - Parameter key: its ARN, or a reference to a declared key.
    /// Source: Amazon SQS Developer Guide, "Encryption at rest in Amazon SQS".
    public func encrypted(
        with key: Value, file: String = #fileID, line: Int = #line, column: Int = #column
    ) -> Self {
        with { $0.encryptionKey = Placed(key, SourceLocation(file, line, column)) }
    }

    /// Its name in AWS, unique in account and region: at most 80 letters, digits, hyphens and underscores; a FIFO
    /// queue's ends in `.fifo`. Without it CloudFormation chooses one.
    public func named(_ name: String, file: String = #fileID, line: Int = #line, column: Int = #column) -> Self {
        with { $0.physicalName = Placed(name, SourceLocation(file, line, column)) }
    }

    /// Stays, with what it holds, when the stack is deleted or the queue is replaced.
    public func retained() -> Self { with { $0.isRetained = true } }

    private func with(_ change: (inout Settings) -> Void) -> Self {
        var copy = self
        change(&copy.settings)
        return copy
    }
}

extension Queue: ConfiguredElsewhere {
    var ineffectiveSettings: [IneffectiveSetting] {
        guard settings != Settings() else { return [] }
        return IneffectiveSetting.all([
            ("named", settings.physicalName?.location), ("visibility", settings.visibility?.location),
            ("retention", settings.retention?.location), ("delay", settings.delay?.location),
            ("receiveWait", settings.receiveWait?.location), ("fifo", settings.isFIFO ? location : nil),
            ("deadLetters", settings.deadLetters?.location), ("retained", settings.isRetained ? location : nil),
        ])
    }
}
