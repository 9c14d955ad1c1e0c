import Infra

extension Cases {
    private static let cluster = "arn:aws:kafka:eu-central-1:123456789012:cluster/orders/0a1b2c3d-0a1b-0a1b-0a1b-0a1b2c3d4e5f-3"

    static let sourceSettingOutOfRange: [Service] = [
        Service("shop", region: .euCentral1) { _ in
            Queue("jobs")
                .visibility(.hours(13))  // error: A queue's visibility timeout is 0 s to 12 h, not 46,800 s [source-setting-out-of-range]
                .retention(.days(15))  // error: A queue's retention is 60 s to 14 days, not 15 days [source-setting-out-of-range]
                .delay(.minutes(16))  // error: A queue's delay is 0 s to 900 s, not 960 s [source-setting-out-of-range]
                .receiveWait(.seconds(21))  // error: waits for messages is 0 s to 20 s, not 21 s [source-setting-out-of-range]
                .deadLetters(to: Queue("failed"), after: 0)  // error: after 1 to 1,000 receives, not 0 [source-setting-out-of-range]
            Topic("orders")
                .displayName("")  // error: A topic's display name has 1 to 100 characters, not 0 [source-setting-out-of-range]
            KinesisStream("clicks")
                .shards(0)  // error: A stream has 1 shard or more, not 0 [source-setting-out-of-range]
                .retention(.minutes(1_501))  // error: A stream's retention is in whole hours [source-setting-out-of-range]
            Table("rows", partitionKey: .string("id"))
                .provisioned(read: 0, write: 5)  // error: A table's capacity is 1 or more for reads and for writes, not 0 and 5 [source-setting-out-of-range]
            Function("few", .python313, handler: "app.handler", code: "api")
                .reservedConcurrency(4)  // note: the reserved concurrency
                .on(
                    .queue(Queue("few").visibility(.minutes(5)))
                        .maximumConcurrency(5))  // error: may keep 5 instances busy but the function "few" has a reserved concurrency of 4 [source-setting-out-of-range]
                .on(
                    .queue(Queue("one").visibility(.minutes(5)))
                        .maximumConcurrency(1))  // error: The maximum concurrency of a queue is 2 to 1,000, not 1 [source-setting-out-of-range]
                .on(
                    .stream(of: KinesisStream("views"))
                        .parallelization(11)  // error: The parallelization factor is 1 to 10, not 11 [source-setting-out-of-range]
                        .retries(10_001)  // error: A batch is retried 0 to 10,000 times, not 10,001 [source-setting-out-of-range]
                        .maximumRecordAge(.days(8))  // error: The greatest age of a record is 60 s to 7 days, not 8 days [source-setting-out-of-range]
                        .tumblingWindow(.seconds(901)))  // error: A tumbling window is 0 s to 900 s, not 901 s [source-setting-out-of-range]
            Function("ready", .python313, handler: "app.handler", code: "api")
                .on(
                    .queue(Queue("ready").visibility(.minutes(5)))
                        .pollers(minimum: 1))  // error: The minimum of pollers is 2 to 200 and the maximum 2 to 2,000, not 1 and 200 [source-setting-out-of-range]
                .on(
                    .queue(Queue("both").visibility(.minutes(5)))
                        .pollers(minimum: 2)  // error: The trigger has pollers of its own and a maximum concurrency, of which Lambda accepts one [source-setting-out-of-range]
                        .maximumConcurrency(5))  // note: the maximum concurrency
            Resource(  // error: The minimum of pollers is 2 to 200 and the maximum 2 to 2,000, not 1 and 200 [source-setting-out-of-range]
                "AWS::Lambda::EventSourceMapping", "Mapping",
                properties: [
                    "EventSourceArn": "arn:aws:sqs:eu-central-1:123456789012:jobs", "FunctionName": "ready",
                    "ProvisionedPollerConfig": ["MinimumPollers": 1],
                ])
            Function("kafka", .python313, handler: "app.handler", code: "api")
                .on(.msk(cluster, topic: "aa").pollers(minimum: 0))  // error: The minimum of pollers is 1 to 200 and the maximum 1 to 2,000, not 0 and 200 [source-setting-out-of-range]
                .on(.msk(cluster, topic: "bb").pollers(minimum: 5, maximum: 4))  // error: At least 5 pollers are more than the maximum of 4 [source-setting-out-of-range]
                .on(.msk(cluster, topic: "cc").pollers())  // error: .pollers sets nothing [source-setting-out-of-range]
        },
        Service("right", region: .euCentral1) { _ in
            Queue("jobs")
                .visibility(.hours(12))
                .retention(.days(14))
                .delay(.minutes(15))
                .receiveWait(.seconds(20))
                .deadLetters(to: Queue("failed").retention(.days(14)), after: 1_000)
            Topic("orders").displayName("O")
            KinesisStream("clicks").shards(1).retention(.days(365))
            Table("rows", partitionKey: .string("id")).provisioned(read: 1, write: 1)
            Function("few", .python313, handler: "app.handler", code: "api")
                .reservedConcurrency(5)
                .on(.queue(Queue("few").visibility(.minutes(5))).maximumConcurrency(5))
                .on(
                    .stream(of: KinesisStream("views")).parallelization(10).retries(0).maximumRecordAge(.days(7))
                        .tumblingWindow(.seconds(900)))
                .on(.queue(Queue("ready").visibility(.minutes(5))).pollers(minimum: 2, maximum: 2_000))
                .on(.msk(cluster, topic: "orders").pollers(minimum: 200, maximum: 2_000))
        },
    ]
}
