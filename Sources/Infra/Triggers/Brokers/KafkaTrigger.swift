/// Starts the function for messages of a topic in a Kafka cluster that the author runs.
///
///     .on(
///         .kafka(
///             ["b1.example.com:9092"], topic: "orders",
///             access: .subnets("subnet-0aaa1111"), .securityGroups("sg-11111111")))
///
/// Becomes `AWS::Lambda::EventSourceMapping`; the function's role may read the secrets that it names.
/// Source: AWS Lambda Developer Guide, "Using Lambda with self-managed Apache Kafka".
public struct KafkaTrigger: KafkaReadingTrigger {
    /// How Lambda reaches the cluster, or says who it is.
    public struct Access: Sendable, Hashable {
        /// As Serverless names it, and as Lambda does.
        let word: String
        let type: String
        let prefix: String
        let values: [String]

        /// User name and password, in a secret by its ARN.
        public static func saslPlain(secret arn: String) -> Access {
            Access(word: "saslPlainAuth", type: "BASIC_AUTH", prefix: "", values: [arn])
        }
        /// User name and password for SCRAM-SHA-256, in a secret by its ARN.
        public static func saslSCRAM256(secret arn: String) -> Access {
            Access(word: "saslScram256Auth", type: "SASL_SCRAM_256_AUTH", prefix: "", values: [arn])
        }
        /// User name and password for SCRAM-SHA-512, in a secret by its ARN.
        public static func saslSCRAM512(secret arn: String) -> Access {
            Access(word: "saslScram512Auth", type: "SASL_SCRAM_512_AUTH", prefix: "", values: [arn])
        }
        /// A client's certificate and key, in a secret by its ARN.
        public static func clientCertificate(secret arn: String) -> Access {
            Access(word: "clientCertificateTlsAuth", type: "CLIENT_CERTIFICATE_TLS_AUTH", prefix: "", values: [arn])
        }
        /// The certificate of the authority that the brokers' are from, in a secret by its ARN.
        public static func serverRootCertificate(secret arn: String) -> Access {
            Access(word: "serverRootCaCertificate", type: "SERVER_ROOT_CA_CERTIFICATE", prefix: "", values: [arn])
        }
        /// Subnets of the cluster's network.
        public static func subnets(_ ids: String...) -> Access {
            Access(word: "vpcSubnet", type: "VPC_SUBNET", prefix: "subnet:", values: ids)
        }
        /// Security groups for Lambda's interfaces in that network.
        public static func securityGroups(_ ids: String...) -> Access {
            Access(word: "vpcSecurityGroup", type: "VPC_SECURITY_GROUP", prefix: "security_group:", values: ids)
        }

        var isNetwork: Bool { !prefix.isEmpty }
    }

    public var origin: Origin
    let servers: [String]
    let topic: String
    let access: [Access]
    /// How Lambda reads it: batches, filters, what becomes of failures.
    public var mapping = EventSourceMapping()
    public var reading = KafkaReading()

    public var dependencies: [Dependency] { readingDependencies }

    private var secrets: [String] { access.filter { !$0.isNetwork }.flatMap(\.values) }

    public func statements(for function: Function, in stack: inout Stack) -> [PolicyStatement] {
        (secrets.isEmpty ? [] : [BrokerMapping.secretStatement(secrets, at: location)])
            + (access.contains { $0.isNetwork } ? [BrokerMapping.networkStatement(at: location)] : [])
            + readingStatements(in: stack.scope)
    }

    public func lower(for function: Function, into stack: inout Stack) {
        let configurations = access.flatMap { access in
            access.values.map { value -> Value in
                ["Type": .string(access.type), "URI": .string(access.prefix + value)]
            }
        }
        stack.add(
            mappingID(on: function), "AWS::Lambda::EventSourceMapping",
            .init(
                present: [
                    ("SelfManagedEventSource", ["Endpoints": ["KafkaBootstrapServers": addresses]]),
                    ("FunctionName", function.invocationARN), ("Topics", [.string(topic)]),
                    ("SourceAccessConfigurations", .array(configurations)),
                ] + mapping.brokerProperties
                    + reading.properties(group: "SelfManagedKafkaEventSourceConfig", in: &stack)),
            dependsOn: function.invocationDependencies)
    }

    private var addresses: Value { .array(servers.map { .string($0) }) }
    private func mappingID(on function: Function) -> String {
        "\(function.idPrefix)EventSourceMappingKafka\(ServerlessNames.alphanumeric(topic).prefix(158))"
    }

    public func isServerlessEvent(in scope: Scope) -> Bool { true }

    public func serverlessWords(for function: Function, in stack: inout Stack) -> ServerlessWords {
        // Serverless takes an ARN that is written out only.
        var failure: Value?
        if case .string? = reading.onFailure?.value.arn { failure = reading.onFailure?.value.arn }
        var words = ServerlessWords.event(
            "kafka",
            .members(
                [
                    (
                        "accessConfigurations",
                        .object(access.map { .init($0.word, .array($0.values.map { .string($0) })) })
                    ), ("bootstrapServers", addresses), ("topic", .string(topic)),
                    ("onFailureDestination", failure),
                ] + reading.words + mapping.brokerWords))
        let id = mappingID(on: function)
        mapping.correct(id, &words)
        if failure == nil, reading.onFailure != nil { words.correct(id, "DestinationConfig") }
        return words
    }

    public func check(on function: Function, in scope: Scope, _ report: inout Report) {
        BrokerMapping.checkName(topic, "topic", at: location, &report)
        for server in servers
        where server.split(separator: ":").count != 2 || Int(server.split(separator: ":")[1]) == nil {
            report(
                .invalidBroker, at: location,
                """
                "\(server)" is not an address of a broker, which is host and port; write such as b1.example.com:9092.
                """)
        }
        if servers.isEmpty || access.isEmpty {
            report(
                .invalidBroker, at: location,
                """
                Lambda needs the addresses of the brokers and an access method, such as ["b1.example.com:9092"] and \
                .saslSCRAM512(secret: "arn:…").
                """)
        }
        for secret in secrets { BrokerMapping.checkSecret(secret, at: location, in: scope, &report) }
        for (offset, one) in access.enumerated() where access[..<offset].contains(where: { $0.word == one.word }) {
            report(.invalidBroker, at: location, "The access \(one.word) is given twice; give all its values at once.")
        }
        checkReading(in: scope, &report)
        checkFilterKey(in: scope, &report)
    }
}

extension Trigger where Self == KafkaTrigger {
    /// Messages of a topic in a cluster of the author's.
    /// - Parameters:
    ///   - servers: addresses of brokers: `b1.example.com:9092`.
    ///   - access: how Lambda reaches them and says who it is.
    public static func kafka(
        _ servers: [String], topic: String, access: KafkaTrigger.Access...,
        file: String = #fileID, line: Int = #line, column: Int = #column
    ) -> Self {
        KafkaTrigger(origin: Origin(file, line, column), servers: servers, topic: topic, access: access)
    }
}
