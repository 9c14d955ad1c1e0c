import Infra

extension Cases {
    private static let jobs = Queue("jobs")  // note: the queue
    private static let news = Topic("news")

    static let subscribedQueueElsewhere: [Service] = [
        Service("owner", region: .euCentral1) { _ in
            jobs
        },
        Service("shop", region: .euCentral1) { _ in
            news
            Topic("orders")  // note: the topic
                .deliver(to: jobs)  // error: The queue "jobs" belongs to service "owner", whose policy for the queue does not allow this subscription of service "shop", so nothing would arrive [subscribed-queue-elsewhere]
        },
        Service("right", region: .euCentral1) { _ in
            // The topic is the other service's, and the policy of the queue is this one's.
            Subscription(of: news, to: Queue("letters"))
            Topic("orders").deliver(to: Queue("own"))
                .deliver(to: .existing("arn:aws:sqs:eu-central-1:123456789012:jobs"))
            Subscription(of: .existing("arn:aws:sns:us-east-1:123456789012:orders"), to: Queue("own")).logicalID("Far")
        },
    ]
}
