import Infra

extension Cases {
    static let environmentTooLarge: [Service] = [
        Service("shop", region: .euCentral1) { _ in
            Function("api", .python313, handler: "app.handler", code: "api")  // error: is 4,097 bytes; the limit is 4,096 [environment-too-large]
                .environment("TEXT", String(repeating: "x", count: 4093))
            Function("php", .php(.v84, .fpm), handler: "index.php", code: "api")  // error: The environment of function "php" is [environment-too-large]
                .environment("TEXT", String(repeating: "x", count: 4092))
        },
        Service("right", region: .euCentral1) { _ in
            Function("api", .python313, handler: "app.handler", code: "api")
                .environment("TEXT", String(repeating: "x", count: 4092))
        },
    ]
}
