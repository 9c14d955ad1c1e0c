/// Starts the function for messages of a queue on an existing Amazon MQ broker: ActiveMQ or RabbitMQ.
///
///     .on(
///         .activeMQ(
///             "arn:aws:mq:eu-central-1:123456789012:broker:shop:b-0a1b…", queue: "orders",
///             secret: "arn:…:secret:mq-…"))
///
/// Becomes `AWS::Lambda::EventSourceMapping`; the function's role may read the secret and describe the broker.
/// Source: AWS Lambda Developer Guide, "Using Lambda with Amazon MQ".
public struct MQTrigger: MappedTrigger {
    public var origin: Origin
    let isRabbit: Bool
    let broker: String
    let queue: String
    let secret: String
    let virtualHost: String?
    /// How Lambda reads it: batches, filters, what becomes of failures.
    public var mapping = EventSourceMapping()

    public func statements(for function: Function, in stack: inout Stack) -> [PolicyStatement] {
        [
            BrokerMapping.secretStatement([secret], at: location),
            PolicyStatement(actions: ["mq:DescribeBroker"], resources: [.string(broker)], location: location),
            BrokerMapping.networkStatement(at: location),
        ]
    }

    public func lower(for function: Function, into stack: inout Stack) {
        var access: [Value] = [["Type": "BASIC_AUTH", "URI": .string(secret)]]
        if let virtualHost { access.append(["Type": "VIRTUAL_HOST", "URI": .string(virtualHost)]) }
        stack.add(
            mappingID(on: function), "AWS::Lambda::EventSourceMapping",
            .init(
                present: [
                    ("EventSourceArn", .string(broker)), ("FunctionName", function.invocationARN),
                    ("Queues", [.string(queue)]), ("SourceAccessConfigurations", .array(access)),
                ] + mapping.brokerProperties), dependsOn: function.invocationDependencies)
    }

    private var kind: String { isRabbit ? "RabbitMQ" : "ActiveMQ" }
    private func mappingID(on function: Function) -> String {
        "\(function.idPrefix)EventSourceMapping\(kind)\(ServerlessNames.alphanumeric(queue).prefix(150))"
    }

    public func isServerlessEvent(in scope: Scope) -> Bool { true }

    public func serverlessWords(for function: Function, in stack: inout Stack) -> ServerlessWords {
        var words = ServerlessWords.event(
            kind.lowercased(),
            .members(
                [
                    ("arn", .string(broker)), ("basicAuthArn", .string(secret)), ("queue", .string(queue)),
                    ("virtualHost", virtualHost.map { .string($0) }),
                ] + mapping.brokerWords))
        mapping.correct(mappingID(on: function), &words)
        return words
    }

    public func check(on function: Function, in scope: Scope, _ report: inout Report) {
        ExistingARN(broker, service: "mq", resource: "broker:", what: "broker").check(
            in: scope.region, by: function.title, at: location, .sourceInOtherRegion,
            because: "Lambda reads brokers of the function's region only", &report)
        BrokerMapping.checkSecret(secret, at: location, in: scope, &report)
        BrokerMapping.checkName(queue, "queue", at: location, &report)
        checkMapping(largest: 10_000, "a queue of a broker", &report)
        checkFilterKey(in: scope, &report)
    }
}

extension Trigger where Self == MQTrigger {
    /// Messages of a queue on an ActiveMQ broker.
    /// - Parameters:
    ///   - broker: its ARN.
    ///   - secret: the ARN of the secret with user name and password.
    public static func activeMQ(
        _ broker: String, queue: String, secret: String,
        file: String = #fileID, line: Int = #line, column: Int = #column
    ) -> Self {
        MQTrigger(
            origin: Origin(file, line, column), isRabbit: false, broker: broker, queue: queue, secret: secret,
            virtualHost: nil)
    }

    /// Messages of a queue on a RabbitMQ broker.
    /// - Parameters:
    ///   - broker: its ARN.
    ///   - secret: the ARN of the secret with user name and password.
    ///   - virtualHost: `/` without it.
    public static func rabbitMQ(
        _ broker: String, queue: String, secret: String, virtualHost: String? = nil,
        file: String = #fileID, line: Int = #line, column: Int = #column
    ) -> Self {
        MQTrigger(
            origin: Origin(file, line, column), isRabbit: true, broker: broker, queue: queue, secret: secret,
            virtualHost: virtualHost)
    }
}
