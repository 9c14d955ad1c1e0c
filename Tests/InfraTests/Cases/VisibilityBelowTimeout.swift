import Infra

extension Cases {
    static let visibilityBelowTimeout: [Service] = [
        Service("shop", region: .euCentral1) { _ in
            let given = Queue("given")
                .visibility(.seconds(59))  // error: The queue "given" hides a received message for 59 s, but the function "given" may run for 60 s [visibility-below-timeout]
            let usual = Queue("usual")  // note: the queue, whose visibility timeout is 30 s where nothing is said
            Function("given", .python313, handler: "app.handler", code: "api")
                .timeout(.seconds(60))  // note: the function's timeout
                .on(.queue(given))  // note: the trigger
            Function("usual", .python313, handler: "app.handler", code: "api")
                .timeout(.seconds(31))  // note: the function's timeout
                .on(.queue(usual))  // error: The queue "usual" hides a received message for 30 s, but the function "usual" may run for 31 s [visibility-below-timeout]
        },
        Service("right", region: .euCentral1) { _ in
            Function("given", .python313, handler: "app.handler", code: "api")
                .timeout(.seconds(60))
                .on(.queue(Queue("given").visibility(.seconds(360))))
            // What is set at an existing queue is not known here.
            Function("existing", .python313, handler: "app.handler", code: "api")
                .timeout(.seconds(60))
                .on(.queue(.existing("arn:aws:sqs:eu-central-1:123456789012:jobs")))
        },
    ]
}
