import Infra

extension Cases {
    static let filtersAboveQuota: [Service] = [
        Service("shop", region: .euCentral1) { _ in
            let six = (1...6).reduce(QueueTrigger.queue(Queue("jobs").visibility(.minutes(1)))) { trigger, number in
                trigger.filter(["body": ["number": [.int(number)]]])  // warning: The trigger has 6 filter patterns [filters-above-quota]
            }
            Function("a", .nodejs22, handler: "index.handler", code: "work").on(six)
        },
        Service("right", region: .euCentral1) { _ in
            let five = (1...5).reduce(QueueTrigger.queue(Queue("jobs").visibility(.minutes(1)))) { trigger, number in
                trigger.filter(["body": ["number": [.int(number)]]])
            }
            Function("a", .nodejs22, handler: "index.handler", code: "work").on(five)
        },
    ]
}
