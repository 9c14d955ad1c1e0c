import Infra

extension Cases {
    static let twoDeclarationsOfOneName: [Service] = [
        Service("shop", region: .euCentral1) { _ in
            Function("api", .python313, handler: "app.handler", code: "api")  // note: the other function "api"
            Function("api", .python313, handler: "jobs.handler", code: "api")  // error: called "api" like another function of the same service [two-declarations-of-one-name]
        },
        // Saying the same twice is saying it once, and functions of two services may have one name.
        Service("right", region: .euCentral1) { _ in
            Function("api", .python313, handler: "app.handler", code: "api")
            Function("api", .python313, handler: "app.handler", code: "api")
        },
        Service("chat", region: .euCentral1) { _ in
            WebSocketAPI()  // note: the other WebSocket API
            WebSocketAPI().throttling(requestsPerSecond: 10, burst: 20)  // error: A service has one WebSocket API [two-declarations-of-one-name]
            Function("api", .python313, handler: "app.handler", code: "api")
                .on(.webSocket("$default"))
        },
        Service("apis", region: .euCentral1) { _ in
            HTTPAPI().cors()  // note: the other HTTP API
            HTTPAPI().throttling(requestsPerSecond: 10, burst: 20)  // error: A service has one HTTP API [two-declarations-of-one-name]
            Function("api", .python313, handler: "app.handler", code: "api")
                .on(.httpAPI(.get, "/"))
        },
    ]
}
