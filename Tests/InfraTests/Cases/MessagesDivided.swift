import Infra

extension Cases {
    private static func worker(_ name: String, line: Int = #line) -> Function {
        Function(name, .python313, handler: "app.handler", code: "worker", line: line)
    }

    private static let shared = Queue("shared")

    static let messagesDivided: [Service] = [
        Service("shop", region: .euCentral1) { _ in
            let orders = Queue("orders")
            worker("mail").on(.queue(orders))  // note: the trigger of the function "mail"
            worker("invoice").on(.queue(orders).batchSize(1))  // warning: The function "invoice" is started by the queue "orders" and so is the function "mail" [messages-divided]
            let old = Queue.existing("arn:aws:sqs:eu-central-1:123456789012:old")
            worker("first").on(.queue(old))  // note: the trigger of the function "first"
            worker("second").on(.queue(old))  // warning: The function "second" is started by the queue [messages-divided]
        },
        Service("owner", region: .euCentral1) { _ in
            shared
            worker("here").on(.queue(shared))  // note: the trigger of the function "here"
        },
        Service("user", region: .euCentral1) { _ in
            worker("there").on(.queue(shared))  // warning: The function "there" is started by the queue "shared" and so is the function "here" of service "owner" [messages-divided]
        },
        Service("right", region: .euCentral1) { _ in
            let isLarge = Condition("IsLarge", .equals(TemplateParameter("Size").ref(), "large"))
            let isSmall = Condition("IsSmall", .not(.holds(isLarge)))
            let (orders, others, news) = (Queue("orders"), Queue("others"), Topic("news"))
            worker("mail").on(.queue(orders)).on(.topic(news))
            worker("invoice").on(.queue(others)).on(.topic(news))
            // One is there in place of the other.
            let jobs = Queue("jobs")
            worker("small").on(.queue(jobs), when: isSmall)
            worker("large").on(.queue(jobs), when: isLarge)
        },
        // The same queue in another stage or region is another queue.
        Service("right-stages", regions: [.euCentral1, .euWest1], stages: [.dev, .prod]) { _, _ in
            worker("mail").on(.queue(Queue("orders")))
        },
    ]
}
