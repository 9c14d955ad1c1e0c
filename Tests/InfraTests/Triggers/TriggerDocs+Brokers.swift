@testable import Infra

extension TriggerDocs {
    private static let kafkaFields = [
        "eventSource", "bootstrapServers", "records", "records[…][].topic", "records[…][].partition",
        "records[…][].offset",
        "records[…][].key", "records[…][].value",
    ]
    private static let kafkaLimits = [
        "The records are grouped by topic and partition, `orders-0`; key and value are in base64.",
        "A batch has 100 records without `.batchSize` and 10,000 at the most. One that fails is tried again until it is done or too old.",
    ]

    static let msk = TriggerDoc(
        MSKTrigger.self, "Messages of an MSK cluster", event: "Lambda's event of Kafka", fields: kafkaFields,
        limits: kafkaLimits + ["The cluster exists already. Lambda reads it from inside its network."],
        source: "AWS Lambda Developer Guide, \"Using Lambda with Amazon MSK\"",
        Service("shop", region: .euCentral1, stages: [.prod]) { _ in
            Function("orders", .nodejs22, handler: "index.handler", code: "orders")
                .on(
                    .msk(
                        "arn:aws:kafka:eu-central-1:123456789012:cluster/shop/0a1b2c3d-0a1b-0a1b-0a1b-0a1b2c3d4e5f-3",
                        topic: "orders"
                    )
                    .startingPosition(.latest))
        })

    static let kafka = TriggerDoc(
        KafkaTrigger.self, "Messages of a Kafka cluster", event: "Lambda's event of Kafka", fields: kafkaFields,
        limits: kafkaLimits + [
            "The brokers are reached over the internet, or through subnets and security groups that are given as access."
        ],
        source: "AWS Lambda Developer Guide, \"Using Lambda with self-managed Apache Kafka\"",
        Service("shop", region: .euCentral1, stages: [.prod]) { _ in
            let secret = "arn:aws:secretsmanager:eu-central-1:123456789012:secret:kafka-a1B2c3"
            Function("orders", .nodejs22, handler: "index.handler", code: "orders")
                .on(.kafka(["b1.example.com:9092"], topic: "orders", access: .saslSCRAM512(secret: secret)))
        })

    static let activeMQ = TriggerDoc(
        MQTrigger.self, "Messages of an MQ broker", event: "Lambda's event of Amazon MQ",
        fields: ["eventSource", "eventSourceArn", "messages[].messageID", "messages[].data", "rmqMessagesByQueue"],
        limits: [
            "`.activeMQ` gives `messages`, `.rabbitMQ` gives `rmqMessagesByQueue`, by `queue::host`; the data is in base64.",
            "A message may come more than once. The broker exists already; Lambda reads it from inside its network.",
        ],
        source: "AWS Lambda Developer Guide, \"Using Lambda with Amazon MQ\"",
        Service("shop", region: .euCentral1, stages: [.prod]) { _ in
            let broker = "arn:aws:mq:eu-central-1:123456789012:broker:shop:b-0a1b2c3d-0a1b-0a1b-0a1b-0a1b2c3d4e5f"
            Function("orders", .nodejs22, handler: "index.handler", code: "orders")
                .on(
                    .activeMQ(
                        broker, queue: "orders",
                        secret: "arn:aws:secretsmanager:eu-central-1:123456789012:secret:mq-a1B2c3"))
        })
}
