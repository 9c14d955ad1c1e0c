import Infra

extension Cases {
    static let functionWithoutHandler: [Service] = [
        Service("shop", region: .euCentral1) { _ in
            Function("api", .python313, code: "api")  // error: The function "api" has no handler [function-without-handler]
            Function("php", .php(.v84, .fpm), handler: "", code: "api")  // error: The function "php" has no handler [function-without-handler]
        },
        Service("right", region: .euCentral1) { _ in
            Function("api", .python313, handler: "app.handler", code: "api")
            Function("swift", .swift(product: "telegram-bot"))
        },
    ]
}
