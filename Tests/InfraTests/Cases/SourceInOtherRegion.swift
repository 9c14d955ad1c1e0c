import Infra

extension Cases {
    static let sourceInOtherRegion: [Service] = [
        Service("shop", region: .euCentral1) { _ in
            Function("queue", .nodejs22, handler: "index.handler", code: "work")
                .on(.queue(.existing("arn:aws:sqs:eu-west-1:123456789012:jobs")))  // error: The function "queue" is in eu-central-1 [source-in-other-region]
            Function("stream", .nodejs22, handler: "index.handler", code: "work")
                .on(.stream(of: .existing("arn:aws:kinesis:us-east-1:123456789012:stream/clicks")))  // error: The function "stream" is in eu-central-1 [source-in-other-region]
            Queue("jobs").encrypted(with: "arn:aws:kms:eu-west-1:123456789012:key/a")  // error: The queue "jobs" is in eu-central-1 [source-in-other-region]
        },
        Service("right", region: .euCentral1) { _ in
            Function("queue", .nodejs22, handler: "index.handler", code: "work")
                .on(.queue(.existing("arn:aws:sqs:eu-central-1:123456789012:jobs")))
                .on(.topic(.existing("arn:aws:sns:us-east-1:123456789012:orders")))
                .environment("URL", Queue.existing("arn:aws:sqs:us-east-1:123456789012:far").url)
        },
    ]
}
