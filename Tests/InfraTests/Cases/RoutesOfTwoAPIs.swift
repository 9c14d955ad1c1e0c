import Infra

extension Cases {
    static let routesOfTwoAPIs: [Service] = [
        Service("wrong-1", region: .euCentral1, stages: [.dev]) { _ in
            Function("f", .nodejs22, handler: "index.handler", code: "f")
                .on(.httpAPI(.get, "/a"))  // note: a route of the other API
                .on(.httpAPI(.get, "/b", of: .existing("a1b2c3d4e5")))  // error: The routes of service "wrong-1" go to two HTTP APIs [routes-of-two-apis]
        },
    ]
}
