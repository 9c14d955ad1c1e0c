import Infra

extension Pairs {
    /// Every event source with every option, as far as one service reaches.
    static let sources = Service("sources", region: .euCentral1, stages: [.dev]) { _ in
        let key: Value = "arn:aws:kms:eu-central-1:123456789012:key/0a1b2c3d-1111-2222-3333-444455556666"
        let failed = Queue("failed").retention(.days(14))
        let failedInOrder = Queue("failed-in-order").fifo()
        let jobs = Queue("jobs").visibility(.minutes(6)).deadLetters(to: failed, after: 5).encrypted(with: key)
        let ordered = Queue("ordered").fifo(contentBasedDeduplication: true).named("ordered-dev.fifo")
            .visibility(.minutes(3)).delay(.seconds(5)).receiveWait(.seconds(20))
            .deadLetters(to: failedInOrder, after: 10)
        let orders = Topic("orders").named("orders-dev").displayName("Orders")
        let inOrder = Topic("in-order").fifo()
        let uploads = Topic("uploads")
        let photos = Bucket("photos").named("my-photos-bucket").versioned()
        let drafts = Bucket("drafts").notify(failed, of: .removed, prefix: "in/").notify(uploads, of: .tagged)
        let archive = Bucket("archive").encrypted(with: key).eventBridge().retained()
        let table = Table("table", partitionKey: .string("id"), sortKey: .number("at")).stream(.newAndOldImages)
            .index("by-owner", partitionKey: .string("owner"), sortKey: .number("at")).timeToLive("expires")
            .pointInTimeRecovery().deletionProtection().retained()
        let counted = Table("counted", partitionKey: .binary("id")).provisioned(read: 5, write: 5).encrypted(with: key)
        let clicks = KinesisStream("clicks").shards(2).retention(.days(2)).encrypted(with: key)
        let views = KinesisStream("views")
        [failed, failedInOrder]
        inOrder
        counted

        Function("queue-worker", .nodejs22, handler: "index.handler", code: "worker")
            .environment("QUEUE_URL", failed.url)
            .environment("QUEUE", jobs.queueName)
            .environment("OTHER_URL", Queue.existing("arn:aws:sqs:eu-central-1:123456789012:sent").url)
            .allow("sqs:SendMessage", on: failed.arn)
            .on(
                .queue(jobs).batchSize(100).batchWindow(.seconds(5)).partialFailures().maximumConcurrency(5)
                    .filter(["body": ["kind": ["order", "\"invoice\""], "amount": [["numeric": [">", 0]]]]])
                    .filter(["body": ["rush": [true]]])
            )
            .on(.queue(ordered).batchSize(5).enabled(false))
            .on(.queue(.existing("arn:aws:sqs:eu-central-1:123456789012:other-queue")))
        Function("notify", .nodejs22, handler: "index.handler", code: "notify")
            .environment("TOPIC", uploads.arn)
            .environment("TOPIC_NAME", orders.topicName)
            .on(.topic(named: "my-topic"))
            .on(.topic(named: "filtered").filter(["pet": ["dog"]]))
            .on(.topic(named: "careful").deadLetters(to: failed))
            .on(.topic(orders).filter(["order": ["state": ["paid"]]], in: .body).deadLetters(to: failed))
            .on(.topic(uploads))
            .on(.topic(.existing("arn:aws:sns:eu-central-1:123456789012:ext-topic")))
            .on(.topic(.existing("arn:aws:sns:eu-west-1:123456789012:far-topic")).filter(["pet": ["cat"]]))
        Function("listen", .nodejs22, handler: "index.handler", code: "notify")
            .deadLetters(.queue(failed))
            .onSuccess(.topic(uploads))
            .onFailure(.queue(jobs))
            .provisionedConcurrency(1)
            .on(.topic(uploads))
            .on(.queue(failed))
            .on(.bucket(drafts, .put, prefix: "out/"))
            .on(.bucket(archive, .removed))
        Function("resize", .nodejs22, handler: "index.handler", code: "resize")
            .environment("BUCKET", drafts.bucketName)
            .environment("PHOTOS", photos.bucketName)
            .allow("s3:GetObject", on: photos.objects)
            .on(.topic(named: "my-topic"))
            .on(.bucket(photos, .created, prefix: "up/", suffix: ".jpg"))
            .on(.bucket(photos, .removed))
            .on(.bucket(archive, .put, prefix: "a*/", suffix: ".jpg"))
            .on(.bucket(archive, .deleted, suffix: ".png"))
            .on(.bucket(.existing("legacy-bucket", eventBridge: true), prefix: "in/"))
        Function("read", .nodejs22, handler: "index.handler", code: "read")
            .environment("TABLE", table.tableName)
            .environment("STREAM", views.streamName)
            .on(
                .stream(of: table).batchSize(50).batchWindow(.seconds(10)).startingPosition(.latest).retries(3)
                    .maximumRecordAge(.hours(1)).bisectOnError().partialFailures().onFailure(.queue(failed))
                    .filter(["dynamodb": ["NewImage": ["kind": ["S": ["order"]]]]])
            )
            .on(
                .stream(
                    of: .existing(
                        "arn:aws:dynamodb:eu-central-1:123456789012:table/old",
                        stream: "arn:aws:dynamodb:eu-central-1:123456789012:table/old/stream/2024-05-01T00:00:00.000"))
            )
            .on(.stream(of: clicks).consumer().parallelization(4).onFailure(.topic(uploads)))
            .on(.stream(of: views).tumblingWindow(.seconds(30)).startingAt(1_714_521_600).onFailure(.bucket(drafts)))
            .on(.stream(of: .existing("arn:aws:kinesis:eu-central-1:123456789012:stream/my-stream")).consumer())
            .on(
                .stream(of: .existing("arn:aws:kinesis:eu-central-1:123456789012:stream/your-stream"))
                    .consumer(
                        existing: "arn:aws:kinesis:eu-central-1:123456789012:stream/your-stream/consumer/r:1700000000"
                    )
                    .onFailure(.existing("arn:aws:sqs:eu-central-1:123456789012:other-queue"))
            )
    }

    /// The recorded case, with a runtime that Lambda still takes.
    static let existingBucket = Service("more", region: .euCentral1, stages: [.dev]) { _ in
        Function("up", .nodejs22, handler: "index.handler", code: "up")
            .on(.bucket(.existing("legacy-bucket", eventBridge: true), .created))
    }
}

extension Pairs {
    private static let sharedKey: Value =
        "arn:aws:kms:eu-central-1:123456789012:key/0a1b2c3d-1111-2222-3333-444455556666"
    private static let changes = Queue("events").visibility(.minutes(2))
    private static let news = Topic("news").encrypted(with: sharedKey)
    private static let files = Bucket("files").eventBridge().notify(changes)
    private static let rows = Table("rows", partitionKey: .string("id")).stream(.keys)
    private static let metrics = KinesisStream("metrics").encrypted(with: sharedKey)

    /// Sources that another service's functions are started by.
    static let sourceOwner = Service("source-owner", region: .euCentral1, stages: [.dev]) { _ in
        changes
        news
        files
        rows
        metrics
    }

    static let sourceReader = Service("source-reader", region: .euCentral1, stages: [.dev]) { _ in
        Subscription(of: news, to: Queue("news-copies")).filter(["kind": ["created"]])
        Function("reader", .nodejs22, handler: "index.handler", code: "reader")
            .environment("QUEUE_URL", changes.url)
            .on(.queue(changes))
            .on(.topic(news))
            .on(.bucket(files))
            .on(.stream(of: rows))
            .on(.stream(of: metrics).consumer())
    }
}
