import Infra

extension Cases {
    static let visibilityBelowTimeout: [Service] = [
        Service("shop", region: .euCentral1) { _ in
            Function("a", .nodejs22, handler: "index.handler", code: "work")
                .timeout(.seconds(31))  // note: the function's timeout
                .on(.queue(Queue("jobs")))  // error: The queue "jobs" hides a received message for 30 s [visibility-below-timeout]  // note: the queue
            Function("b", .nodejs22, handler: "index.handler", code: "work")
                .timeout(.seconds(60))  // note: the function's timeout
                .on(.queue(Queue("others").visibility(.seconds(59))))  // error: The queue "others" hides a received message for 59 s [visibility-below-timeout]  // note: the queue
        },
        Service("right", region: .euCentral1) { _ in
            Function("a", .nodejs22, handler: "index.handler", code: "work")
                .timeout(.seconds(60))
                .on(.queue(Queue("jobs").visibility(.seconds(360))))
                .on(.queue(.existing("arn:aws:sqs:eu-central-1:123456789012:unknown")))
        },
    ]
}
