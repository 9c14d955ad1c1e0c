import Infra

extension Cases {
    private static let ordered = Queue("ordered").fifo()  // note: the queue
    private static let news = Topic("news").fifo()  // note: the topic

    static let notificationTargetUnfit: [Service] = [
        Service("shop", region: .euCentral1) { _ in
            Bucket("photos")
                .notify(ordered)  // error: The bucket "photos" cannot send to the FIFO queue "ordered" [notification-target-unfit]
                .notify(news, of: .removed)  // error: The bucket "photos" cannot send to the FIFO topic "news" [notification-target-unfit]
            Function("api", .python313, handler: "app.handler", code: "api")
                .on(.stream(of: KinesisStream("clicks"))
                    .onFailure(.queue(ordered)))  // error: Lambda cannot send to the FIFO queue "ordered" [notification-target-unfit]
                .on(.stream(of: KinesisStream("views"))
                    .onFailure(.existing("arn:aws:sqs:eu-central-1:123456789012:failed.fifo")))  // error: Lambda cannot send to the FIFO queue [notification-target-unfit]
            Topic("plain")  // note: the topic
                .deliver(to: ordered)  // error: The topic "plain" is not a FIFO topic, and only FIFO topics can deliver to the FIFO queue "ordered" [notification-target-unfit]
            let old = Topic.existing("arn:aws:sns:eu-west-1:123456789012:old")  // note: the topic
            Subscription(of: old, to: ordered)  // error: can deliver to the FIFO queue "ordered" [notification-target-unfit]
        },
        Service("right", region: .euCentral1) { _ in
            let failed = Queue("failed")
            Topic("in-order").fifo().deliver(to: Queue("in-order").fifo()).deliver(to: failed)
            Subscription(of: .existing("arn:aws:sns:eu-central-1:123456789012:old.fifo"), to: Queue("in-order").fifo())
            Bucket("photos")
                .notify(failed)
                .notify(Topic("news"), of: .removed)
            Function("api", .python313, handler: "app.handler", code: "api")
                .on(.stream(of: KinesisStream("clicks")).onFailure(.queue(failed)))
        },
    ]
}
