// swift-format-ignore-file
// The wrong line is so many lines below a case's first, which formatting would move.

import Infra

/// Specs for `WrongSourceTests`. The wrong line is the one of `Case(`, or so many lines below it.
enum WrongSources {
    typealias Case = WrongSourceTests.Case
    private static func function(_ name: String = "work") -> Function { WrongSourceTests.function(name) }
    private static let otherBucket = Bucket("photos")
    private static let otherQueue = Queue("failed")

    static let cases: [Case] = queues + topics + buckets + streams + names

    private static let queues: [Case] = [
        Case("batch-without-window") { function().on(.queue(Queue("jobs").visibility(.minutes(1))).batchSize(11)) },
        Case("batch-size-out-of-range") { function().on(.queue(Queue("jobs").visibility(.minutes(1)).fifo()).batchSize(11)) },
        Case("batch-size-out-of-range") { function().on(.queue(.existing("arn:aws:sqs:eu-central-1:123456789012:jobs.fifo")).batchSize(11)) },
        Case("batch-size-out-of-range") { function().on(.queue(.existing("arn:aws:sqs:eu-central-1:123456789012:jobs")).batchSize(10_001).batchWindow(.seconds(1))) },
        Case("batch-size-out-of-range") { function().on(.queue(Queue("jobs")).batchSize(0)) },
        Case("batch-window-out-of-range") { function().on(.queue(Queue("jobs").visibility(.hours(1))).batchWindow(.seconds(301))) },
        Case("batch-window-out-of-range") { function().on(.queue(Queue("jobs").visibility(.hours(1)).fifo()).batchWindow(.seconds(1))) },
        Case("visibility-below-timeout", below: 1) {
            let jobs = Queue("jobs").visibility(.seconds(4))
            function().on(.queue(jobs))
        },
        Case("visibility-below-timeout", below: 2) {
            let jobs = Queue("jobs")
            function().timeout(.seconds(31)).on(.queue(jobs))
        },
        Case("visibility-short") { function().timeout(.seconds(6)).on(.queue(Queue("jobs"))) },
        Case("timeout-out-of-range", below: 1) {
            function().timeout(.seconds(.min)).on(.queue(Queue("jobs")))
        },
        Case("visibility-short") { function().on(.queue(Queue("jobs")).batchWindow(.seconds(1))) },
        Case("source-setting-out-of-range") { function().on(.queue(Queue("jobs")).maximumConcurrency(1)) },
        Case("source-setting-out-of-range") { function().reservedConcurrency(4).on(.queue(Queue("jobs")).maximumConcurrency(5)) },
        Case("source-setting-out-of-range") { Queue("jobs").retention(.days(15)) },
        Case("source-setting-out-of-range") { Queue("jobs").visibility(.hours(13)) },
        Case("source-setting-out-of-range") { Queue("jobs").delay(.minutes(16)) },
        Case("source-setting-out-of-range") { Queue("jobs").receiveWait(.seconds(21)) },
        Case("source-setting-out-of-range") { Queue("jobs").deadLetters(to: Queue("failed"), after: 0) },
        Case("source-setting-out-of-range") { Queue("jobs").deadLetters(to: Queue("failed"), after: 1_001) },
        Case("dead-letter-queue-differs") { Queue("jobs").fifo().deadLetters(to: Queue("failed"), after: 5) },
        Case("dead-letter-queue-differs") { Queue("jobs").deadLetters(to: Queue("failed").fifo(), after: 5) },
        Case("dead-letter-queue-differs") { Queue("jobs").deadLetters(to: .existing("arn:aws:sqs:eu-central-1:123456789012:a.fifo"), after: 5) },
        Case("source-in-other-region") { function().on(.queue(.existing("arn:aws:sqs:eu-west-1:123456789012:jobs"))) },
        Case("source-in-other-region") { Queue("jobs").encrypted(with: "arn:aws:kms:eu-west-1:123456789012:key/a") },
        Case("arn-in-other-partition") { function().on(.queue(.existing("arn:aws-cn:sqs:cn-north-1:123456789012:jobs"))) },
        Case("malformed-arn") { function().on(.queue(.existing("arn:aws:sns:eu-central-1:123456789012:jobs"))) },
        Case("malformed-arn") { function().on(.queue(.existing("jobs"))) },
        Case("too-many-filters") { function().on((1...11).reduce(.queue(Queue("jobs"))) { trigger, _ in trigger.filter(["body": ["a": [1]]]) } as QueueTrigger) },
        Case("filters-above-quota") { function().on((1...6).reduce(.queue(Queue("jobs"))) { trigger, _ in trigger.filter(["body": ["a": [1]]]) } as QueueTrigger) },
        Case("invalid-filter") { function().on(.queue(Queue("jobs")).filter(["body": ["kind": "order"]])) },
        Case("invalid-filter") { function().on(.queue(Queue("jobs")).filter("order")) },
        Case("source-twice", below: 2) {
            function().on(.queue(.existing("arn:aws:sqs:eu-central-1:123456789012:jobs")))
                .on(.queue(.existing("arn:aws:sqs:eu-central-1:123456789012:jobs")).batchSize(5))
        },
        Case("trigger-twice", below: 2) {
            function().on(.queue(.existing("arn:aws:sqs:eu-central-1:123456789012:jobs")))
                .on(.queue(.existing("arn:aws:sqs:eu-central-1:123456789012:jobs")))
        },
        Case("writes-to-own-source", below: 2) {
            let jobs = Queue("jobs")
            function().on(.queue(jobs)).allow("sqs:*", on: jobs.arn)
        },
        Case("writes-to-own-source", below: 2) {
            let jobs = Queue("jobs")
            function().on(.queue(jobs)).onFailure(.queue(jobs))
        },
    ]

