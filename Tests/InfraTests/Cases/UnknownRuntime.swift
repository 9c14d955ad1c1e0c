import Infra

extension Cases {
    static let unknownRuntime: [Service] = [
        Service("shop", region: .euCentral1) { _ in
            Function("api", .named("pyton3.13"), handler: "app.handler", code: "api")  // error: Lambda has no runtime "pyton3.13" (data of 2026-10-20); did you mean "python3.13"? [unknown-runtime]
            Layer("tools", folder: "tools").runtimes(.named("node20"))  // error: Lambda has no runtime "node20" [unknown-runtime]
        },
        Service("right", region: .euCentral1) { _ in
            Function("api", .named("python3.13"), handler: "app.handler", code: "api")
        },
    ]
}
