import Infra

extension Cases {
    static let routesOfTwoAPIs: [Service] = [
        Service("shop", region: .euCentral1) { _ in
            Function("api", .python313, handler: "app.handler", code: "api")
                .on(.httpAPI(.get, "/a"))  // note: a route of the other API
                .on(.httpAPI(.get, "/b", of: .existing("a1b2c3d4e5")))  // error: The routes of service "shop" go to two HTTP APIs [routes-of-two-apis]
        },
        Service("right", region: .euCentral1) { _ in
            Function("api", .python313, handler: "app.handler", code: "api")
                .on(.httpAPI(.get, "/a", of: .existing("a1b2c3d4e5")))
                .on(.httpAPI(.get, "/b", of: .existing("a1b2c3d4e5")))
        },
    ]
}
