import Infra

extension Cases {
    static let invalidAPIPath: [Service] = [
        Service("shop", region: .euCentral1) { _ in
            Function("api", .python313, handler: "app.handler", code: "api")
                .on(.httpAPI(.get, "users"))  // error: "users" is not a valid API path: it does not begin with a slash [invalid-api-path]
                .on(.httpAPI(.get, "/users//names"))  // error: it has an empty part [invalid-api-path]
                .on(.httpAPI(.get, "/user-{id}"))  // error: must be the whole part between two slashes [invalid-api-path]
                .on(.httpAPI(.get, "/{rest+}/end"))  // error: "/{rest+}/end" is not a valid API path: {rest+} matches the rest of the path and must be last [invalid-api-path]
                .on(.httpAPI(.get, "/{id}/{id}"))  // error: the parameter {id} is there twice [invalid-api-path]
                .on(.httpAPI(.get, "/users/*"))  // error: it has a space, * or ? [invalid-api-path]
                .on(.httpAPI(.post, "*"))  // error: The catch-all route "*" matches every method, but this one has POST [invalid-api-path]
            Function("rest", .python313, handler: "app.handler", code: "api")
                .on(.restAPI(.get, "users"))  // error: "users" is not a valid API path: it does not begin with a slash [invalid-api-path]
        },
        Service("right", region: .euCentral1) { _ in
            Function("api", .python313, handler: "app.handler", code: "api")
                .on(.httpAPI(.get, "/users/{id}"))
                .on(.httpAPI(.get, "/files/{proxy+}"))
                .on(.httpAPI(.any, "*"))
            Function("rest", .python313, handler: "app.handler", code: "api")
                .on(.restAPI(.any, "/"))
                .on(.restAPI(.any, "/{proxy+}"))
        },
        Service("long", region: .euCentral1, stages: [.dev]) { _ in
            Function("api", .python313, handler: "app.handler", code: "api")
                .on(.restAPI(.get, "/" + Array(repeating: "part", count: 60).joined(separator: "/")))  // error: would have more than the 255 characters of a logical id [invalid-api-path]
                .on(.restAPI(.get, "/" + Array(repeating: "part", count: 50).joined(separator: "/")))
        },
    ]
}
