import Infra

extension Cases {
    static let issuerNotHTTPS: [Service] = [
        Service("shop", region: .euCentral1) { _ in
            Function("api", .python313, handler: "app.handler", code: "api")
                .on(.httpAPI(.get, "/a").authorizer(.jwt("users", issuer: "id.example.com", audience: ["shop"])))  // error: The issuer "id.example.com" is not an https [issuer-not-https]
                .on(.httpAPI(.get, "/b").authorizer(.jwt("staff", issuer: "http://id.example.com", audience: ["shop"])))  // error: from which API Gateway gets the keys of its tokens [issuer-not-https]
        },
        Service("right", region: .euCentral1) { _ in
            Function("api", .python313, handler: "app.handler", code: "api")
                .on(.httpAPI(.get, "/a").authorizer(.jwt("users", issuer: "https://id.example.com", audience: ["shop"])))
        },
    ]
}
