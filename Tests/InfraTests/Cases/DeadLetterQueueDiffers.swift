import Infra

extension Cases {
    static let deadLetterQueueDiffers: [Service] = [
        Service("shop", region: .euCentral1) { _ in
            Queue("a").fifo().deadLetters(to: Queue("failed"), after: 5)  // error: The queue "a" is a FIFO queue [dead-letter-queue-differs]  // note: the dead-letter queue
            Queue("b").deadLetters(to: .existing("arn:aws:sqs:eu-central-1:123456789012:a.fifo"), after: 5)  // error: The queue "b" is no FIFO queue [dead-letter-queue-differs]  // note: the dead-letter queue
            let own = Queue("c")
            own.deadLetters(to: own, after: 5)  // error: The queue "c" is its own dead-letter queue [dead-letter-queue-differs]
            Function("d", .nodejs22, handler: "index.handler", code: "work")
                .on(.topic(Topic("orders")).deadLetters(to: Queue("in-order").fifo()))  // error: The dead-letter queue "in-order" of the subscription is a FIFO queue [dead-letter-queue-differs]  // note: the dead-letter queue
        },
        Service("right", region: .euCentral1) { _ in
            Queue("a").fifo().deadLetters(to: Queue("failed").fifo(), after: 5)
            Function("d", .nodejs22, handler: "index.handler", code: "work")
                .on(.topic(Topic("orders")).deadLetters(to: Queue("b")))
        },
    ]
}
