import Infra

extension Cases {
    static let visibilityShort: [Service] = [
        Service("shop", region: .euCentral1) { _ in
            Function("a", .nodejs22, handler: "index.handler", code: "work")  // note: the function's timeout
                .on(.queue(Queue("jobs")))  // warning: The queue "jobs" hides a received message for 30 s [visibility-short]  // note: the queue
            Function("b", .nodejs22, handler: "index.handler", code: "work")
                .timeout(.seconds(60))  // note: the function's timeout
                .on(.queue(Queue("others").visibility(.seconds(360))).batchWindow(.seconds(1)))  // warning: The queue "others" hides a received message for 360 s [visibility-short]  // note: the queue
        },
        Service("right", region: .euCentral1) { _ in
            Function("a", .nodejs22, handler: "index.handler", code: "work")
                .timeout(.seconds(5))
                .on(.queue(Queue("jobs")))
        },
    ]
}
