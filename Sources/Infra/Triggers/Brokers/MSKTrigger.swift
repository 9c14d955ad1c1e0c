/// Starts the function for messages of a topic in an existing Amazon MSK cluster.
///
///     .on(.msk("arn:aws:kafka:eu-central-1:123456789012:cluster/orders/0a1b2c3d-…", topic: "orders").batchSize(100))
///
/// Becomes `AWS::Lambda::EventSourceMapping`; the function's role may read the cluster's addresses and make network
/// interfaces.
/// Source: AWS Lambda Developer Guide, "Using Lambda with Amazon MSK".
public struct MSKTrigger: KafkaReadingTrigger {
    public var origin: Origin
    let cluster: String
    let topic: String
    /// How Lambda reads it: batches, filters, what becomes of failures.
    public var mapping = EventSourceMapping()
    public var reading = KafkaReading()
    var secret: String?

    public var dependencies: [Dependency] { readingDependencies }

    /// The name and password, in a secret by its ARN, where the cluster wants SASL/SCRAM.
    public func saslSCRAM512(secret arn: String) -> Self { with { $0.secret = arn } }

    public func statements(for function: Function, in stack: inout Stack) -> [PolicyStatement] {
        [
            PolicyStatement(
                actions: ["kafka:DescribeCluster", "kafka:DescribeClusterV2", "kafka:GetBootstrapBrokers"],
                resources: [.string(cluster)], location: location), BrokerMapping.networkStatement(at: location),
        ] + (secret.map { [BrokerMapping.secretStatement([$0], at: location)] } ?? [])
            + readingStatements(in: stack.scope)
    }

    public func lower(for function: Function, into stack: inout Stack) {
        stack.add(
            mappingID(on: function), "AWS::Lambda::EventSourceMapping",
            .init(
                present: [
                    ("EventSourceArn", .string(cluster)), ("FunctionName", function.invocationARN),
                    ("Topics", [.string(topic)]),
                    (
                        "SourceAccessConfigurations",
                        secret.map { [["Type": "SASL_SCRAM_512_AUTH", "URI": .string($0)]] }
                    ),
                ] + mapping.brokerProperties
                    + reading.properties(group: "AmazonManagedKafkaEventSourceConfig", in: &stack)),
            dependsOn: function.invocationDependencies)
    }

    private func mappingID(on function: Function) -> String {
        let parts = cluster.split(separator: "/")
        let name = ServerlessNames.alphanumeric(parts.count > 1 ? String(parts[1]) : cluster).prefix(79)
        return "\(function.idPrefix)EventSourceMappingMSK\(name)\(ServerlessNames.alphanumeric(topic).prefix(79))"
    }

    public func isServerlessEvent(in scope: Scope) -> Bool { true }

    public func serverlessWords(for function: Function, in stack: inout Stack) -> ServerlessWords {
        var words = ServerlessWords.event(
            "msk",
            .members(
                [
                    ("arn", .string(cluster)), ("topic", .string(topic)),
                    ("saslScram512", secret.map { .string($0) }),
                ] + reading.words + mapping.brokerWords))
        let id = mappingID(on: function)
        mapping.correct(id, &words)
        // Serverless has no word for it here.
        if reading.onFailure != nil { words.correct(id, "DestinationConfig") }
        return words
    }

    public func check(on function: Function, in scope: Scope, _ report: inout Report) {
        ExistingARN(cluster, service: "kafka", resource: "cluster/", what: "cluster").check(
            in: scope.region, by: function.title, at: location, .sourceInOtherRegion,
            because: "Lambda reads clusters of the function's region only", &report)
        BrokerMapping.checkName(topic, "topic", at: location, &report)
        if let secret { BrokerMapping.checkSecret(secret, at: location, in: scope, &report) }
        checkReading(in: scope, &report)
        checkFilterKey(in: scope, &report)
    }
}

extension Trigger where Self == MSKTrigger {
    /// Messages of a topic in an MSK cluster.
    /// - Parameter cluster: its ARN.
    public static func msk(
        _ cluster: String, topic: String, file: String = #fileID, line: Int = #line, column: Int = #column
    ) -> Self {
        MSKTrigger(origin: Origin(file, line, column), cluster: cluster, topic: topic)
    }
}
