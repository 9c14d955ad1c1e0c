import Infra

extension Cases {
    static let nameWithoutRight: [Service] = [
        Service("shop", region: .euCentral1, stages: [.dev]) { _ in
            let orders = Table("orders", partitionKey: .string("id"))  // note: the table "orders"
            let photos = Bucket("photos")  // note: the bucket "photos"
            let jobs = Queue("jobs")  // note: the queue "jobs"
            let news = Topic("news")  // note: the topic "news"
            let clicks = KinesisStream("clicks")  // note: the stream "clicks"
            let bus = EventBus("shop-events")  // note: the event bus "shop-events"
            let worker = Function("worker", .python313, handler: "app.handler", code: "worker")  // note: the function "worker"
            worker
            photos
            Function("api", .python313, handler: "app.handler", code: "api")
                .environment("TABLE", orders.tableName)  // remark: The variable TABLE gives the function "api" the name of the table "orders", but its role has no dynamodb permission for it [name-without-right]
                .environment("BUCKET", photos.bucketName)  // remark: write .read(bucket, as: "BUCKET") or .write(bucket, as: "BUCKET") [name-without-right]
                .environment("QUEUE", jobs.url)  // remark: write .send(queue, as: "QUEUE") [name-without-right]
                .environment("TOPIC", news.arn)  // remark: write .publish(topic, as: "TOPIC") [name-without-right]
                .environment("STREAM", clicks.streamName)  // remark: The variable STREAM gives the function "api" the name of the stream "clicks", but its role has no kinesis permission for it [name-without-right]
                .environment("BUS", bus.ref())  // remark: write .send(bus, as: "BUS") [name-without-right]
                .environment("WORKER", worker.arn)  // remark: write .invoke(function, as: "WORKER") [name-without-right]
            // A right to something else is none to this.
            Function("other", .python313, handler: "app.handler", code: "api")
                .environment("TABLE", orders.tableName)  // remark: The variable TABLE gives the function "other" the name of the table "orders", but its role has no dynamodb permission for it [name-without-right]
                .allow("s3:GetObject", on: "*")
                .send(jobs, as: "QUEUE")
        },
        Service("right", region: .euCentral1, stages: [.prod]) { _ in
            let orders = Table("orders", partitionKey: .string("id"))
            let open = Bucket("open").allowingPublicAccess()
            let jobs = Queue("jobs")
            let failed = Queue("failed")
            let news = Topic("news")
            // What is said for all need not be used by each.
            FunctionDefaults { $0.environment("NEWS", news.arn) }
            Function("granted", .python313, handler: "app.handler", code: "api").read(orders, as: "TABLE").publish(news)
            Function("allowed", .python313, handler: "app.handler", code: "api")
                .environment("TABLE", orders.tableName).allow("dynamodb:GetItem", on: orders.arn)
            Function("wide", .python313, handler: "app.handler", code: "api")
                .environment("TABLE", orders.tableName).allow("dynamodb:GetItem", on: "*")
            Function("by-name", .python313, handler: "app.handler", code: "api")
                .environment("TABLE", orders.tableName)
                .allow("dynamodb:GetItem", on: "arn:aws:dynamodb:eu-central-1:123456789012:table/right-prod-*")
            Function("started", .python313, handler: "app.handler", code: "api")
                .environment("QUEUE", jobs.url).environment("FAILED", failed.url).deadLetters(.queue(failed)).on(.queue(jobs))
            Function("page", .python313, handler: "app.handler", code: "api")
                .environment("BUCKET", open.bucketName)
                .environment("LINK", ["Fn::Sub": "https://example.com/${AWS::Region}"] as Value)
            Function("passes-on", .python313, handler: "app.handler", code: "api")
                .environment("TABLE", orders.tableName)
                .suppress("name-without-right", because: "it only tells others which table is meant")
            Function("own-role", .python313, handler: "app.handler", code: "api")
                .environment("TABLE", orders.tableName).role(existing: "arn:aws:iam::123456789012:role/api")
        },
        Service("policies", region: .euCentral1, stages: [.prod]) { _ in
            let jobs = Queue("jobs")
            Resource(
                "AWS::SQS::QueuePolicy", "Senders",
                properties: [
                    "Queues": [jobs.url],
                    "PolicyDocument": [
                        "Version": "2012-10-17",
                        "Statement": [
                            "Effect": "Allow", "Action": "sqs:SendMessage", "Resource": jobs.arn,
                            "Principal": ["AWS": "arn:aws:iam::123456789012:root"],
                        ],
                    ],
                ])
            Function("sender", .python313, handler: "app.handler", code: "api").environment("QUEUE", jobs.url)
        },
    ]
}
