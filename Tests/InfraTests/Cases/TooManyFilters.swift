import Infra

extension Cases {
    static let tooManyFilters: [Service] = [
        Service("shop", region: .euCentral1) { _ in
            Function("api", .python313, handler: "app.handler", code: "api")
                .on((1...11).reduce(.queue(.existing("arn:aws:sqs:eu-central-1:123456789012:jobs"))) { trigger, number in
                    trigger.filter(["body": ["kind": [.int(number)]]])  // error: The trigger has 11 filter patterns; the limit is 10 [too-many-filters]
                } as QueueTrigger)
        },
        Service("right", region: .euCentral1) { _ in
            Function("api", .python313, handler: "app.handler", code: "api")
                .on(
                    .queue(.existing("arn:aws:sqs:eu-central-1:123456789012:others"))
                        .filter(["body": ["kind": .array((1...11).map { .int($0) })]]))
        },
    ]
}