    private static let topics: [Case] = [
        Case("fifo-topic-to-function") { function().on(.topic(Topic("orders").fifo())) },
        Case("fifo-topic-to-function") { function().on(.topic(.existing("arn:aws:sns:eu-central-1:123456789012:orders.fifo"))) },
        Case("malformed-arn") { function().on(.topic(.existing("arn:aws:sqs:eu-central-1:123456789012:orders"))) },
        Case("arn-in-other-partition") { function().on(.topic(.existing("arn:aws-cn:sns:cn-north-1:123456789012:orders"))) },
        Case("malformed-arn") { function().on(.topic(.existing("arn:aws:sns:eu-central-9:123456789012:orders"))) },
        Case("invalid-filter") { function().on(.topic(Topic("orders")).filter(["kind": "created"])) },
        Case("invalid-filter") { function().on(.topic(Topic("orders")).filter([:])) },
        Case("invalid-filter") { function().on(.topic(Topic("orders")).filter(["a": .array((1...16).map { .int($0) }), "b": .array((1...10).map { .int($0) })])) },
        Case("dead-letter-queue-differs") { function().on(.topic(Topic("orders")).deadLetters(to: Queue("failed").fifo())) },
        Case("dead-letter-queue-elsewhere", below: 2, [
            Service("owner", region: .euCentral1, stages: [.dev]) { _ in otherQueue },
            Service("shop", region: .euCentral1, stages: [.dev]) { _ in function().on(.topic(Topic("orders")).deadLetters(to: otherQueue)) },
        ]),
        Case("source-twice") { function().on(.topic(named: "orders")).on(.topic(named: "orders").filter(["kind": ["a"]])) },
        Case("source-twice", below: 2) {
            let orders = Topic("orders")
            function().on(.topic(orders)).on(.topic(orders).filter(["kind": ["a"]]))
        },
        Case("writes-to-own-source", below: 2) {
            let orders = Topic("orders")
            function().on(.topic(orders)).allow("sns:Publish", on: orders.arn)
        },
        Case("source-setting-out-of-range") { Topic("orders").displayName("") },
        Case("invalid-filter") { Topic("orders").deliver(to: Queue("jobs"), filter: ["kind": "created"]) },
        Case("invalid-filter") { Subscription(of: Topic("orders"), to: Queue("jobs")).filter(["order": ["state": "paid"]], in: .body) },
        Case("malformed-arn") { Subscription(of: .existing("arn:aws:sqs:eu-central-1:123456789012:orders"), to: Queue("jobs")) },
        Case("malformed-arn") { Topic("orders").deliver(to: .existing("arn:aws:sns:eu-central-1:123456789012:jobs")) },
        Case("arn-in-other-partition") { Subscription(of: .existing("arn:aws-cn:sns:cn-north-1:123456789012:orders"), to: Queue("jobs")) },
        Case("source-in-other-region") { Topic("orders").deliver(to: Queue("jobs"), deadLetters: .existing("arn:aws:sqs:eu-west-1:123456789012:jobs")) },
        Case("source-in-other-region", below: 2) {
            Subscription(of: .existing("arn:aws:sns:eu-west-1:123456789012:orders"), to: Queue("jobs"))
                .deadLetters(to: Queue("lost"))
        },
        Case("source-in-other-region") { function().on(.topic(.existing("arn:aws:sns:eu-west-1:123456789012:orders")).deadLetters(to: Queue("lost"))) },
        Case("dead-letter-queue-elsewhere", below: 2, [
            Service("owner", region: .euCentral1, stages: [.dev]) { _ in otherQueue },
            Service("shop", region: .euCentral1, stages: [.dev]) { _ in Topic("orders").deliver(to: Queue("jobs"), deadLetters: otherQueue) },
        ]),
        Case("reference-to-conditional", below: 2) {
            let orders = Topic("orders").when(Condition("IsLarge", .equals(.regionID, "eu-west-1")))
            Subscription(of: orders, to: Queue("jobs"))
        },
    ]

