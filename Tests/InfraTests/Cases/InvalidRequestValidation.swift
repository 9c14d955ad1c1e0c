import Infra

extension Cases {
    static let invalidRequestValidation: [Service] = [
        Service("shop", region: .euCentral1) { _ in
            Function("api", .python313, handler: "app.handler", code: "api")
                .on(.restAPI(.get, "/a").validating(body: ["type": "object"]))  // error: A GET request has no body that could be checked [invalid-request-validation]
                .on(.restAPI(.post, "/a").validating())  // error: .validating requires nothing [invalid-request-validation]
                .on(.restAPI(.put, "/a").validating(body: "object"))  // error: A JSON schema is an object [invalid-request-validation]
        },
        Service("right", region: .euCentral1) { _ in
            Function("api", .python313, handler: "app.handler", code: "api")
                .on(.restAPI(.get, "/a").validating(query: ["page"], headers: ["X-Shop"]))
                .on(.restAPI(.post, "/a").validating(body: ["type": "object"]))
        },
    ]
}
