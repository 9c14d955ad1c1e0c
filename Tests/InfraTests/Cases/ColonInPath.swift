import Infra

extension Cases {
    private static func api(_ name: String, line: Int = #line) -> Function {
        Function(name, .python313, handler: "app.handler", code: "api", line: line)
    }

    static let colonInPath: [Service] = [
        Service("shop", region: .euCentral1) { _ in
            api("user").on(.httpAPI(.get, "/users/:id"))  // warning: ":id" in the path "/users/:id" is not a path parameter: API Gateway matches it literally; write {id} [colon-in-path]
            api("order").on(.restAPI(.get, "/orders/:order/lines"))  // warning: write {order} [colon-in-path]
        },
        Service("right", region: .euCentral1) { _ in
            api("user").on(.httpAPI(.get, "/users/{id}"))
            api("verb").on(.httpAPI(.post, "/users:activate"))
            api("batch").on(.restAPI(.post, "/users:batch"))
        },
    ]
}
