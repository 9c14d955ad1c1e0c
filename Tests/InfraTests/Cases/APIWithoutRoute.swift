import Infra

extension Cases {
    private static let zone = HostedZone.existing("example.com", id: "Z0123456789ABCDEFGHIJ")

    static let apiWithoutRoute: [Service] = [
        Service("shop", region: .euCentral1, stages: [.dev]) { _ in
            HTTPAPI().cors()  // error: Service "shop" declares an HTTP API but has no route, so the settings have no effect [api-without-route]
            RESTAPI().regional().domain("a.example.com", in: zone)  // error: Service "shop" declares a REST API but has no method, so the settings have no effect [api-without-route]
        },
        Service("right", region: .euCentral1, stages: [.dev]) { _ in
            HTTPAPI().cors()
            Function("api", .python313, handler: "app.handler", code: "api")
                .on(.httpAPI(.get, "/"))
        },
    ]
}
