import Infra

extension Cases {
    static let fifoTopicToFunction: [Service] = [
        Service("shop", region: .euCentral1) { _ in
            Function("a", .nodejs22, handler: "index.handler", code: "work")
                .on(.topic(Topic("orders").fifo()))  // error: The topic "orders" is a FIFO topic [fifo-topic-to-function]  // note: the topic
                .on(.topic(.existing("arn:aws:sns:eu-central-1:123456789012:orders.fifo")))  // error: The topic "arn:aws [fifo-topic-to-function]  // note: the topic
        },
        Service("right", region: .euCentral1) { _ in
            Function("a", .nodejs22, handler: "index.handler", code: "work").on(.topic(Topic("orders")))
        },
    ]
}
