/// A trigger that reads a topic of Kafka.
public protocol KafkaReadingTrigger: MappedTrigger {
    var reading: KafkaReading { get set }
}

extension KafkaReadingTrigger {
    /// Where the reading begins. Default: `.trimHorizon`. A change replaces the mapping.
    public func startingPosition(_ position: StartingPosition) -> Self {
        with {
            $0.reading.position = position
            $0.reading.timestamp = nil
        }
    }

    /// Begins with the first message at or after a time, instead of the oldest one.
    /// - Parameter seconds: since 1970, in UTC.
    public func startingAt(
        _ seconds: Int, file: String = #fileID, line: Int = #line, column: Int = #column
    ) -> Self {
        with { $0.reading.timestamp = Placed(seconds, SourceLocation(file, line, column)) }
    }

    /// The consumer group that Lambda joins: 1 to 200 characters.
    public func consumerGroup(
        _ id: String, file: String = #fileID, line: Int = #line, column: Int = #column
    ) -> Self {
        with { $0.reading.group = Placed(id, SourceLocation(file, line, column)) }
    }

    /// Keeps event pollers ready for this topic (provisioned mode), which is paid for apart.
    /// - Parameters:
    ///   - minimum: 1 to 200. Default: 1.
    ///   - maximum: 1 to 2,000. Default: 200.
    /// Source: AWS Lambda Developer Guide, "Event poller scaling modes in Lambda".
    public func pollers(
        minimum: Int? = nil, maximum: Int? = nil, file: String = #fileID, line: Int = #line, column: Int = #column
    ) -> Self {
        let pollers = EventPollers(minimum: minimum, maximum: maximum)
        return with { $0.reading.pollers = Placed(pollers, SourceLocation(file, line, column)) }
    }

    /// Where Lambda tells of batches that it gives up: a queue, a topic or a bucket.
    public func onFailure(
        _ target: Target, file: String = #fileID, line: Int = #line, column: Int = #column
    ) -> Self {
        with { $0.reading.onFailure = Placed(target, SourceLocation(file, line, column)) }
    }
}

extension KafkaReadingTrigger {
    var readingDependencies: [Dependency] { reading.onFailure.map { $0.value.arn.dependencies(at: $0.location) } ?? [] }

    func readingStatements(in scope: Scope) -> [PolicyStatement] {
        reading.onFailure.map { $0.value.statements(at: $0.location, in: scope) } ?? []
    }

    func checkReading(in scope: Scope, _ report: inout Report) {
        checkMapping(largest: 10_000, "a topic", &report)
        FailureTarget.check(reading.onFailure, "topic's trigger", in: scope, &report)
        StartingTime.check(reading.timestamp, "a topic", &report)
        if let group = reading.group {
            let isName = group.value.utf8.allSatisfy { isLetter($0) || isDigit($0) || "-/*:_+=.@".utf8.contains($0) }
            if group.value.isEmpty || group.value.utf8.count > 200 || !isName {
                report(
                    .invalidBroker, at: group.location,
                    """
                    "\(group.value)" cannot be a consumer group, which has 1 to 200 letters, digits and -/*:_+=.@; \
                    change it.
                    """)
            }
        }
        if let pollers = reading.pollers { pollers.value.check(least: 1, at: pollers.location, &report) }
    }
}
