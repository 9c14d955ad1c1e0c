import Infra

extension Cases {
    private static let zone = HostedZone.existing("example.com", id: "Z0123456789ABCDEFGHIJ")

    static let apiWithoutRoute: [Service] = [
        Service("shop", region: .euCentral1, stages: [.dev]) { _ in
            HTTPAPI().cors()  // error: states an HTTP API but no function has a route of it [api-without-route]
            RESTAPI().regional().domain("a.example.com", in: zone)  // error: states a REST API but no function has a method of it [api-without-route]
        },
        Service("right", region: .euCentral1, stages: [.dev]) { _ in
            HTTPAPI().cors()
            Function("api", .python313, handler: "app.handler", code: "api")
                .on(.httpAPI(.get, "/"))
        },
    ]
}
