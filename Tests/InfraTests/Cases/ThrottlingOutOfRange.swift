import Infra

extension Cases {
    static let throttlingOutOfRange: [Service] = [
        Service("shop", region: .euCentral1) { _ in
            HTTPAPI()
                .throttling(requestsPerSecond: 100, burst: 0)  // error: With 100 requests a second and a burst of 0 the API would reject every request [throttling-out-of-range]
            RESTAPI()
                .throttling(requestsPerSecond: -1, burst: 50)  // error: With -1 requests a second and a burst of 50 the API would reject every request [throttling-out-of-range]
            WebSocketAPI()
                .throttling(requestsPerSecond: 1, burst: 0)  // error: With 1 requests a second and a burst of 0 the API would reject every request [throttling-out-of-range]
            Function("api", .python313, handler: "app.handler", code: "api")
                .on(.httpAPI(.get, "/"))
                .on(.restAPI(.get, "/"))
                .on(.webSocket("$default"))
        },
        Service("right", region: .euCentral1) { _ in
            HTTPAPI().throttling(requestsPerSecond: 1, burst: 1)
            RESTAPI().throttling(requestsPerSecond: 1, burst: 1)
            Function("api", .python313, handler: "app.handler", code: "api")
                .on(.httpAPI(.get, "/"))
                .on(.restAPI(.get, "/"))
        },
    ]
}
