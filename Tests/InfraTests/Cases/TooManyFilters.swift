import Infra

extension Cases {
    static let tooManyFilters: [Service] = [
        Service("shop", region: .euCentral1) { _ in
            let eleven = (1...11).reduce(QueueTrigger.queue(Queue("jobs").visibility(.minutes(1)))) { trigger, number in
                trigger.filter(["body": ["number": [.int(number)]]])  // error: The trigger has 11 filter patterns [too-many-filters]
            }
            Function("a", .nodejs22, handler: "index.handler", code: "work").on(eleven)
        },
        Service("right", region: .euCentral1) { _ in
            Function("a", .nodejs22, handler: "index.handler", code: "work")
                .on(.queue(Queue("jobs").visibility(.minutes(1))).filter(["body": ["kind": ["a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k"]]]))
        },
    ]
}
