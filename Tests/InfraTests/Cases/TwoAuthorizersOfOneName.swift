import Infra

extension Cases {
    static let twoAuthorizersOfOneName: [Service] = [
        Service("wrong-1", region: .euCentral1, stages: [.dev]) { _ in
            let jwt = HTTPAPIAuthorizer.jwt("users", issuer: "https://id.example.com", audience: ["shop"])  // note: the other authorizer "users"
            Function("f", .nodejs22, handler: "index.handler", code: "f")
                .on(.httpAPI(.get, "/a").authorizer(jwt))
                .on(.httpAPI(.get, "/b").authorizer(.jwt("users", issuer: "https://other.example.com", audience: ["shop"])))  // error: Two authorizers of service "wrong-1" are called "users" and say different things [two-authorizers-of-one-name]
        },
        Service("wrong-2", region: .euCentral1, stages: [.dev]) { _ in
            let checker = Function("checker", .nodejs22, handler: "index.handler", code: "checker")
            Function("f", .nodejs22, handler: "index.handler", code: "f")
                .on(.restAPI(.get, "/a").authorizer(.token(checker)))  // note: the other authorizer "checker"
                .on(.restAPI(.get, "/b").authorizer(.token(checker, cacheFor: .seconds(9))))  // error: Two authorizers of service "wrong-2" are called "checker" and say different things [two-authorizers-of-one-name]
        },
    ]
}
