import Infra

extension Cases {
    private static let plain = Queue("plain")  // note: the dead-letter queue
    private static let failedInOrder = Queue("failed-in-order").fifo()  // note: the dead-letter queue

    static let deadLetterQueueDiffers: [Service] = [
        Service("shop", region: .euCentral1) { _ in
            Queue("ordered").fifo()
                .deadLetters(to: plain, after: 5)  // error: The queue "ordered" is a FIFO queue but its dead-letter queue "plain" is not [dead-letter-queue-differs]
            Queue("jobs")
                .deadLetters(to: failedInOrder, after: 5)  // error: The queue "jobs" is not a FIFO queue but its dead-letter queue "failed-in-order" is [dead-letter-queue-differs]
            let own = Queue("self")
            own.deadLetters(to: own, after: 5)  // error: The queue "self" is its own dead-letter queue [dead-letter-queue-differs]
            Function("api", .python313, handler: "app.handler", code: "api")
                .on(.topic(Topic("orders")).deadLetters(to: failedInOrder))  // error: The dead-letter queue "failed-in-order" of the subscription is a FIFO queue [dead-letter-queue-differs]
            Topic("in-order").fifo()
                .deliver(to: Queue("work").fifo(), deadLetters: plain)  // error: The dead-letter queue "plain" of the subscription is not a FIFO queue, and a FIFO topic can use no other [dead-letter-queue-differs]
        },
        Service("right", region: .euCentral1) { _ in
            let failed = Queue("failed")
            Queue("ordered").fifo().deadLetters(to: Queue("failed-in-order").fifo(), after: 5)
            Queue("jobs").deadLetters(to: failed, after: 5)
            Topic("in-order").fifo().deliver(to: Queue("work").fifo(), deadLetters: Queue("failed-in-order").fifo())
            Function("api", .python313, handler: "app.handler", code: "api")
                .on(.topic(Topic("orders")).deadLetters(to: failed))
        },
        Service("written-out", region: .euCentral1) { _ in
            Resource("AWS::SQS::Queue", "Lost")  // note: the dead-letter queue
            Resource("AWS::SQS::Queue", "Ordered", properties: ["FifoQueue": true, "RedrivePolicy": ["deadLetterTargetArn": ["Fn::GetAtt": ["Lost", "Arn"]], "maxReceiveCount": 5]])  // error: The resource "Ordered" is a FIFO queue but its dead-letter queue "Lost" is not [dead-letter-queue-differs]
            Resource("AWS::SQS::Queue", "Plain", properties: ["RedrivePolicy": ["deadLetterTargetArn": ["Fn::GetAtt": ["Lost", "Arn"]], "maxReceiveCount": 5]])
        },
    ]
}
