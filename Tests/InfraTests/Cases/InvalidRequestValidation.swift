import Infra

extension Cases {
    static let invalidRequestValidation: [Service] = [
        Service("wrong-1", region: .euCentral1, stages: [.dev]) { _ in
            Function("f", .nodejs22, handler: "index.handler", code: "f")
                .on(.restAPI(.get, "/a").validating(body: ["type": "object"]))  // error: A GET request has no body that could be checked [invalid-request-validation]
        },
        Service("wrong-2", region: .euCentral1, stages: [.dev]) { _ in
            Function("f", .nodejs22, handler: "index.handler", code: "f")
                .on(.restAPI(.post, "/a").validating(body: "object"))  // error: A JSON schema is an object, such as ["type": "object", "required": ["name"]] [invalid-request-validation]
        },
        Service("wrong-3", region: .euCentral1, stages: [.dev]) { _ in
            Function("f", .nodejs22, handler: "index.handler", code: "f")
                .on(.restAPI(.post, "/a").validating())  // error: Nothing is named that a request must have [invalid-request-validation]
        },
    ]
}
