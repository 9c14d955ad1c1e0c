import Infra

extension Cases {
    static let privateAPIWithoutEndpoint: [Service] = [
        Service("wrong-1", region: .euCentral1, stages: [.dev]) { _ in
            RESTAPI().private(vpcEndpoints: [])  // error: A private API is reached through VPC endpoints only and this one names none [private-api-without-endpoint]
            Function("f", .nodejs22, handler: "index.handler", code: "f")
                .on(.restAPI(.get, "/a"))
        },
    ]
}
