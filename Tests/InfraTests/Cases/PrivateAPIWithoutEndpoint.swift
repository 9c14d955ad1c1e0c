import Infra

extension Cases {
    static let privateAPIWithoutEndpoint: [Service] = [
        Service("shop", region: .euCentral1) { _ in
            RESTAPI()
                .private(vpcEndpoints: [])  // error: A private API is reached through VPC endpoints only and this one names none [private-api-without-endpoint]
            Function("api", .python313, handler: "app.handler", code: "api")
                .on(.restAPI(.get, "/"))
        },
        Service("right", region: .euCentral1) { _ in
            RESTAPI().private(vpcEndpoints: ["vpce-0a1b2c3d4e5f60718"])
            Function("api", .python313, handler: "app.handler", code: "api")
                .on(.restAPI(.get, "/"))
        },
    ]
}
