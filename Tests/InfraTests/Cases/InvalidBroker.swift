import Infra

extension Cases {
    static let invalidBroker: [Service] = [
        Service("wrong", region: .euCentral1, stages: [.dev]) { _ in
            let secret = "arn:aws:secretsmanager:eu-central-1:123456789012:secret:kafka-a1B2c3"
            Function("f", .nodejs22, handler: "index.handler", code: "f")
                .on(.kafka(["b1.example.com"], topic: "orders", access: .saslPlain(secret: secret)))  // error: "b1.example.com" is not an address of a broker, which is host and port [invalid-broker]
                .on(.kafka([], topic: "others", access: .saslPlain(secret: secret)))  // error: Lambda needs the addresses of the brokers [invalid-broker]
                .on(.kafka(["b1.example.com:9092"], topic: "a", access: .saslPlain(secret: secret)))  // error: "a" cannot be the name of a topic [invalid-broker]
                .on(.kafka(["b1.example.com:9092"], topic: "a topic", access: .saslPlain(secret: secret)))  // error: "a topic" cannot be the name of a topic [invalid-broker]
                .on(.kafka(["b1.example.com:9092"], topic: "grouped", access: .saslPlain(secret: secret))
                    .consumerGroup("a group"))  // error: "a group" cannot be a consumer group [invalid-broker]
        },
        Service("right", region: .euCentral1, stages: [.dev]) { _ in
            let secret = "arn:aws:secretsmanager:eu-central-1:123456789012:secret:kafka-a1B2c3"
            Function("f", .nodejs22, handler: "index.handler", code: "f")
                .on(.kafka(["b1.example.com:9092"], topic: "a-topic_1.x", access: .saslPlain(secret: secret)))
        },
    ]
}
