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
            .on(.topic(.existing("arn:aws:sns:eu-west-1:123456789012:far")))
            .on(
                .topic(.existing("arn:aws:sns:af-south-1:123456789012:prices")).deadLetters(
                    to: .existing("arn:aws:sqs:af-south-1:123456789012:lost"))
            )
            .on(.topic(.existing("arn:aws:sns:ap-east-1:123456789012:rates")))
            .on(.eventBridge(["source": ["my.app"]]).deadLetters(.queue(lost)))
    }

    /// Queues to which things send that are there under conditions: whichever are, the policies let those send.
    static let conditionalSenders = Service("senders", region: .euCentral1, stages: [.dev]) { _ in
        let capacity = TemplateParameter("Capacity", default: "small", allowed: ["small", "large"])
        let kind = TemplateParameter("Kind", default: "plain", allowed: ["plain", "rare"])
        let isLarge = Condition("IsLarge", .equals(capacity.ref(), "large"))
        let isSmall = Condition("IsSmall", .not(.holds(isLarge)))
        let isRare = Condition("IsRare", .equals(kind.ref(), "rare"))
        let isBoth = Condition("IsBoth", .and(.holds(isLarge), .holds(isRare)))
        let lost = Queue("lost").retention(.days(14))
        let jobs = Queue("jobs").visibility(.minutes(1))
        let either = Queue("either")
        let onlyRare = Queue("only-rare")
        let large = Queue("large-only").when(isLarge)
        let largeRare = Queue("large-rare").when(isLarge)

        Function("sometimes", .nodejs22, handler: "index.handler", code: "sometimes")
            .timeout(.seconds(10))
            .on(.eventBridge(["source": ["my.app"]]).deadLetters(.queue(lost)), when: isLarge)
            .on(.eventBridge(["source": ["my.shop"]]).deadLetters(.queue(large)), when: isBoth)
        Function("always", .nodejs22, handler: "index.handler", code: "always")
            .timeout(.seconds(10))
            .on(.eventBridge(["source": ["my.office"]]).deadLetters(.queue(lost)))
        // Statements that come and go beside one that stays.
        Topic("large").deliver(to: jobs, raw: true).deliver(to: either, raw: true).when(isLarge)
        Topic("steady").deliver(to: jobs, raw: true)
        // Never without one of the two, and one that is there or not.
        Topic("small").deliver(to: either, raw: true).when(isSmall)
        Topic("rare").deliver(to: onlyRare, raw: true).when(isRare)
        // To queues that are under conditions themselves.
        Topic("same").deliver(to: large, raw: true).when(isLarge)
        Topic("both").deliver(to: large, raw: true).deliver(to: largeRare, raw: true).when(isBoth)
        Bucket("files").notify(jobs)
    }
    .artifactBucket("archives-of-senders")
}
