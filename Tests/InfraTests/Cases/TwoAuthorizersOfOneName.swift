import Infra

extension Cases {
    private static let checker = Function("checker", .python313, handler: "app.handler", code: "checker")
    private static let rightChecker = Function("checker", .python313, handler: "app.handler", code: "checker")

    static let twoAuthorizersOfOneName: [Service] = [
        Service("shop", region: .euCentral1) { _ in
            checker
            Function("api", .python313, handler: "app.handler", code: "api")
                .on(.httpAPI(.get, "/a").authorizer(.jwt("users", issuer: "https://id.example.com", audience: ["shop"])))  // note: the other authorizer "users"
                .on(.httpAPI(.get, "/b").authorizer(.jwt("users", issuer: "https://id.example.com", audience: ["app"])))  // error: Two authorizers of service "shop" have the name "users" and differ [two-authorizers-of-one-name]
                .on(.restAPI(.get, "/a").authorizer(.token(checker)))  // note: the other authorizer "checker"
                .on(.restAPI(.get, "/b").authorizer(.token(checker, header: "X-Token")))  // error: Two authorizers of service "shop" have the name "checker" and differ [two-authorizers-of-one-name]
        },
        Service("right", region: .euCentral1) { _ in
            let users = HTTPAPIAuthorizer.jwt("users", issuer: "https://id.example.com", audience: ["shop"])
            rightChecker
            Function("api", .python313, handler: "app.handler", code: "api")
                .on(.httpAPI(.get, "/a").authorizer(users))
                .on(.httpAPI(.get, "/b").authorizer(users, scopes: ["write"]))
                .on(.httpAPI(.get, "/c").authorizer(.jwt("staff", issuer: "https://id.example.com", audience: ["app"])))
                .on(.restAPI(.get, "/a").authorizer(.token(rightChecker)))
                .on(.restAPI(.get, "/b").authorizer(.token(rightChecker)))
        },
    ]
}
