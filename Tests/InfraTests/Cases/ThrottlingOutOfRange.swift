import Infra

extension Cases {
    static let throttlingOutOfRange: [Service] = [
        Service("wrong-1", region: .euCentral1, stages: [.dev]) { _ in
            HTTPAPI().throttling(requestsPerSecond: 100, burst: 0)  // error: With 100 requests a second and a burst of 0 nothing would ever be answered [throttling-out-of-range]
            Function("f", .nodejs22, handler: "index.handler", code: "f")
                .on(.httpAPI(.get, "/a"))
        },
        Service("wrong-2", region: .euCentral1, stages: [.dev]) { _ in
            RESTAPI().throttling(requestsPerSecond: 0, burst: 1)  // error: With 0 requests a second and a burst of 1 nothing would ever be answered [throttling-out-of-range]
            Function("f", .nodejs22, handler: "index.handler", code: "f")
                .on(.restAPI(.get, "/a"))
        },
        Service("wrong-3", region: .euCentral1, stages: [.dev]) { _ in
            WebSocketAPI().throttling(requestsPerSecond: 1, burst: 0)  // error: With 1 requests a second and a burst of 0 nothing would ever be answered [throttling-out-of-range]
            Function("f", .nodejs22, handler: "index.handler", code: "f")
                .on(.webSocket("send"))
        },
    ]
}
