import Infra

extension Cases {
    private static let clicks = KinesisStream.existing("arn:aws:kinesis:eu-west-1:123456789012:stream/clicks")  // error: but the stream "arn:aws:kinesis:eu-west-1:123456789012:stream/clicks" is in eu-west-1 [source-in-other-region]

    static let sourceInOtherRegion: [Service] = [
        Service("shop", region: .euCentral1) { _ in  // note: service "shop" is in eu-central-1
            Function("api", .python313, handler: "app.handler", code: "api")
                .on(.queue(.existing("arn:aws:sqs:eu-west-1:123456789012:jobs")))  // error: The function "api" is in eu-central-1 but the queue "arn:aws:sqs:eu-west-1:123456789012:jobs" is in eu-west-1 [source-in-other-region]
                .on(.stream(of: .existing("arn:aws:kinesis:us-east-1:123456789012:stream/clicks")))  // error: is in us-east-1, and Lambda reads streams of the function's region only [source-in-other-region]
                .on(.stream(of: clicks))  // note: used here
                .on(.msk("arn:aws:kafka:us-east-1:123456789012:cluster/orders/0a1b2c3d-3", topic: "orders"))  // error: is in us-east-1, and Lambda reads clusters of the function's region only [source-in-other-region]
                .on(
                    .queue(.existing("arn:aws:sqs:eu-central-1:123456789012:other"))
                        .filterKey(existing: "arn:aws:kms:us-east-1:123456789012:key/0a1b2c3d-1111-2222-3333-444455556666"))  // error: The event source mapping is in eu-central-1 but the key [source-in-other-region]
            Function("files", .python313, handler: "app.handler", code: "api")
                .network(.existing(vpc: "vpc-0a1b2c3d", subnets: ["subnet-0aaa1111"]), securityGroups: ["sg-0a1b2c3d"])
                .fileSystem("arn:aws:elasticfilesystem:us-east-1:123456789012:access-point/fsap-0123456789abcdef0", at: "/mnt/a")  // error: is in us-east-1, and a function mounts file systems of its own region only [source-in-other-region]
            Queue("encrypted")
                .encrypted(with: "arn:aws:kms:eu-west-1:123456789012:key/0a1b2c3d-1111-2222-3333-444455556666")  // error: The queue "encrypted" is in eu-central-1 but the key [source-in-other-region]
            Bucket("photos")
                .notify(Queue.existing("arn:aws:sqs:eu-west-1:123456789012:uploads"))  // error: The bucket "photos" is in eu-central-1 but the queue "arn:aws:sqs:eu-west-1:123456789012:uploads" is in eu-west-1 [source-in-other-region]
        },
        Service("milan", region: .euSouth1) { _ in  // remark: The region eu-south-1 is disabled in an account until you enable it [region-is-opt-in]
            Function("api", .python313, handler: "app.handler", code: "api")
                .on(.topic(.existing("arn:aws:sns:eu-west-1:123456789012:orders")))  // error: The function "api" is in eu-south-1, which an account must enable, and the topic "arn:aws:sns:eu-west-1:123456789012:orders" is in eu-west-1, but SNS starts functions there from topics of that region only [source-in-other-region]
                .on(.topic(.existing("arn:aws:sns:af-south-1:123456789012:orders")))  // error: is in af-south-1, but SNS starts functions there from topics of that region only [source-in-other-region]
        },
        Service("right-milan", region: .euSouth1) { _ in  // remark: The region eu-south-1 is disabled in an account until you enable it [region-is-opt-in]
            Function("api", .python313, handler: "app.handler", code: "api")
                .on(.topic(.existing("arn:aws:sns:eu-south-1:123456789012:orders")))
            Subscription(of: .existing("arn:aws:sns:eu-west-1:123456789012:orders"), to: Queue("jobs"))
        },
        Service("right", region: .euCentral1) { _ in
            Function("api", .python313, handler: "app.handler", code: "api")
                .on(.queue(.existing("arn:aws:sqs:eu-central-1:123456789012:jobs")))
                .on(.topic(.existing("arn:aws:sns:eu-west-1:123456789012:orders")))
                .on(.topic(.existing("arn:aws:sns:eu-south-1:123456789012:prices")))
                .on(
                    .queue(.existing("arn:aws:sqs:eu-central-1:123456789012:more"))
                        .filterKey(existing: "arn:aws:kms:eu-central-1:123456789012:key/0a1b2c3d-1111-2222-3333-444455556666")
                )
                .environment("QUEUE_URL", Queue.existing("arn:aws:sqs:eu-west-1:123456789012:results").url)
            Queue("encrypted")
                .encrypted(with: "arn:aws:kms:eu-central-1:123456789012:key/0a1b2c3d-1111-2222-3333-444455556666")
        },
    ]
}
