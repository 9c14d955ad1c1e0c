import Infra

extension Pairs {
    /// Topics that deliver to queues, with each option, and queues to which several things send.
    static let deliveries = Service("deliveries", region: .euCentral1, stages: [.dev]) { _ in
        let lost = Queue("lost").retention(.days(14))
        let lostInOrder = Queue("lost-in-order").fifo()
        let jobs = Queue("jobs").visibility(.minutes(1))
        let ordered = Queue("ordered").fifo(contentBasedDeduplication: true)
        let isLarge = Condition("IsLarge", .equals(.accountID, "123456789012"))

        Topic("orders").deliver(to: jobs, filter: ["kind": ["created"]], deadLetters: lost)
            .deliver(to: .existing("arn:aws:sqs:eu-central-1:123456789012:audit"), raw: true)
        Topic("in-order").fifo().deliver(to: ordered, raw: true, deadLetters: lostInOrder)
            .deliver(to: jobs, filter: ["order": ["state": ["paid"]]], in: .body)
        Topic("rare").when(isLarge).deliver(to: Queue("rare-jobs").when(isLarge))
        Subscription(of: .existing("arn:aws:sns:eu-west-1:123456789012:far"), to: jobs)
            .filter(["pet": [["exists": true]]], in: .attributes)
        // A region that an account must enable has an SNS of another name.
        Subscription(of: .existing("arn:aws:sns:af-south-1:123456789012:prices"), to: jobs).raw()
            .deadLetters(to: .existing("arn:aws:sqs:af-south-1:123456789012:lost"))
            .logicalID("Prices")
        Bucket("files").notify(jobs)
        Function("work", .nodejs22, handler: "index.handler", code: "work")
            .timeout(.seconds(10))
            .on(.queue(jobs))
            .on(.topic(named: "notes").deadLetters(to: lost))
            .on(.eventBridge(["source": ["my.app"]]).deadLetters(.queue(lost)))
    }
}
