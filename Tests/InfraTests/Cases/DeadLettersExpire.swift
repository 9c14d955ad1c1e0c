import Infra

extension Cases {
    static let deadLettersExpire: [Service] = [
        Service("shop", region: .euCentral1) { _ in
            let failed = Queue("failed").retention(.hours(1))  // note: the dead-letter queue
            Queue("jobs")
                .deadLetters(to: failed, after: 5)  // warning: The queue "jobs" keeps messages for 4 days and its dead-letter queue "failed" for 3,600 s only [dead-letters-expire]
            let unsaid = Queue("unsaid")  // note: the dead-letter queue
            Queue("slow").retention(.days(5))
                .deadLetters(to: unsaid, after: 5)  // warning: for 5 days and its dead-letter queue "unsaid" for 4 days only [dead-letters-expire]
        },
        Service("right", region: .euCentral1) { _ in
            Queue("jobs").deadLetters(to: Queue("failed"), after: 5)
            Queue("short").retention(.hours(1)).deadLetters(to: Queue("failed-short").retention(.hours(1)), after: 5)
            Queue("ordered").fifo().deadLetters(to: Queue("failed-in-order").fifo().retention(.hours(1)), after: 5)
            Queue("left").deadLetters(to: .existing("arn:aws:sqs:eu-central-1:123456789012:failed"), after: 5)
        },
    ]
}
