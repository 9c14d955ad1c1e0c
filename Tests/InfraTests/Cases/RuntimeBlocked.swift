import Infra

extension Cases {
    static let runtimeBlocked: [Service] = [
        Service("shop", region: .euCentral1) { _ in
            Function("api", .named("python3.7"), handler: "app.handler", code: "api")  // error: AWS blocks the creation of functions with the runtime python3.7 from 2024-01-09 (data of 2026-10-20); move to python3.14 [runtime-blocked]
        },
        Service("right", region: .euCentral1) { _ in
            Function("api", .python313, handler: "app.handler", code: "api")
        },
    ]
}
