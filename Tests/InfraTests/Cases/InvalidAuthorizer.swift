import Infra

extension Cases {
    private static let checker = Function("checker", .python313, handler: "app.handler", code: "checker")
    private static let asker = Function("asker", .python313, handler: "app.handler", code: "checker")
    private static let other = Function("other", .python313, handler: "app.handler", code: "checker")
    private static let chatChecker = Function("checker", .python313, handler: "app.handler", code: "checker")
    private static let rightChecker = Function("checker", .python313, handler: "app.handler", code: "checker")

    static let invalidAuthorizer: [Service] = [
        Service("shop", region: .euCentral1) { _ in
            checker
            Function("api", .python313, handler: "app.handler", code: "api")
                .on(.httpAPI(.get, "/a").authorizer(.jwt("users", issuer: "https://id.example.com", audience: [])))  // error: The authorizer "users" has no audience, so it would accept tokens for other clients, and API Gateway refuses it [invalid-authorizer]
                .on(.httpAPI(.get, "/b").authorizer(.request(checker, name: "my checker")))  // error: "my checker" cannot be the name of an authorizer [invalid-authorizer]
                .on(.httpAPI(.get, "/c").authorizer(.request(checker, name: "long", cacheFor: .seconds(3_601))))  // error: API Gateway caches an authorizer's result for 0 s to 3,600 s, not for 3,601 s [invalid-authorizer]
                .on(.httpAPI(.get, "/d").authorizer(.request(checker, name: "none", identitySources: [], cacheFor: .minutes(5))))  // error: The authorizer "none" caches results for 300 s but has no identity source as the cache key, so one caller would get another's result [invalid-authorizer]
                .on(.httpAPI(.get, "/e").authorizer(.request(checker, name: "rest", identitySources: ["method.request.header.Authorization"])))  // error: is not an identity source of an HTTP API [invalid-authorizer]
                .on(.httpAPI(.get, "/f").authorizer(.existing("a1b2c3", isJWT: true)))  // error: The authorizer "a1b2c3" exists already, so it belongs to an API that exists [invalid-authorizer]
                .on(.httpAPI(.get, "/g").authorizer(.iam(), scopes: ["read"]))  // error: Scopes need a JWT authorizer, and the authorizer "iam" is not one, so API Gateway refuses them [invalid-authorizer]
                .on(.httpAPI(.get, "/h").authorizer(.request(checker, name: "own"), scopes: ["read"]))  // error: Scopes need a JWT authorizer, and the authorizer "own" is not one, so API Gateway refuses them [invalid-authorizer]
            Function("rest", .python313, handler: "app.handler", code: "api")
                .on(.restAPI(.get, "/d").authorizer(.iam(), scopes: ["read"]))  // error: Scopes need a Cognito authorizer, and the authorizer "iam" is not one, so they have no effect [invalid-authorizer]
                .on(.restAPI(.get, "/a").authorizer(.token(checker, cacheFor: .seconds(-1))))  // error: API Gateway caches an authorizer's result for 0 s to 3,600 s, not for -1 s [invalid-authorizer]
                .on(.restAPI(.get, "/b").authorizer(.request(asker, identitySources: ["$request.header.Authorization"])))  // error: is not an identity source of a REST API [invalid-authorizer]
                .on(.restAPI(.get, "/c").authorizer(.request(other, identitySources: [])))  // error: The authorizer "other" caches results but has no identity source as the cache key, so one caller would get another's result [invalid-authorizer]
        },
        Service("chat", region: .euCentral1) { _ in
            Function("chat", .python313, handler: "app.handler", code: "api")
                .on(.webSocket("$connect").authorizer(.request(chatChecker, identitySources: ["$request.header.Auth"])))  // error: is not an identity source of a WebSocket API [invalid-authorizer]
        },
        Service("mail", region: .euCentral1) { _ in
            Function("api", .python313, handler: "app.handler", code: "api")
                .on(.httpAPI(.get, "/a", of: .existing("a1b2c3d4e5")).authorizer(.jwt("users", issuer: "https://id.example.com", audience: ["mail"])))  // error: An authorizer belongs to its API, and that of this route is not the service's own [invalid-authorizer]
        },
        Service("right", region: .euCentral1) { _ in
            rightChecker
            Function("api", .python313, handler: "app.handler", code: "api")
                .on(.httpAPI(.get, "/a").authorizer(.jwt("users", issuer: "https://id.example.com", audience: ["shop"]), scopes: ["read"]))
                .on(.httpAPI(.get, "/b").authorizer(.request(rightChecker, cacheFor: .seconds(3_600))))
                .on(.httpAPI(.get, "/c").authorizer(.request(rightChecker, name: "each", identitySources: [], cacheFor: .seconds(0))))
            Function("rest", .python313, handler: "app.handler", code: "api")
                .on(.restAPI(.get, "/a").authorizer(.request(rightChecker, identitySources: [], cacheFor: .seconds(0))))
        },
        Service("right-mail", region: .euCentral1) { _ in
            Function("api", .python313, handler: "app.handler", code: "api")
                .on(.httpAPI(.get, "/a", of: .existing("a1b2c3d4e5")).authorizer(.existing("a1b2c3", isJWT: true)))
        },
    ]
}
