@testable import Infra

extension TriggerDocs {
    static let queue = TriggerDoc(
        QueueTrigger.self, "Messages of a queue", event: "SQS' event",
        fields: [
            "Records[].messageId", "Records[].body", "Records[].attributes", "Records[].messageAttributes",
            "Records[].eventSourceARN",
        ],
        limits: [
            "A batch has 10 messages without `.batchSize`, 10,000 at the most, 10 from a FIFO queue; more than 10 need a `.batchWindow`, which has 300 s at the most.",
            "A message may come more than once. One that fails comes again after the queue's visibility timeout, which is at least the function's timeout; AWS advises six times that.",
            "With `.partialFailures()` only the messages that the function names come again.",
            "A trigger has 5 filter patterns, 10 where AWS raises the quota.",
        ],
        source: "AWS Lambda Developer Guide, \"Using Lambda with Amazon SQS\"",
        Service("shop", region: .euCentral1, stages: [.prod]) { _ in
            let failed = Queue("failed-jobs").retention(.days(14))
            let jobs = Queue("jobs").visibility(.minutes(3)).deadLetters(to: failed, after: 5)
            Function("worker", .nodejs22, handler: "index.handler", code: "worker")
                .timeout(.seconds(29))
                .on(.queue(jobs).batchSize(100).batchWindow(.seconds(5)).partialFailures())
        })

    static let topic = TriggerDoc(
        TopicTrigger.self, "Messages of a topic", event: "SNS' event",
        fields: [
            "Records[].Sns.MessageId", "Records[].Sns.TopicArn", "Records[].Sns.Subject", "Records[].Sns.Message",
            "Records[].Sns.MessageAttributes", "Records[].Sns.Timestamp",
        ],
        limits: [
            "FIFO topics start no function; they deliver to queues, by `.deliver(to:)` on the topic.",
            "A function has one subscription to a topic; a filter policy has at most 150 combinations of values.",
            "SNS hands the message over and goes on: what fails afterwards is the function's own matter, with `.retries` and `.onFailure`.",
        ],
        source: "AWS Lambda Developer Guide, \"Invoking Lambda functions with Amazon SNS notifications\"",
        Service("shop", region: .euCentral1, stages: [.prod]) { _ in
            Function("mail", .nodejs22, handler: "index.handler", code: "mail")
                .on(.topic(Topic("orders")).filter(["kind": ["created"]]))
        })

    static let bucket = TriggerDoc(
        BucketTrigger.self, "Objects of a bucket", event: "S3's event",
        fields: [
            "Records[].eventName", "Records[].eventTime", "Records[].s3.bucket.name", "Records[].s3.object.key",
            "Records[].s3.object.size",
        ],
        limits: [
            "The bucket is of the same service, and no two of its notifications may mean the same event of the same keys.",
            "Prefix and suffix are no patterns. Keys come as in an address: `a+b%2Cc` for `a b,c`.",
            "An event may come more than once, and rarely in another order.",
        ],
        source: "Amazon S3 User Guide, \"Amazon S3 Event Notifications\"",
        Service("photos", region: .euCentral1, stages: [.prod]) { _ in
            Function("resize", .nodejs22, handler: "index.handler", code: "resize")
                .on(.bucket(Bucket("uploads"), .created, prefix: "in/", suffix: ".jpg"))
        })

    static let bucketByEventBridge = TriggerDoc(
        BucketTrigger.self, "Objects of a bucket, through EventBridge", event: "EventBridge's event of S3",
        fields: ["detail-type", "detail.bucket.name", "detail.object.key", "detail.object.size", "detail.reason"],
        limits: [
            "For buckets with `.eventBridge()`, of this or another service, and for those that exist already, in which EventBridge is switched on once by their owner.",
            "Any number of functions may be started by the same objects.",
            "EventBridge is not told of replication and of lost objects.",
        ],
        source: "Amazon S3 User Guide, \"Using EventBridge\"",
        Service("photos", region: .euCentral1, stages: [.prod]) { _ in
            Function("index", .nodejs22, handler: "index.handler", code: "index")
                .on(.bucket(.existing("legacy-uploads", eventBridge: true), .created, prefix: "in/"))
        })

    static let table = TriggerDoc(
        TableStreamTrigger.self, "Changes of a table", event: "the event of DynamoDB Streams",
        fields: [
            "Records[].eventName", "Records[].dynamodb.Keys", "Records[].dynamodb.NewImage",
            "Records[].dynamodb.OldImage",
            "Records[].dynamodb.SequenceNumber",
        ],
        limits: [
            "The table has a `.stream(…)`, which keeps changes for 24 h.",
            "A batch that fails is tried again, and nothing else of its shard is read meanwhile, until its records are too old: say `.retries` and `.onFailure`.",
            "Two functions at the most should read one stream.",
        ],
        source: "AWS Lambda Developer Guide, \"Using Lambda with DynamoDB\"",
        Service("shop", region: .euCentral1, stages: [.prod]) { _ in
            let orders = Table("orders", partitionKey: .string("id")).stream(.newAndOldImages).deletionProtection()
            Function("index", .nodejs22, handler: "index.handler", code: "index")
                .on(.stream(of: orders).startingPosition(.latest).retries(3))
        })

    static let stream = TriggerDoc(
        StreamTrigger.self, "Records of a stream", event: "the event of Kinesis Data Streams",
        fields: [
            "Records[].kinesis.data", "Records[].kinesis.partitionKey", "Records[].kinesis.sequenceNumber",
            "Records[].kinesis.approximateArrivalTimestamp", "Records[].eventSourceARN",
        ],
        limits: [
            "The data is in base64.",
            "A shard is read by one invocation at a time, by 10 with `.parallelization(10)`; records of one partition key stay in order.",
            "A batch that fails is tried again, and nothing else of its shard is read meanwhile, until its records are too old: say `.retries` and `.onFailure`.",
            "All functions share 2 MB a second of a shard; one with `.consumer()` has as much for itself.",
        ],
        source: "AWS Lambda Developer Guide, \"Using Lambda with Kinesis\"",
        Service("shop", region: .euCentral1, stages: [.prod]) { _ in
            Function("count", .nodejs22, handler: "index.handler", code: "count")
                .on(.stream(of: KinesisStream("clicks")).batchSize(500).consumer().bisectOnError())
        })
}
