import Infra

extension Cases {
    static let siblingVariables: [Service] = [
        Service("wrong-1", region: .euCentral1, stages: [.dev]) { _ in
            Function("f", .nodejs22, handler: "index.handler", code: "f")
                .on(.restAPI(.get, "/users/{id}"))  // note: the other method
                .on(.restAPI(.get, "/users/{name}/orders"))  // error: {name} stands where "/users/{id}" has {id}, and a REST API has one variable at a place [sibling-variables]
        },
    ]
}
