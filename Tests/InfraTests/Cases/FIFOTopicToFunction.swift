import Infra

extension Cases {
    private static let orders = Topic("orders").fifo()  // note: the topic
    private static let existing = Topic.existing("arn:aws:sns:eu-central-1:123456789012:orders.fifo")  // note: the topic

    static let fifoTopicToFunction: [Service] = [
        Service("shop", region: .euCentral1) { _ in
            Function("api", .python313, handler: "app.handler", code: "api")
                .on(.topic(orders))  // error: The topic "orders" is a FIFO topic, which delivers to queues only [fifo-topic-to-function]
                .on(.topic(existing))  // error: is a FIFO topic, which delivers to queues only [fifo-topic-to-function]
        },
        Service("right", region: .euCentral1) { _ in
            Function("api", .python313, handler: "app.handler", code: "api")
                .on(.topic(Topic("orders")))
        },
    ]
}
