import Infra

extension Cases {
    static let apiWithoutAddress: [Service] = [
        Service("shop", region: .euCentral1) { _ in
            HTTPAPI()
                .withoutDefaultEndpoint()  // warning: The HTTP API answers at no address [api-without-address]
            RESTAPI()
                .withoutDefaultEndpoint()  // warning: The REST API answers at no address [api-without-address]
                .description(String(repeating: "x", count: 1_025))  // error: has 1025 characters and may have 1,024 [setting-out-of-range]
                .compression(fromBytes: -1)  // error: can be compressed from 0 to 10,485,760 bytes on, not from -1 [setting-out-of-range]
            Function("web", .python313, handler: "app.handler", code: "web")
                .on(.httpAPI(.get, "/"))
                .on(.restAPI(.get, "/"))
        },
        Service("right", region: .euCentral1, stages: [.prod]) { _ in
            let zone = HostedZone("example.com")
            HTTPAPI().withoutDefaultEndpoint().domain("api.example.com", in: zone).description("All of it")
            RESTAPI().withoutDefaultEndpoint().regional().domain("rest.example.com", in: zone).compression(fromBytes: 0)
            Function("web", .python313, handler: "app.handler", code: "web")
                .on(.httpAPI(.get, "/"))
                .on(.restAPI(.get, "/"))
        },
    ]
}