    private static let buckets: [Case] = [
        Case("bucket-without-eventbridge") { function().on(.bucket(.existing("legacy-bucket"))) },
        Case("malformed-arn") { function().on(.bucket(.existing("arn:aws:sqs:eu-central-1:123456789012:legacy", eventBridge: true))) },
        Case("bucket-of-other-service", below: 2, [
            Service("owner", region: .euCentral1, stages: [.dev]) { _ in otherBucket },
            Service("shop", region: .euCentral1, stages: [.dev]) { _ in function().on(.bucket(otherBucket)) },
        ]),
        Case("notifications-overlap", below: 2) {
            let photos = Bucket("photos")
            function().on(.bucket(photos, .created, suffix: ".jpg")).on(.bucket(photos, .put, prefix: "up/"))
        },
        Case("notifications-overlap") { Bucket("photos").notify(Queue("a")).notify(Queue("b"), of: .put, prefix: "up/") },
        Case("unknown-object-event") { function().on(.bucket(Bucket("photos"), .named("s3:ObjectWritten:*"))) },
        Case("unknown-object-event") { function().on(.bucket(Bucket("photos").eventBridge(), .named("s3:Replication:*"))) },
        Case("invalid-filter") { function().on(.bucket(Bucket("photos"), suffix: "*.jpg")) },
        Case("notification-target-unfit") { Bucket("photos").notify(Queue("jobs").fifo()) },
        Case("notification-target-unfit") { Bucket("photos").notify(Topic("jobs").fifo()) },
        Case("source-in-other-region") { Bucket("photos").notify(Queue.existing("arn:aws:sqs:eu-west-1:123456789012:jobs")) },
        Case("writes-to-own-source", below: 2) {
            let photos = Bucket("photos")
            function().on(.bucket(photos)).allow("s3:Put*", on: photos.objects)
        },
    ]

