extension Topic {
    /// What people see as the sender of its mails and text messages: at most 100 characters.
    public func displayName(
        _ text: String, file: String = #fileID, line: Int = #line, column: Int = #column
    ) -> Self {
        with { $0.displayName = Placed(text, SourceLocation(file, line, column)) }
    }

    /// Keeps the order of the messages of a group. It delivers to queues only, see `deliver`: a function takes its
    /// messages from a queue.
    /// Source: Amazon SNS Developer Guide, "Message ordering and deduplication strategies using Amazon SNS FIFO
    /// topics".
    public func fifo(contentBasedDeduplication: Bool = false) -> Self {
        with {
            $0.isFIFO = true
            $0.deduplicatesByContent = contentBasedDeduplication
        }
    }

    /// Encrypts with a KMS key. Whoever publishes needs the key too.
    /// - Parameter key: its ARN, or a reference to a declared key.
    /// Source: Amazon SNS Developer Guide, "Securing Amazon SNS data with server-side encryption".
    public func encrypted(
        with key: Value, file: String = #fileID, line: Int = #line, column: Int = #column
    ) -> Self {
        with { $0.encryptionKey = Placed(key, SourceLocation(file, line, column)) }
    }

    /// Its name in AWS, unique in account and region: at most 256 letters, digits, hyphens and underscores; a FIFO
    /// topic's ends in `.fifo`.
    public func named(_ name: String, file: String = #fileID, line: Int = #line, column: Int = #column) -> Self {
        with { $0.physicalName = Placed(name, SourceLocation(file, line, column)) }
    }

    func with(_ change: (inout Settings) -> Void) -> Self {
        var copy = self
        change(&copy.settings)
        return copy
    }
}

extension Topic: ConfiguredElsewhere {
    var ineffectiveSettings: [IneffectiveSetting] {
        guard settings != Settings() else { return [] }
        var lost = IneffectiveSetting.all([
            ("named", settings.physicalName?.location), ("displayName", settings.displayName?.location),
            ("fifo", settings.isFIFO ? location : nil), ("encrypted", settings.encryptionKey?.location),
        ])
        if let subscriber = settings.subscribers.first {
            lost.append(IneffectiveSetting(modifier: "subscribe", location: subscriber.location))
        }
        if let delivery = settings.deliveries.first {
            lost.append(
                IneffectiveSetting(
                    modifier: "deliver", location: delivery.origin.location,
                    instead: "add Subscription(of: topic, to: queue) to the body of the service"))
        }
        return lost
    }
}
