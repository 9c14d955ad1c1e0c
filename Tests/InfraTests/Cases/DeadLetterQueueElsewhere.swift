import Infra

extension Cases {
    private static let failed = Queue("failed")  // note: the dead-letter queue

    static let deadLetterQueueElsewhere: [Service] = [
        Service("owner", region: .euCentral1) { _ in failed },
        Service("shop", region: .euCentral1) { _ in
            Function("a", .nodejs22, handler: "index.handler", code: "work")
                .on(.topic(Topic("orders")).deadLetters(to: failed))  // error: The dead-letter queue "failed" belongs to service "owner" [dead-letter-queue-elsewhere]
        },
        Service("right", region: .euCentral1) { _ in
            Function("a", .nodejs22, handler: "index.handler", code: "work")
                .on(.topic(Topic("orders")).deadLetters(to: Queue("own")))
        },
    ]
}
