import Infra

extension Cases {
    static let unknownRuntime: [Service] = [
        Service("shop", region: .euCentral1) { _ in
            Function("api", .named("pyton3.13"), handler: "app.handler", code: "api")  // error: The function "api" has the runtime "pyton3.13", and Lambda has none of that name (data of 2026-10-20); did you mean "python3.13"? [unknown-runtime]
            Layer("tools", folder: "tools").runtimes(.named("node20"))  // error: Lambda has no runtime "node20" [unknown-runtime]
        },
        Service("right", region: .euCentral1) { _ in
            Function("api", .named("python3.13"), handler: "app.handler", code: "api")
        },
    ]
}
