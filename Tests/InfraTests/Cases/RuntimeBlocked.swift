import Infra

extension Cases {
    static let runtimeBlocked: [Service] = [
        Service("shop", region: .euCentral1) { _ in
            Function("api", .named("python3.7"), handler: "app.handler", code: "api")  // error: No function can be created with the runtime python3.7 any more, since 2024-01-09; move to python3.14 [runtime-blocked]
        },
        Service("right", region: .euCentral1) { _ in
            Function("api", .python313, handler: "app.handler", code: "api")
        },
    ]
}
