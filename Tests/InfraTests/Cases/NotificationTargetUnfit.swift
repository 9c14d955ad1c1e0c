import Infra

extension Cases {
    static let notificationTargetUnfit: [Service] = [
        Service("shop", region: .euCentral1) { _ in
            Bucket("photos").notify(Queue("jobs").fifo())  // error: The bucket "photos" cannot send to the FIFO queue "jobs" [notification-target-unfit]  // note: the queue
            Bucket("videos").notify(Topic("news").fifo())  // error: The bucket "videos" cannot send to the FIFO topic "news" [notification-target-unfit]  // note: the topic
            Function("a", .nodejs22, handler: "index.handler", code: "work")
                .on(.stream(of: Stream("clicks")).onFailure(.queue(Queue("failed").fifo())))  // error: Lambda cannot send to the FIFO queue "failed" [notification-target-unfit]  // note: declared here
        },
        Service("right", region: .euCentral1) { _ in
            Bucket("photos").notify(Queue("jobs"))
        },
    ]
}
