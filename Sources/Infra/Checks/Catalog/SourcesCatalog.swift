extension Check {
    static let sourceInOtherRegion = Check(
        "source-in-other-region", .error,
        "A queue, topic, stream, table, bucket, broker or key is in another region than what uses it.",
        explanation: """
            Lambda reads queues and streams of the function's own region only, and a bucket tells only what is in its \
            region. SNS delivers across regions, but starts no function from elsewhere in a region that accounts must \
            enable first. The deployment would fail, or nothing would ever start the function.
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
        "A table's or index's key attribute is named twice, has two types or no allowed name.",
        explanation: "An attribute has one type in a table, and partition key and sort key are two attributes.",
        wrong: #"Table("jobs", partitionKey: .string("id"), sortKey: .string("id"))"#,
        right: #"Table("jobs", partitionKey: .string("id"), sortKey: .number("at"))"#,
        source: "Amazon DynamoDB API Reference, \"CreateTable\"")
    static let deadLetterQueueDiffers = Check(
        "dead-letter-queue-differs", .error,
        "A dead-letter queue is of another kind than what puts messages there, or the same queue.",
        explanation: """
            The dead-letter queue of a FIFO queue is a FIFO queue, that of a standard queue or topic a standard one.
            """,
        wrong: #"Queue("jobs").fifo().deadLetters(to: Queue("failed"), after: 5)"#,
        right: #"Queue("jobs").fifo().deadLetters(to: Queue("failed").fifo(), after: 5)"#,
        source: "Amazon SQS Developer Guide, \"Using dead-letter queues in Amazon SQS\"")
    static let deadLettersExpire = Check(
        "dead-letters-expire", .warning,
        "A dead-letter queue keeps messages for a shorter time than the queue that they come from.",
        explanation: """
            A standard queue counts a message's age from when it was first sent, in the dead-letter queue too: one \
            that moves late is deleted there at once, and nobody sees it.
            """,
        wrong: #"Queue("jobs").deadLetters(to: Queue("failed").retention(.hours(1)), after: 5)"#,
        right: #"Queue("jobs").deadLetters(to: Queue("failed").retention(.days(14)), after: 5)"#,
        source: "Amazon SQS Developer Guide, \"Using dead-letter queues in Amazon SQS\"")
    static let deadLetterQueueElsewhere = Check(
        "dead-letter-queue-elsewhere", .error, "The dead-letter queue of a subscription belongs to another service.",
        explanation: """
            A queue has one policy, which its own service writes; that does not know the subscription, and SNS could \
            not put anything into the queue.
            """,
        wrong: #".on(.topic(orders).deadLetters(to: failedOfOtherService))"#,
        right: #".on(.topic(orders).deadLetters(to: failed))"#,
        source: "Amazon SNS Developer Guide, \"Amazon SNS dead-letter queues\"")
    static let subscribedQueueElsewhere = Check(
        "subscribed-queue-elsewhere", .error, "A topic is to deliver to a queue of another service.",
        explanation: """
            A queue has one policy, which its own service writes; that must name the topic, so the subscription is \
            stated there. Otherwise each of the two services would need the other first.
            """,
        wrong: #"Topic("orders").deliver(to: jobsOfOtherService)"#,
        right: #"Subscription(of: ordersOfOtherService, to: jobs)"#,
        source: "Amazon SNS Developer Guide, \"Subscribing an Amazon SQS queue to an Amazon SNS topic\"")
    static let queueKeyClosedToTopics = Check(
        "queue-key-closed-to-topics", .error, "A topic is to deliver to a queue whose key SNS cannot use.",
        explanation: """
            SNS encrypts what it puts into a queue that has a KMS key, so the key's policy must let sns.amazonaws.com \
            use it. That of AWS' own key, alias/aws/sqs, cannot be changed. A queue without a key of its own is \
            encrypted by SQS, which needs nothing.
            """,
        wrong: #"Queue("jobs").override("KmsMasterKeyId", "alias/aws/sqs")"#,
        right: #"Queue("jobs")"#,
        source: """
            Amazon SQS Developer Guide, "Configure KMS permissions for AWS services"; Amazon SNS Developer Guide, \
            "Amazon SNS dead-letter queues"
            """)
    static let batchSizeOutOfRange = Check(
        "batch-size-out-of-range", .error, "A batch is larger than Lambda takes from that source.", facts: .quotas,
        explanation: "Lambda takes 1 to 10,000 messages or records at once, from a FIFO queue 1 to 10.",
        wrong: #".on(.queue(Queue("jobs").fifo()).batchSize(100).batchWindow(.seconds(1)))"#,
        right: #".on(.queue(Queue("jobs").fifo()).batchSize(10))"#,
        source: "AWS Lambda API Reference, \"CreateEventSourceMapping\"")
    static let batchWindowOutOfRange = Check(
        "batch-window-out-of-range", .error, "A batch window is longer than 300 s, or a FIFO queue has one.",
        facts: .quotas,
        explanation: "Lambda waits at most 300 s for a batch to fill; from a FIFO queue it takes what is there.",
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
        "A queue's visibility timeout is below the timeout of a function that it starts.",
        explanation: """
            A message would be handed to a second instance while the first still works on it; Lambda refuses the \
            mapping.
            """,
        wrong: #"Queue("jobs").visibility(.seconds(30)) with .timeout(.seconds(60))"#,
        right: #"Queue("jobs").visibility(.seconds(360)) with .timeout(.seconds(60))"#,
        source: "AWS Lambda Developer Guide, \"Creating and configuring an Amazon SQS event source mapping\"")
    static let visibilityShort = Check(
        "visibility-short", .warning,
        "A queue's visibility timeout is below six times the timeout of a function that it starts.",
        explanation: """
            When the function is throttled, Lambda tries a batch again by itself. With less time the messages become \
            visible meanwhile, are received again, and end in the dead-letter queue without having been handled.
            """,
        wrong: #"Queue("jobs").visibility(.seconds(60)) with .timeout(.seconds(60))"#,
        right: #"Queue("jobs").visibility(.seconds(360)) with .timeout(.seconds(60))"#,
        source: "AWS Lambda Developer Guide, \"Creating and configuring an Amazon SQS event source mapping\"")
    static let tooManyFilters = Check(
        "too-many-filters", .error, "A trigger has more than 10 filter patterns.", facts: .quotas,
        explanation: """
            Ten patterns is what AWS grants at the most. A field may list several values, and one pattern several \
            fields.
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
        "invalid-filter", .error, "A filter has not the form that its service reads.",
        explanation: """
            Fields of patterns and policies list the values that match. Prefixes and suffixes of keys are no patterns.
            """,
        wrong: #".filter(["body": ["kind": "order"]])"#, right: #".filter(["body": ["kind": ["order"]]])"#,
        source: """
            AWS Lambda Developer Guide, "Control which events Lambda sends to your function"; Amazon SNS Developer \
            Guide, "Filter policy constraints"
            """)
    static let invalidStartingPosition = Check(
        "invalid-starting-position", .error, "A stream's reading begins at something that is no time.",
        explanation: """
            The time is counted in seconds since 1970. Milliseconds would lie thousands of years ahead, and nothing \
            would be read.
            """,
        wrong: #".on(.stream(of: clicks).startingAt(1_714_521_600_000))"#,
        right: #".on(.stream(of: clicks).startingAt(1_714_521_600))"#,
        source: "AWS Lambda API Reference, \"CreateEventSourceMapping\"")
    static let tableWithoutStream = Check(
        "table-without-stream", .error, "A table that starts a function has no stream.",
        explanation: "A table tells of its changes only with a stream; an existing one's stream has an ARN of its own.",
        wrong: #"Table("jobs", partitionKey: .string("id"))"#,
        right: #"Table("jobs", partitionKey: .string("id")).stream(.newAndOldImages)"#,
        source: "Amazon DynamoDB Developer Guide, \"Change data capture for DynamoDB Streams\"")
    static let sourceTwice = Check(
        "source-twice", .error,
        "A function is started by one source twice, or a queue gets one topic's messages twice.",
        explanation: """
            Lambda allows one mapping for a source and a function, SNS one subscription for a topic and a function or \
            queue; the second would be refused.
            """,
        wrong: #".on(.queue(jobs)).on(.queue(jobs).batchSize(5))"#, right: #".on(.queue(jobs).batchSize(5))"#,
        source: "AWS Lambda API Reference, \"CreateEventSourceMapping\"")
    static let messagesDivided = Check(
        "messages-divided", .warning, "Two functions are started by one queue.",
        explanation: """
            A queue gives each message to one reader, so each function gets some of them and neither all. Filters do \
            not help: what the filters of a trigger leave out is deleted from the queue. A topic, or a rule of \
            EventBridge, gives each message to a queue for each function.
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
        "too-many-stream-readers", .warning, "More functions read a stream than it serves at once.",
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
        "writes-to-own-source", .warning, "A function may write to what starts it.",
        explanation: """
            It could start itself without end. Lambda stops such loops for queues, topics and buckets after 16 rounds \
            in some cases only, and each round is paid for.
            """,
        wrong: #".on(.queue(jobs)).allow("sqs:SendMessage", on: jobs.arn)"#,
        right: #".on(.queue(jobs)).allow("sqs:SendMessage", on: results.arn)"#,
        source: "AWS Lambda Developer Guide, \"Use Lambda recursive loop detection to prevent infinite loops\"")
    static let fifoTopicToFunction = Check(
        "fifo-topic-to-function", .error, "A FIFO topic cannot start a function.", facts: .quotas,
        explanation: "A FIFO topic delivers to queues only.",
        wrong: #".on(.topic(Topic("orders").fifo()))"#, right: #".on(.topic(Topic("orders")))"#,
        source: "Amazon SNS Developer Guide, \"Amazon SNS FIFO topics message delivery\"")
    static let notificationTargetUnfit = Check(
        "notification-target-unfit", .error, "A FIFO queue or topic cannot be the target.",
        explanation: """
            Buckets, and Lambda for what a stream's trigger gives up, send to standard queues and topics only; a topic \
            that is not FIFO delivers to standard queues only.
            """,
        wrong: #"Bucket("photos").notify(Queue("jobs").fifo())"#, right: #"Bucket("photos").notify(Queue("jobs"))"#,
        source: "Amazon S3 User Guide, \"Event notification types and destinations\"")
    static let notificationsOverlap = Check(
        "notifications-overlap", .error, "Two notifications of a bucket mean the same event of the same keys.",
        explanation: """
            S3 refuses notifications whose events, prefixes and suffixes can all match one object. EventBridge has no \
            such limit.
            """,
        wrong: #".on(.bucket(photos)).on(.bucket(photos, .put, prefix: "up/"))"#,
        right: #".on(.bucket(photos, .put, prefix: "up/")).on(.bucket(photos, .put, prefix: "in/"))"#,
        source: "Amazon S3 User Guide, \"Configuring event notifications using object key name filtering\"")
    static let unknownObjectEvent = Check(
        "unknown-object-event", .error, "S3, or EventBridge, has no such event.", facts: .quotas,
        explanation:
            "S3 refuses a configuration with an event that it does not have; EventBridge is told of fewer events.",
        wrong: #".on(.bucket(photos, .named("s3:ObjectWritten:*")))"#, right: #".on(.bucket(photos, .created))"#,
        source: "Amazon S3 User Guide, \"Event notification types and destinations\"")
    static let bucketOfOtherService = Check(
        "bucket-of-other-service", .error, "A bucket of another service is to tell a function itself.",
        explanation: """
            The bucket's stack would need the function, and the function's stack the bucket. Through EventBridge the \
            bucket needs to know nobody.
            """,
        wrong: #"Bucket("photos")"#, right: #"Bucket("photos").eventBridge()"#,
        source: "Amazon S3 User Guide, \"Using EventBridge\"")
    static let bucketWithoutEventBridge = Check(
        "bucket-without-eventbridge", .error, "An existing bucket starts a function without EventBridge.",
        explanation: """
            CloudFormation cannot change the notifications of a bucket that its stack did not make. With EventBridge \
            switched on, which the bucket's owner does once, a rule starts the function.
            """,
        wrong: #".on(.bucket(.existing("photos")))"#, right: #".on(.bucket(.existing("photos", eventBridge: true)))"#,
        source: "Amazon S3 User Guide, \"Enabling Amazon EventBridge\"")
}
