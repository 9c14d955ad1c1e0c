import Infra

extension Cases {
    static let regionIsOptIn: [Service] = [
        Service("shop", region: .ilCentral1) { _ in  // remark: The region il-central-1 is disabled in an account until you enable it [region-is-opt-in]
            Function("api", .python313, handler: "app.handler", code: "api")
        },
        Service("right", region: .euCentral1) { _ in
            Function("api", .python313, handler: "app.handler", code: "api")
        },
    ]
}
