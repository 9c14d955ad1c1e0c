import Infra

extension Cases {
    static let runtimeDeprecated: [Service] = [
        Service("shop", region: .euCentral1) { _ in
            Function("api", .named("nodejs20.x"), handler: "index.handler", code: "api")  // warning: The function "api" has the runtime nodejs20.x, which is deprecated from 2026-04-30, and creation of functions is blocked from 2027-02-01 (data of 2026-10-20); move to nodejs24.x [runtime-deprecated]
        },
        Service("right", region: .euCentral1) { _ in
            Function("api", .nodejs24, handler: "index.handler", code: "api")
        },
    ]
}
