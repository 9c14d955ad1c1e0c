import Infra

extension Cases {
    static let triggerForAll: [Service] = [
        Service("shop", region: .euCentral1) { _ in
            FunctionDefaults {
                $0.timeout(.seconds(10))
                    .on(.httpAPI(.get, "/"))  // error: A trigger belongs to one function, so it cannot be a default for all functions of service "shop" [trigger-for-all]
            }
            Function("web", .python313, handler: "app.handler", code: "web")
        },
        Service("right", region: .euCentral1) { _ in
            FunctionDefaults { $0.timeout(.seconds(10)) }
            Function("web", .python313, handler: "app.handler", code: "web").on(.httpAPI(.get, "/"))
        },
    ]
}
