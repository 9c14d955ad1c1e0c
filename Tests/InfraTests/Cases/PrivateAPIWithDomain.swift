import Infra

extension Cases {
    static let privateAPIWithDomain: [Service] = [
        Service("wrong-1", region: .euCentral1, stages: [.dev]) { _ in  // note: its service is in eu-central-1
            let zone = HostedZone("example.com")
            RESTAPI().private(vpcEndpoints: ["vpce-0a1b2c3d4e5f60718"]).domain("api.example.com", in: zone)  // error: A private API cannot have the public domain "api.example.com" [private-api-with-domain]  // error: The edge-optimised REST API domain "api.example.com" needs a certificate in us-east-1 (what is at the edge [certificate-in-other-region]  // note: private here  // note: the certificate
            Function("f", .nodejs22, handler: "index.handler", code: "f")
                .on(.restAPI(.get, "/a"))
        },
    ]
}
