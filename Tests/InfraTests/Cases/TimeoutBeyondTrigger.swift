import Infra

extension Cases {
    static let timeoutBeyondTrigger: [Service] = [
        Service("shop", region: .euCentral1) { _ in
            Function("rest", .python313, handler: "app.handler", code: "api")
                .timeout(.seconds(30))  // error: may run for 30 s, but a REST API waits for 29 s [timeout-beyond-trigger]
                .on(.restAPI(.get, "/a"))  // note: the method of the REST API
            Function("shorter", .python313, handler: "app.handler", code: "api")
                .timeout(.seconds(11))  // error: may run for 11 s, but this method waits for 10 s and then answers 504 [timeout-beyond-trigger]
                .on(.restAPI(.get, "/b").timeout(.seconds(10)))  // note: the method of the REST API
            Function("http", .python313, handler: "app.handler", code: "api")
                .timeout(.seconds(31))  // error: may run for 31 s, but an HTTP API waits for 30 s [timeout-beyond-trigger]
                .on(.httpAPI(.get, "/a"))  // note: the route of the HTTP API
        },
        Service("right", region: .euCentral1) { _ in
            Function("rest", .python313, handler: "app.handler", code: "api")
                .timeout(.seconds(29))
                .on(.restAPI(.get, "/a"))
            Function("http", .python313, handler: "app.handler", code: "api")
                .timeout(.seconds(30))
                .on(.httpAPI(.get, "/a"))
        },
    ]
}
