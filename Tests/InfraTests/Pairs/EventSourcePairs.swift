import Infra

extension Pairs {
    /// The functions of the recorded case c_events that queues, topics, buckets and streams start, with these.
    static func eventSources() -> Group {
        let table = Table("table", partitionKey: .string("id")).stream(.newImage)
        let tools = Layer("tools", folder: "layer").description("tools").runtimes(.nodejs22)
        func lab(_ name: String) -> Function {
            Function(name, .nodejs22, handler: "index.handler", code: "index")
                .architecture(.arm64)
                .logRetention(.days(14))
                .tags(["team": "lab"])
                .network(
                    .existing(vpc: "vpc-11111111", subnets: ["subnet-11111111", "subnet-22222222"]),
                    securityGroups: ["sg-11111111"]
                )
                .allow("dynamodb:GetItem", "dynamodb:PutItem", on: table.arn)
        }
        return Group {
            table
            tools
            lab("queue-worker")
                .reservedConcurrency(5)
                .layer(tools)
                .on(.queue(Queue("jobs")).batchSize(10).partialFailures())
                .on(.queue(.existing("arn:aws:sqs:eu-central-1:123456789012:other-queue")))
            lab("notify")
                .on(.topic(named: "my-topic"))
                .on(.topic(.existing("arn:aws:sns:eu-central-1:123456789012:ext-topic")).filter(["pet": ["dog"]]))
                .on(.topic(Topic("cf-topic").named("cf-topic")))
            lab("uploads")
                .on(.bucket(Bucket("photos").named("my-photos-bucket"), .created, prefix: "up/", suffix: ".jpg"))
                .on(.bucket(Bucket("second").named("second-bucket")))
            lab("stream")
                .on(.stream(of: table).batchSize(50).startingPosition(.latest))
                .on(.stream(of: .existing("arn:aws:kinesis:eu-central-1:123456789012:stream/my-stream")))
                .on(.stream(of: Stream("k").shards(1)).consumer())
        }
    }

    static let eventSourcesOfCase = Service("events-svc", region: .euCentral1, stages: [.dev]) { _ in eventSources() }
}
