/// What can be said of the reading of a Kafka topic, in an MSK cluster or one of the author's.
///
/// Source: AWS Lambda Developer Guide, "Using Lambda with Amazon MSK", "Using Lambda with self-managed Apache Kafka".
public struct KafkaReading: Sendable, Equatable {
    var position = StartingPosition.trimHorizon
    /// Seconds since 1970, for a position by time.
    var timestamp: Placed<Int>?
    var group: Placed<String>?
    var pollers: Placed<EventPollers>?
    var onFailure: Placed<Target>?

    var positionName: String { timestamp == nil ? position.rawValue : "AT_TIMESTAMP" }

    /// - Parameter config: what holds the consumer group.
    func properties(group config: String, in stack: inout Stack) -> [(String, Value?)] {
        [
            ("StartingPosition", .string(positionName)),
            ("StartingPositionTimestamp", timestamp.map { .int($0.value) }),
            (config, group.map { ["ConsumerGroupId": .string($0.value)] }),
            ("ProvisionedPollerConfig", pollers?.value.value("MinimumPollers", "MaximumPollers")),
            ("DestinationConfig", destination(in: &stack)),
        ]
    }

    func destination(in stack: inout Stack) -> Value? {
        onFailure.map { ["OnFailure": ["Destination": stack.resolve($0.value.arn)]] }
    }

    var words: [(String, Value?)] {
        [
            ("startingPosition", positionName == "TRIM_HORIZON" ? nil : .string(positionName)),
            ("startingPositionTimestamp", timestamp.map { .int($0.value) }),
            ("consumerGroupId", group.map { .string($0.value) }),
            ("provisionedPollerConfig", pollers?.value.value("minimumPollers", "maximumPollers")),
        ]
    }
}
