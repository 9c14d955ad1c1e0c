import Infra

extension Cases {
    static let siblingVariables: [Service] = [
        Service("shop", region: .euCentral1) { _ in
            Function("api", .python313, handler: "app.handler", code: "api")
                .on(.restAPI(.get, "/users/{id}"))  // note: the other method
                .on(.restAPI(.get, "/users/{name}/orders"))  // error: {name} stands where "/users/{id}" has {id}, and a REST API has one variable in each position [sibling-variables]
                .on(.restAPI(.any, "/files/{proxy+}"))  // note: the other method
            Function("other", .python313, handler: "app.handler", code: "api")
                .on(.restAPI(.get, "/files/{name}"))  // error: {name} stands where "/files/{proxy+}" has {proxy+} [sibling-variables]
        },
        Service("http", region: .euCentral1) { _ in
            Function("api", .python313, handler: "app.handler", code: "api")
                .on(.httpAPI(.get, "/users/{id}/orders"))  // note: the other route
            Function("other", .python313, handler: "app.handler", code: "api")
                .on(.httpAPI(.get, "/users/{name}/orders"))  // error: GET /users/{name}/orders and GET /users/{id}/orders of the HTTP API differ in the names of their variables only [sibling-variables]
        },
        Service("integrated", region: .euCentral1, stages: [.dev]) { _ in
            Function("api", .python313, handler: "app.handler", code: "api").on(.restAPI(.get, "/users/{id}"))  // note: the other method
            RESTAPIIntegration(.get, "/users/{name}/picture", to: .mock())  // error: {name} stands where "/users/{id}" has {id} [sibling-variables]
        },
        Service("http-right", region: .euCentral1) { _ in
            Function("api", .python313, handler: "app.handler", code: "api")
                .on(.httpAPI(.get, "/users/{id}"))
                .on(.httpAPI(.put, "/users/{id}"))
                .on(.httpAPI(.get, "/users/me"))
                .on(.httpAPI(.get, "/users/{proxy+}"))
                .on(.httpAPI(.get, "/{users}/{id}"))
        },
        Service("right", region: .euCentral1) { _ in
            Function("api", .python313, handler: "app.handler", code: "api")
                .on(.restAPI(.get, "/users/{id}"))
                .on(.restAPI(.get, "/users/{id}/orders/{order}"))
                .on(.restAPI(.get, "/users/me"))
                .on(.restAPI(.get, "/groups/{name}"))
        },
    ]
}
