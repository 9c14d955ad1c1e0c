import Infra

extension Cases {
    static let visibilityShort: [Service] = [
        Service("shop", region: .euCentral1) { _ in
            let given = Queue("given")
                .visibility(.seconds(360))  // warning: The queue "given" hides a received message for 360 s; AWS advises six times the timeout of the function "given" and the batch window [visibility-short]
            Function("given", .python313, handler: "app.handler", code: "api")
                .timeout(.seconds(60))  // note: the function's timeout
                .on(.queue(given).batchWindow(.seconds(1)))  // note: the trigger
        },
        Service("right", region: .euCentral1) { _ in
            Function("given", .python313, handler: "app.handler", code: "api")
                .timeout(.seconds(60))
                .on(.queue(Queue("given").visibility(.seconds(361))).batchWindow(.seconds(1)))
            // Nobody chose these two times: 6 s for a function and 30 s for a queue.
            Function("usual", .python313, handler: "app.handler", code: "api")
                .on(.queue(Queue("usual")))
        },
    ]
}
