import Infra

extension Cases {
    private static let orders = Topic.existing("arn:aws:sns:eu-central-1:123456789012:orders")

    static let existingTopicWithQueue: [Service] = [
        Service("stated", region: .euCentral1) { _ in
            orders.deliver(to: Queue("jobs"))  // error: exists already and becomes no resource, so .deliver has no effect on it; state Subscription [existing-topic-with-queue]
        },
        Service("used", region: .euCentral1) { _ in
            Function("api", .python313, handler: "app.handler", code: "api")
                .on(.topic(orders
                    .deliver(to: Queue("jobs"))))  // error: so .deliver has no effect on it [existing-topic-with-queue]
        },
        Service("right", region: .euCentral1) { _ in
            Subscription(of: orders, to: Queue("jobs"))
            Function("api", .python313, handler: "app.handler", code: "api")
                .on(.topic(orders))
        },
    ]
}
