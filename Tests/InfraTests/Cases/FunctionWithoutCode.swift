import Infra

extension Cases {
    static let functionWithoutCode: [Service] = [
        Service("shop", region: .euCentral1) { _ in
            Function("api", .python313, handler: "app.handler")  // error: The function "api" has no code [function-without-code]
            Function("outside", .python313, handler: "app.handler", code: "../api")  // error: "../api", which is not a path inside the package [function-without-code]
            Function("root", .python313, handler: "app.handler", code: "/srv/api")  // error: "/srv/api", which is not a path inside the package [function-without-code]
            Function("swift", .swift(product: ""))  // error: names no Swift product [function-without-code]
        },
        Service("right", region: .euCentral1) { _ in
            Function("api", .python313, handler: "app.handler", code: "api")
            Function("swift", .swift(product: "telegram-bot"))
        },
    ]
}
