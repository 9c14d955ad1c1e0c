import Infra

extension Cases {
    private static let zone = HostedZone.existing("example.com", id: "Z0123456789ABCDEFGHIJ")

    static let apiWithoutEndpoint: [Service] = [
        Service("shop", region: .euCentral1, stages: [.dev]) { _ in
            HTTPAPI().withoutDefaultEndpoint()  // warning: The HTTP API has no domain of its own and its default endpoint is disabled, so nobody can call it [api-without-endpoint]
            RESTAPI().withoutDefaultEndpoint()  // warning: The REST API has no domain of its own [api-without-endpoint]
            WebSocketAPI().withoutDefaultEndpoint()  // warning: The WebSocket API has no domain of its own [api-without-endpoint]
            Function("api", .python313, handler: "app.handler", code: "api")
                .on(.httpAPI(.get, "/"))
                .on(.restAPI(.get, "/"))
                .on(.webSocket("$default"))
        },
        Service("right", region: .euCentral1, stages: [.dev]) { _ in
            HTTPAPI().withoutDefaultEndpoint().domain("a.example.com", in: zone)
            RESTAPI().regional().withoutDefaultEndpoint().domain("b.example.com", in: zone)
            WebSocketAPI().withoutDefaultEndpoint().domain("c.example.com", in: zone)
            Function("api", .python313, handler: "app.handler", code: "api")
                .on(.httpAPI(.get, "/"))
                .on(.restAPI(.get, "/"))
                .on(.webSocket("$default"))
        },
    ]
}