    private static let streams: [Case] = [
        Case("table-without-stream") { function().on(.stream(of: Table("rows", partitionKey: .string("id")))) },
        Case("table-without-stream") { function().on(.stream(of: Table.existing("arn:aws:dynamodb:eu-central-1:123456789012:table/rows"))) },
        Case("malformed-arn") { function().on(.stream(of: .existing("arn:aws:dynamodb:eu-central-1:123456789012:table/rows"))) },
        Case("malformed-arn") { function().on(.stream(of: .existing("arn:aws:dynamodb:eu-central-1:123456789012:table/rows", stream: "arn:aws:dynamodb:eu-central-1:123456789012:table/rows"))) },
        Case("source-in-other-region") { function().on(.stream(of: .existing("arn:aws:kinesis:eu-west-1:123456789012:stream/clicks"))) },
        Case("source-in-other-region") { function().on(.stream(of: KinesisStream("clicks")).consumer(existing: "arn:aws:kinesis:eu-west-1:123456789012:stream/clicks/consumer/a:1")) },
        Case("malformed-arn") { function().on(.stream(of: .existing("arn:aws:firehose:eu-central-1:123456789012:stream/clicks"))) },
        Case("invalid-starting-position") { function().on(.stream(of: KinesisStream("clicks")).startingAt(1_714_521_600_000)) },
        Case("batch-size-out-of-range") { function().on(.stream(of: KinesisStream("clicks")).batchSize(10_001)) },
        Case("source-setting-out-of-range") { function().on(.stream(of: KinesisStream("clicks")).parallelization(11)) },
        Case("source-setting-out-of-range") { function().on(.stream(of: KinesisStream("clicks")).retries(-1)) },
        Case("source-setting-out-of-range") { function().on(.stream(of: KinesisStream("clicks")).maximumRecordAge(.seconds(59))) },
        Case("source-setting-out-of-range") { function().on(.stream(of: KinesisStream("clicks")).tumblingWindow(.seconds(901))) },
        Case("target-in-other-region") { function().on(.stream(of: KinesisStream("clicks")).onFailure(.existing("arn:aws:sqs:eu-west-1:123456789012:jobs"))) },
        Case("malformed-arn") { function().on(.stream(of: KinesisStream("clicks")).onFailure(.existing("arn:aws:lambda:eu-central-1:123456789012:function:x"))) },
        Case("notification-target-unfit") { function().on(.stream(of: KinesisStream("clicks")).onFailure(.queue(Queue("failed").fifo()))) },
        Case("source-twice", below: 2) {
            let clicks = KinesisStream("clicks")
            function().on(.stream(of: clicks)).on(.stream(of: clicks).consumer())
        },
        Case("writes-to-own-source", below: 2) {
            let clicks = KinesisStream("clicks")
            function().on(.stream(of: clicks)).allow("kinesis:PutRecord", on: clicks.arn)
        },
        Case("writes-to-own-source", below: 2) {
            let rows = Table("rows", partitionKey: .string("id")).stream(.keys)
            function().on(.stream(of: rows)).allow("dynamodb:UpdateItem", on: rows.arn)
        },
        Case("source-setting-out-of-range") { KinesisStream("clicks").shards(0) },
        Case("source-setting-out-of-range") { KinesisStream("clicks").retention(.hours(23)) },
        Case("source-setting-out-of-range") { KinesisStream("clicks").retention(.minutes(1_501)) },
        Case("source-setting-out-of-range") { Table("rows", partitionKey: .string("id")).provisioned(read: 0, write: 1) },
        Case("invalid-table-key") { Table("rows", partitionKey: .string("id"), sortKey: .string("id")) },
        Case("invalid-table-key") { Table("rows", partitionKey: .string("id")).index("other", partitionKey: .number("id")) },
        Case("invalid-table-key") { Table("rows", partitionKey: .string("")) },
    ]

