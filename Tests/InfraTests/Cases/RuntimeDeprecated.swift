import Infra

extension Cases {
    static let runtimeDeprecated: [Service] = [
        Service("shop", region: .euCentral1) { _ in
            Function("api", .named("dotnet8"), handler: "Api::Api.Handler::Run", code: "api")  // warning: AWS no longer supports the runtime dotnet8 since 2026-11-10 [runtime-deprecated]
        },
        Service("right", region: .euCentral1) { _ in
            Function("api", .nodejs24, handler: "index.handler", code: "api")
        },
    ]
}
