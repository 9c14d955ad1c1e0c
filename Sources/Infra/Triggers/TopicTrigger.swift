/// Starts the function with the messages of an SNS topic.
///
///     .on(.topic(orders).filter(["kind": ["created"]]).deadLetters(to: failed))
///
/// Becomes `AWS::SNS::Subscription` with a permission; `.topic(named:)` makes the topic too, as Serverless does. SNS
/// tries to deliver for 23 days; what the function fails afterwards is its own asynchronous retry.
/// Source: AWS Lambda Developer Guide, "Invoking Lambda functions with Amazon SNS notifications".
public struct TopicTrigger: Trigger {
    public var origin: Origin
    let source: Source
    var settings = SubscriptionSettings()
    var idName: String?

    enum Source: Sendable, Equatable {
        case topic(Topic)
        /// A topic that comes into being with the trigger.
        case own(name: String)
    }

    /// What a filter policy looks at.
    public enum FilterScope: String, Sendable, Hashable {
        case attributes = "MessageAttributes"
        case body = "MessageBody"
    }

    public var dependencies: [Dependency] {
        if case .topic(let topic) = source { return [Dependency(topic, at: location)] + settings.dependencies }
        return settings.dependencies
    }

    /// Delivers only messages that match: fields with the values that match, at most 150 combinations.
    /// - Parameter scope: whether the policy looks at the message's attributes or at its body, which must then be JSON.
    /// Source: Amazon SNS Developer Guide, "Amazon SNS subscription filter policies".
    public func filter(
        _ policy: Value, in scope: FilterScope? = nil, file: String = #fileID, line: Int = #line, column: Int = #column
    ) -> Self {
        with { $0.settings.filter(policy, in: scope, at: SourceLocation(file, line, column)) }
    }

    /// Where messages go that SNS could not deliver. The queue must be of this service, or an existing one whose policy
    /// lets the topic send.
    /// Source: Amazon SNS Developer Guide, "Amazon SNS dead-letter queues".
    public func deadLetters(
        to queue: Queue, file: String = #fileID, line: Int = #line, column: Int = #column
    ) -> Self {
        with {
            $0.settings.deadLetters = .init(queue: AnyDeclaration(queue), location: SourceLocation(file, line, column))
        }
    }
}

extension TopicTrigger {
    /// What the logical ids of subscription and permission name the topic by, where that is not its name: the
    /// `topicName` that a serverless.yml gave beside `arn`, so that a deployed subscription stays.
    public func topicName(_ name: String) -> Self { with { $0.idName = name } }
}

extension Trigger where Self == TopicTrigger {
    /// The messages of a topic, which may be in another region or account. It cannot be a FIFO topic.
    public static func topic(
        _ topic: Topic, file: String = #fileID, line: Int = #line, column: Int = #column
    ) -> Self {
        TopicTrigger(origin: Origin(file, line, column), source: .topic(topic))
    }

    /// The messages of a topic that is made with this trigger; triggers of one name in a service share it. Where
    /// something else refers to the topic, declare a `Topic`.
    /// - Parameter name: its name in AWS: at most 256 letters, digits, hyphens and underscores.
    public static func topic(
        named name: String, file: String = #fileID, line: Int = #line, column: Int = #column
    ) -> Self {
        TopicTrigger(origin: Origin(file, line, column), source: .own(name: name))
    }
}
