import Infra

extension Cases {
    static let issuerNotHTTPS: [Service] = [
        Service("wrong-1", region: .euCentral1, stages: [.dev]) { _ in
            Function("f", .nodejs22, handler: "index.handler", code: "f")
                .on(.httpAPI(.get, "/a").authorizer(.jwt("users", issuer: "http://id.example.com", audience: ["a"])))  // error: The issuer "http://id.example.com" is not an https: [issuer-not-https]
        },
    ]
}