    private static let names: [Case] = [
        Case("invalid-source-name") { Queue("jobs").named("my jobs") },
        Case("invalid-source-name") { Queue("jobs").fifo().named("jobs") },
        Case("invalid-source-name") { Queue("jobs").named("jobs.fifo") },
        Case("invalid-source-name") { Queue("jobs").named(String(repeating: "a", count: 81)) },
        Case("invalid-source-name") { Topic("orders").named("or.ders") },
        Case("invalid-source-name") { function().on(.topic(named: "or ders")) },
        Case("invalid-source-name") { Table("rows", partitionKey: .string("id")).named("ab") },
        Case("invalid-source-name") { Table("rows", partitionKey: .string("id")).index("a b", partitionKey: .string("b")) },
        Case("invalid-source-name") { KinesisStream("clicks").named("a b") },
        Case("malformed-arn") { function().environment("URL", Queue.existing("jobs").url) },
        Case("malformed-arn") { function().allow("sns:Publish", on: Topic.existing("arn:aws:sqs:eu-central-1:123456789012:jobs").arn) },
        Case("arn-in-other-partition") { function().environment("URL", Queue.existing("arn:aws-cn:sqs:cn-north-1:123456789012:jobs").url) },
        Case("invalid-source-name") { function().environment("BUCKET", Bucket.existing("My Bucket").bucketName) },
        Case("invalid-table-key") { Table("rows", partitionKey: .string("id")).timeToLive("id") },
        Case("invalid-source-name") { Bucket("photos").named("My-Photos") },
        Case("invalid-source-name") { Bucket("photos").named("192.168.0.1") },
        Case("invalid-source-name") { Bucket("photos-of-all-our-customers-since-then") },
    ]

    static let right: [Case] = [
        Case("batch") { function().on(.queue(Queue("jobs").visibility(.minutes(1))).batchSize(11).batchWindow(.seconds(1))) },
        Case("visibility") { function().on(.queue(Queue("jobs").visibility(.seconds(30)))) },
        Case("default visibility") { function().on(.queue(Queue("jobs"))) },
        Case("one subscription in two ways") {
            let orders = Topic("orders").deliver(to: Queue("jobs"))
            orders
            Subscription(of: orders, to: Queue("jobs"))
        },
        Case("a queue elsewhere with its dead letters") {
            Subscription(of: .existing("arn:aws:sns:eu-west-1:123456789012:orders"), to: .existing("arn:aws:sqs:us-east-1:123456789012:jobs"))
                .deadLetters(to: .existing("arn:aws:sqs:eu-west-1:123456789012:lost"))
        },
        Case("topic elsewhere") { function().on(.topic(.existing("arn:aws:sns:us-east-1:123456789012:orders"))) },
        Case("EventBridge") { function().on(.bucket(.existing("legacy-bucket", eventBridge: true), .removed)) },
        Case("bucket by ARN") { function().on(.bucket(.existing("arn:aws:s3:::legacy-bucket", eventBridge: true))) },
        Case("two prefixes") {
            let photos = Bucket("photos")
            function().on(.bucket(photos, prefix: "a/")).on(.bucket(photos, prefix: "b/")).on(.bucket(photos, .removed))
        },
        Case("one bucket with EventBridge, two functions") {
            let photos = Bucket("photos").eventBridge()
                            function("a").on(.bucket(photos))
            function("b").on(.bucket(photos))
        },
        Case("batch of a stream without a window") { function().on(.stream(of: KinesisStream("clicks")).batchSize(500)) },
        Case("writing elsewhere") {
            let jobs = Queue("jobs")
            function().on(.queue(jobs)).allow("sqs:SendMessage", on: Queue("results").arn).allow("sqs:GetQueueUrl", on: jobs.arn)
        },
        Case("a queue elsewhere that is written to") { function().environment("URL", Queue.existing("arn:aws:sqs:us-east-1:123456789012:jobs").url) },
        Case("five filters") { function().on((1...5).reduce(.queue(Queue("jobs"))) { trigger, _ in trigger.filter(["body": ["a": [1]]]) } as QueueTrigger) },
    ]
}
