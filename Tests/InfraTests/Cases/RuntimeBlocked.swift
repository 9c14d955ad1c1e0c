import Infra

extension Cases {
    private static func old(_ name: String) -> Function {
        Function(name, .named("python3.7"), handler: "app.handler", code: "api")  // error: The function "one" has the runtime python3.7 [runtime-blocked] // error: The function "two" has the runtime python3.7 [runtime-blocked] // error: The function "three" has the runtime python3.7 [runtime-blocked]
            .retries(3)  // error: The function "one": An event is retried 0 to 2 times, not 3 [setting-out-of-range] // error: The function "two": An event is retried [setting-out-of-range] // error: The function "three": An event is retried [setting-out-of-range]
    }

    static let runtimeBlocked: [Service] = [
        Service("shop", region: .euCentral1) { _ in
            Function("api", .named("python3.7"), handler: "app.handler", code: "api")  // error: The function "api" has the runtime python3.7, and AWS blocks the creation of functions with it from 2024-01-09 (data of 2026-10-20); move to python3.14 [runtime-blocked]
            for name in ["one", "two", "three"] { old(name) }
        },
        Service("right", region: .euCentral1) { _ in
            Function("api", .python313, handler: "app.handler", code: "api")
        },
    ]
}
