import Infra

extension Cases {
    private static let zone = HostedZone.existing("example.com", id: "Z0123456789ABCDEFGHIJ")
    private static let certificate = Certificate.existing("arn:aws:acm:us-east-1:123456789012:certificate/0a1b2c3d-1111-2222-3333-444455556666")

    static let privateAPIWithDomain: [Service] = [
        Service("shop", region: .euCentral1, stages: [.dev]) { _ in
            RESTAPI()
                .private(vpcEndpoints: ["vpce-0a1b2c3d4e5f60718"])  // note: private here
                .domain("api.example.com", in: zone, certificate: certificate)  // error: A private API cannot have the public domain "api.example.com" [private-api-with-domain]
            Function("api", .python313, handler: "app.handler", code: "api")
                .on(.restAPI(.get, "/"))
        },
        Service("right", region: .euCentral1, stages: [.dev]) { _ in
            RESTAPI()
                .regional()
                .domain("shop.example.com", in: zone)
            Function("api", .python313, handler: "app.handler", code: "api")
                .on(.restAPI(.get, "/"))
        },
    ]
}
