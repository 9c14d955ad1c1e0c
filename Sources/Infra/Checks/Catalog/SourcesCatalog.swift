extension Check {
    static let sourceInOtherRegion = Check(
        "source-in-other-region", .error,
        "A queue, topic, stream, table, bucket, broker or key is in another region than the resource that uses it.",
        explanation: """
            Lambda reads queues and streams only in the function's region, and a bucket notifies only targets in its \
            region. SNS delivers across regions, except to functions in opt-in regions. The deployment would fail, or \
            nothing would ever invoke the function.
            """,
        wrong: #".on(.queue(.existing("arn:aws:sqs:eu-west-1:123456789012:jobs")))"#,
        right: #".on(.queue(.existing("arn:aws:sqs:eu-central-1:123456789012:jobs")))"#,
        source: """
            AWS Lambda Developer Guide, "Using Lambda with Amazon SQS"; Amazon SNS Developer Guide, "Prerequisites for \
            integrating Amazon SNS with Lambda functions across regions"
            """)
    static let sourceSettingOutOfRange = Check(
        "source-setting-out-of-range", .error,
        "A setting of a queue, topic, table, stream or its trigger is outside what AWS allows.", facts: .quotas,
        explanation: "AWS would refuse the resource during the deployment.",
        wrong: #"Queue("jobs").retention(.days(30))"#, right: #"Queue("jobs").retention(.days(14))"#,
        source: """
            Amazon SQS API Reference, "SetQueueAttributes"; AWS Lambda API Reference, "CreateEventSourceMapping"
            """)
    static let invalidSourceName = Check(
        "invalid-source-name", .error,
        "A queue, topic, bucket, table or stream has a name that its service does not allow.",
        explanation: """
            Each service has its own rules for names; a FIFO queue or topic must end in .fifo, and a bucket's name is \
            part of a host name.
            """,
        wrong: #"Queue("jobs").fifo().named("jobs")"#, right: #"Queue("jobs").fifo().named("jobs.fifo")"#,
        source: """
            Amazon SQS Developer Guide, "Amazon SQS message quotas"; Amazon S3 User Guide, "General purpose bucket \
            naming rules"
            """)
    static let invalidTableKey = Check(
        "invalid-table-key", .error,
        "A key attribute of a table or index is duplicated, has two types or an invalid name.",
        explanation: "An attribute has one type in a table, and partition key and sort key are two attributes.",
        wrong: #"Table("jobs", partitionKey: .string("id"), sortKey: .string("id"))"#,
        right: #"Table("jobs", partitionKey: .string("id"), sortKey: .number("at"))"#,
        source: "Amazon DynamoDB API Reference, \"CreateTable\"")
    static let deadLetterQueueDiffers = Check(
        "dead-letter-queue-differs", .error,
        "A dead-letter queue has a different type than its source, or is the source itself.",
        explanation: """
            The dead-letter queue of a FIFO queue is a FIFO queue, that of a standard queue or topic a standard one.
            """,
        wrong: #"Queue("jobs").fifo().deadLetters(to: Queue("failed"), after: 5)"#,
        right: #"Queue("jobs").fifo().deadLetters(to: Queue("failed").fifo(), after: 5)"#,
        source: "Amazon SQS Developer Guide, \"Using dead-letter queues in Amazon SQS\"")
    static let deadLettersExpire = Check(
        "dead-letters-expire", .warning,
        "A dead-letter queue has a shorter retention than its source queue.",
        explanation: """
            A message's age counts from when it was first sent, in the dead-letter queue too: a message that moves \
            late is deleted there immediately.
            """,
        wrong: #"Queue("jobs").deadLetters(to: Queue("failed").retention(.hours(1)), after: 5)"#,
        right: #"Queue("jobs").deadLetters(to: Queue("failed").retention(.days(14)), after: 5)"#,
        source: "Amazon SQS Developer Guide, \"Using dead-letter queues in Amazon SQS\"")
    static let deadLetterQueueElsewhere = Check(
        "dead-letter-queue-elsewhere", .error, "The dead-letter queue of a subscription belongs to another service.",
        explanation: """
            A queue has one policy, which its own service writes. It does not include the subscription, so SNS could \
            not send to the queue.
            """,
        wrong: #".on(.topic(orders).deadLetters(to: failedOfOtherService))"#,
        right: #".on(.topic(orders).deadLetters(to: failed))"#,
        source: "Amazon SNS Developer Guide, \"Amazon SNS dead-letter queues\"")
    static let subscribedQueueElsewhere = Check(
        "subscribed-queue-elsewhere", .error, "A topic delivers to a queue of another service.",
        explanation: """
            A queue has one policy, which its own service writes and which must allow the topic. Declare the \
            subscription in that service; otherwise each of the two services would depend on the other.
            """,
        wrong: #"Topic("orders").deliver(to: jobsOfOtherService)"#,
        right: #"Subscription(of: ordersOfOtherService, to: jobs)"#,
        source: "Amazon SNS Developer Guide, \"Subscribing an Amazon SQS queue to an Amazon SNS topic\"")
    static let queueKeyClosedToTopics = Check(
        "queue-key-closed-to-topics", .error, "A topic delivers to a queue whose key SNS cannot use.",
        explanation: """
            To send to a queue that is encrypted with a KMS key, SNS must be allowed to use the key. The policy of the \
            AWS managed key, alias/aws/sqs, cannot be changed. A queue without a key is encrypted by SQS and needs no \
            permission.
            """,
        wrong: #"Queue("jobs").override("KmsMasterKeyId", "alias/aws/sqs")"#,
        right: #"Queue("jobs")"#,
        source: """
            Amazon SQS Developer Guide, "Configure KMS permissions for AWS services"; Amazon SNS Developer Guide, \
            "Amazon SNS dead-letter queues"
            """)
    static let batchSizeOutOfRange = Check(
        "batch-size-out-of-range", .error, "A batch size exceeds the limit of its source.", facts: .quotas,
        explanation: "Lambda accepts 1 to 10,000 messages or records at once, from a FIFO queue 1 to 10.",
        wrong: #".on(.queue(Queue("jobs").fifo()).batchSize(100).batchWindow(.seconds(1)))"#,
        right: #".on(.queue(Queue("jobs").fifo()).batchSize(10))"#,
        source: "AWS Lambda API Reference, \"CreateEventSourceMapping\"")
    static let batchWindowOutOfRange = Check(
        "batch-window-out-of-range", .error, "A batch window is longer than 300 s, or a FIFO queue has one.",
        facts: .quotas,
        explanation: "Lambda waits at most 300 s for a batch to fill. FIFO queues do not support batch windows.",
        wrong: #".on(.queue(jobs).batchWindow(.minutes(10)))"#, right: #".on(.queue(jobs).batchWindow(.minutes(5)))"#,
        source: "AWS Lambda API Reference, \"CreateEventSourceMapping\"")
    static let batchWithoutWindow = Check(
        "batch-without-window", .error, "A batch of more than 10 messages of a queue has no window.",
        explanation:
            "Lambda refuses a batch size above 10 for a queue where MaximumBatchingWindowInSeconds is below 1.",
        wrong: #".on(.queue(jobs).batchSize(100))"#,
        right: #".on(.queue(jobs).batchSize(100).batchWindow(.seconds(1)))"#,
        source: "AWS Lambda API Reference, \"CreateEventSourceMapping\"")
    static let visibilityBelowTimeout = Check(
        "visibility-below-timeout", .error,
        "A queue's visibility timeout is shorter than the timeout of its function.",
        explanation: """
            A second instance would receive a message while the first still processes it; Lambda refuses the mapping.
            """,
        wrong: #"Queue("jobs").visibility(.seconds(30)) with .timeout(.seconds(60))"#,
        right: #"Queue("jobs").visibility(.seconds(360)) with .timeout(.seconds(60))"#,
        source: "AWS Lambda Developer Guide, \"Creating and configuring an Amazon SQS event source mapping\"")
    static let visibilityShort = Check(
        "visibility-short", .warning,
        "A queue's visibility timeout is shorter than six times the timeout of its function.",
        explanation: """
            When the function is throttled, Lambda retries a batch. If the messages become visible meanwhile, they are \
            received again and can end in the dead-letter queue unprocessed.
            """,
        wrong: #"Queue("jobs").visibility(.seconds(60)) with .timeout(.seconds(60))"#,
        right: #"Queue("jobs").visibility(.seconds(360)) with .timeout(.seconds(60))"#,
        source: "AWS Lambda Developer Guide, \"Creating and configuring an Amazon SQS event source mapping\"")
    static let tooManyFilters = Check(
        "too-many-filters", .error, "A trigger has more than 10 filter patterns.", facts: .quotas,
        explanation: """
            The limit is 10 patterns. A field may list several values, and one pattern several fields.
            """,
        wrong: #".filter(["body": ["kind": ["a"]]])  // eleven times"#,
        right: #".filter(["body": ["kind": ["a", "b", "c"]]])"#,
        source: "AWS Lambda Developer Guide, \"Control which events Lambda sends to your function\"")
    static let filtersAboveQuota = Check(
        "filters-above-quota", .warning, "A trigger has more filter patterns than the default quota.",
        explanation: """
            The default quota is 5 patterns for an event source mapping; AWS raises it to 10 on request. Until then \
            the deployment fails.
            """,
        wrong: #".filter(["body": ["kind": ["a"]]])  // six times"#,
        right: #".filter(["body": ["kind": ["a", "b", "c"]]])"#,
        source: "AWS Lambda Developer Guide, \"Control which events Lambda sends to your function\"")
    static let invalidFilter = Check(
        "invalid-filter", .error, "A filter pattern or policy is not valid.",
        explanation: """
            Fields of patterns and policies list the values that match. Key prefixes and suffixes are not patterns.
            """,
        wrong: #".filter(["body": ["kind": "order"]])"#, right: #".filter(["body": ["kind": ["order"]]])"#,
        source: """
            AWS Lambda Developer Guide, "Control which events Lambda sends to your function"; Amazon SNS Developer \
            Guide, "Filter policy constraints"
            """)
    static let invalidStartingPosition = Check(
        "invalid-starting-position", .error, "The starting timestamp of a stream is not valid.",
        explanation: """
            The timestamp is in seconds since 1970. A value in milliseconds is thousands of years in the future, and \
            nothing would be read.
            """,
        wrong: #".on(.stream(of: clicks).startingAt(1_714_521_600_000))"#,
        right: #".on(.stream(of: clicks).startingAt(1_714_521_600))"#,
        source: "AWS Lambda API Reference, \"CreateEventSourceMapping\"")
    static let tableWithoutStream = Check(
        "table-without-stream", .error, "A table that starts a function has no stream.",
        explanation: """
            A table publishes its changes only through a stream. The stream of an existing table has an ARN of its \
            own.
            """,
        wrong: #"Table("jobs", partitionKey: .string("id"))"#,
        right: #"Table("jobs", partitionKey: .string("id")).stream(.newAndOldImages)"#,
        source: "Amazon DynamoDB Developer Guide, \"Change data capture for DynamoDB Streams\"")
    static let sourceTwice = Check(
        "source-twice", .error,
        "A function has the same event source twice, or a queue subscribes to a topic twice.",
        explanation: """
            Lambda allows one mapping for each source and function, SNS one subscription for each topic and endpoint; \
            the second is refused.
            """,
        wrong: #".on(.queue(jobs)).on(.queue(jobs).batchSize(5))"#, right: #".on(.queue(jobs).batchSize(5))"#,
        source: "AWS Lambda API Reference, \"CreateEventSourceMapping\"")
    static let messagesDivided = Check(
        "messages-divided", .warning, "Two functions read one queue.",
        explanation: """
            A queue delivers each message to one consumer, so each function gets only some of them. Filters do not \
            help: messages that a filter excludes are deleted from the queue. Use a topic or an EventBridge rule with \
            a queue for each function.
            """,
        wrong: #"""
            Function("mail", …).on(.queue(orders))
            Function("invoice", …).on(.queue(orders))
            """#,
        right: #"""
            Function("mail", …).on(.topic(orders))
            Function("invoice", …).on(.topic(orders))
            """#,
        source: "AWS Lambda Developer Guide, \"Using Lambda with Amazon SQS\"")
    static let tooManyStreamReaders = Check(
        "too-many-stream-readers", .warning, "A stream has too many consumers.",
        explanation: """
            No more than two readers of a table's stream are served without throttling. A shard of Kinesis may be read \
            five times a second, and Lambda reads each once a second for every function, so that five use it up; those \
            with a consumer of their own (enhanced fan-out) do not count. Two of a shard's readers already share its 2 \
            MB a second.
            """,
        wrong: #".on(.stream(of: clicks))  // of the sixth function"#,
        right: #".on(.stream(of: clicks).consumer())"#,
        source: """
            Amazon DynamoDB Developer Guide, "Change data capture for DynamoDB Streams"; Amazon Kinesis Data Streams \
            Developer Guide, "Quotas and limits"
            """)
    static let writesToOwnSource = Check(
        "writes-to-own-source", .warning, "A function can write to its own trigger.",
        explanation: """
            It could invoke itself without end. Lambda stops such loops for queues, topics and buckets after 16 rounds \
            in some cases only, and each round is billed.
            """,
        wrong: #".on(.queue(jobs)).allow("sqs:SendMessage", on: jobs.arn)"#,
        right: #".on(.queue(jobs)).allow("sqs:SendMessage", on: results.arn)"#,
        source: "AWS Lambda Developer Guide, \"Use Lambda recursive loop detection to prevent infinite loops\"")
    static let fifoTopicToFunction = Check(
        "fifo-topic-to-function", .error, "A FIFO topic cannot invoke a function.", facts: .quotas,
        explanation: "A FIFO topic delivers to queues only.",
        wrong: #".on(.topic(Topic("orders").fifo()))"#, right: #".on(.topic(Topic("orders")))"#,
        source: "Amazon SNS Developer Guide, \"Amazon SNS FIFO topics message delivery\"")
    static let notificationTargetUnfit = Check(
        "notification-target-unfit", .error, "A FIFO queue or topic is not supported as the target.",
        explanation: """
            Buckets, and Lambda for failed batches of a stream, send to standard queues and topics only. A standard \
            topic delivers to standard queues only.
            """,
        wrong: #"Bucket("photos").notify(Queue("jobs").fifo())"#, right: #"Bucket("photos").notify(Queue("jobs"))"#,
        source: "Amazon S3 User Guide, \"Event notification types and destinations\"")
    static let notificationsOverlap = Check(
        "notifications-overlap", .error, "Two notifications of a bucket overlap.",
        explanation: """
            S3 refuses notifications whose events, prefixes and suffixes can all match one object. EventBridge has no \
            such limit.
            """,
        wrong: #".on(.bucket(photos)).on(.bucket(photos, .put, prefix: "up/"))"#,
        right: #".on(.bucket(photos, .put, prefix: "up/")).on(.bucket(photos, .put, prefix: "in/"))"#,
        source: "Amazon S3 User Guide, \"Configuring event notifications using object key name filtering\"")
    static let unknownObjectEvent = Check(
        "unknown-object-event", .error, "An S3 event type does not exist.", facts: .quotas,
        explanation:
            "S3 refuses unknown event types. EventBridge receives fewer types of events.",
        wrong: #".on(.bucket(photos, .named("s3:ObjectWritten:*")))"#, right: #".on(.bucket(photos, .created))"#,
        source: "Amazon S3 User Guide, \"Event notification types and destinations\"")
    static let bucketOfOtherService = Check(
        "bucket-of-other-service", .error, "A bucket of another service notifies a function directly.",
        explanation: """
            The bucket's stack would depend on the function, and the function's stack on the bucket. With EventBridge, \
            the bucket has no dependency.
            """,
        wrong: #"Bucket("photos")"#, right: #"Bucket("photos").eventBridge()"#,
        source: "Amazon S3 User Guide, \"Using EventBridge\"")
    static let bucketWithoutEventBridge = Check(
        "bucket-without-eventbridge", .error, "An existing bucket triggers a function without EventBridge.",
        explanation: """
            CloudFormation cannot change the notifications of a bucket that its stack did not create. If the bucket's \
            owner enables EventBridge once, a rule can invoke the function.
            """,
        wrong: #".on(.bucket(.existing("photos")))"#, right: #".on(.bucket(.existing("photos", eventBridge: true)))"#,
        source: "Amazon S3 User Guide, \"Enabling Amazon EventBridge\"")
}
