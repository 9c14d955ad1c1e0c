import Infra

extension Cases {
    static let invalidAuthorizer: [Service] = [
        Service("wrong-1", region: .euCentral1, stages: [.dev]) { _ in
            Function("f", .nodejs22, handler: "index.handler", code: "f")
                .on(.httpAPI(.get, "/a").authorizer(.jwt("users", issuer: "https://id.example.com", audience: [])))  // error: The authorizer "users" names no audience, so it would take tokens that were made for others [invalid-authorizer]
        },
        Service("wrong-2", region: .euCentral1, stages: [.dev]) { _ in
            Function("f", .nodejs22, handler: "index.handler", code: "f")
                .on(.httpAPI(.get, "/a").authorizer(.jwt("my users", issuer: "https://id.example.com", audience: ["a"])))  // error: "my users" cannot be the name of an authorizer, which has letters [invalid-authorizer]
        },
        Service("wrong-3", region: .euCentral1, stages: [.dev]) { _ in
            let checker = Function("checker", .nodejs22, handler: "index.handler", code: "checker")
            Function("f", .nodejs22, handler: "index.handler", code: "f")
                .on(.httpAPI(.get, "/a").authorizer(.request(checker, cacheFor: .hours(2))))  // error: An authorizer's answer is remembered for 0 s to 3,600 s, not for 7200 s [invalid-authorizer]
        },
        Service("wrong-4", region: .euCentral1, stages: [.dev]) { _ in
            let checker = Function("checker", .nodejs22, handler: "index.handler", code: "checker")
            Function("f", .nodejs22, handler: "index.handler", code: "f")
                .on(.httpAPI(.get, "/a").authorizer(.request(checker, identitySources: [], cacheFor: .hours(1))))  // error: The authorizer "checker" remembers answers for 3600 s but has no identity source to remember them by [invalid-authorizer]
        },
        Service("wrong-5", region: .euCentral1, stages: [.dev]) { _ in
            let checker = Function("checker", .nodejs22, handler: "index.handler", code: "checker")
            Function("f", .nodejs22, handler: "index.handler", code: "f")
                .on(.httpAPI(.get, "/a").authorizer(.request(checker, identitySources: ["Authorization"])))  // error: "Authorization" is no identity source of an HTTP API [invalid-authorizer]
        },
        Service("wrong-6", region: .euCentral1, stages: [.dev]) { _ in
            Function("f", .nodejs22, handler: "index.handler", code: "f")
                .on(.httpAPI(.get, "/a").authorizer(.existing("a1b2c3", isJWT: true)))  // error: The authorizer "a1b2c3" exists already, so it belongs to an API that exists [invalid-authorizer]
        },
        Service("wrong-7", region: .euCentral1, stages: [.dev]) { _ in
            Function("f", .nodejs22, handler: "index.handler", code: "f")
                .on(.httpAPI(.get, "/a", of: .existing("a1b2c3d4e5")).authorizer(.jwt("users", issuer: "https://id.example.com", audience: ["a"])))  // error: An authorizer belongs to its API, and that of this route is not the service's own [invalid-authorizer]
        },
        Service("wrong-8", region: .euCentral1, stages: [.dev]) { _ in
            let checker = Function("checker", .nodejs22, handler: "index.handler", code: "checker")
            Function("f", .nodejs22, handler: "index.handler", code: "f")
                .on(.restAPI(.get, "/a").authorizer(.token(checker, cacheFor: .hours(2))))  // error: An authorizer's answer is remembered for 0 s to 3,600 s, not for 7200 s [invalid-authorizer]
        },
        Service("wrong-9", region: .euCentral1, stages: [.dev]) { _ in
            let checker = Function("checker", .nodejs22, handler: "index.handler", code: "checker")
            Function("f", .nodejs22, handler: "index.handler", code: "f")
                .on(.restAPI(.get, "/a").authorizer(.request(checker, identitySources: [])))  // error: The authorizer "checker" remembers answers but has no identity source to remember them by [invalid-authorizer]
        },
        Service("wrong-10", region: .euCentral1, stages: [.dev]) { _ in
            let checker = Function("checker", .nodejs22, handler: "index.handler", code: "checker")
            Function("f", .nodejs22, handler: "index.handler", code: "f")
                .on(.restAPI(.get, "/a").authorizer(.request(checker, identitySources: ["$request.header.A"])))  // error: "$request.header.A" is no identity source of a REST API [invalid-authorizer]
        },
        Service("wrong-11", region: .euCentral1, stages: [.dev]) { _ in
            let checker = Function("checker", .nodejs22, handler: "index.handler", code: "checker")
            Function("f", .nodejs22, handler: "index.handler", code: "f")
                .on(.webSocket("$connect").authorizer(.request(checker, identitySources: ["Auth"])))  // error: "Auth" is no identity source of a WebSocket API, which begins with route.request.header. or [invalid-authorizer]
        },
    ]
}
