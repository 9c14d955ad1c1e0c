import Infra

extension Cases {
    private static let failed = Queue("failed")  // note: the dead-letter queue

    static let deadLetterQueueElsewhere: [Service] = [
        Service("owner", region: .euCentral1) { _ in
            failed
        },
        Service("shop", region: .euCentral1) { _ in
            Function("api", .python313, handler: "app.handler", code: "api")
                .on(.topic(Topic("orders"))
                    .deadLetters(to: failed))  // error: The dead-letter queue "failed" belongs to service "owner", whose policy for the queue does not allow this subscription, so nothing would arrive there [dead-letter-queue-elsewhere]
                .on(.eventBridge(["source": ["my.app"]])
                    .deadLetters(.queue(failed)))  // error: The dead-letter queue "failed" belongs to service "owner", whose policy for the queue does not allow this rule, so nothing would arrive there [dead-letter-queue-elsewhere]
        },
        Service("right", region: .euCentral1) { stage in
            Function("api", .python313, handler: "app.handler", code: "api")
                .on(.topic(Topic("orders")).deadLetters(to: Queue("failed")))
                .on(.topic(named: "news-\(stage)").deadLetters(to: .existing("arn:aws:sqs:eu-central-1:123456789012:failed")))
                .on(.eventBridge(["source": ["my.app"]]).deadLetters(.queue(Queue("failed"))))
        },
    ]
}
