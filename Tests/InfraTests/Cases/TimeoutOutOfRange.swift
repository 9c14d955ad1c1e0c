import Infra

extension Cases {
    static let timeoutOutOfRange: [Service] = [
        Service("shop", region: .euCentral1) { _ in
            Function("api", .python313, handler: "app.handler", code: "api")
                .timeout(.seconds(0))  // error: has a timeout of 0 s, and Lambda allows 1 s to 900 s [timeout-out-of-range]
            Function("long", .python313, handler: "app.handler", code: "api")
                .timeout(.minutes(16))  // error: has a timeout of 960 s [timeout-out-of-range]
        },
        Service("right", region: .euCentral1) { _ in
            Function("api", .python313, handler: "app.handler", code: "api")
                .timeout(.seconds(1))
            Function("long", .python313, handler: "app.handler", code: "api")
                .timeout(.minutes(15))
        },
    ]
}
