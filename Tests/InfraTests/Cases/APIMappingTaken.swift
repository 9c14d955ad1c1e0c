import Infra

extension Cases {
    private static let zone = HostedZone.existing("example.com", id: "Z0123456789ABCDEFGHIJ")

    private static func api(_ name: String) -> Function {
        Function(name, .python313, handler: "app.handler", code: "api").timeout(.seconds(10))
    }

    static let apiMappingTaken: [Service] = {
        let front = CustomDomain("api.example.com", in: zone)
        let chat = CustomDomain.existing("chat.example.com")
        return [
            Service("orders", region: .euCentral1, stages: [.prod]) { _ in
                front
                HTTPAPI().domain(front, path: "orders")  // note: the other API
                api("orders").on(.httpAPI(.get, "/{id}"))
            },
            Service("stock", region: .euCentral1, stages: [.prod]) { _ in
                RESTAPI().regional().domain(front, path: "orders")  // error: The REST API of service "stock" and the HTTP API of service "orders" share the domain "api.example.com" with the base path "orders", which one API can have [api-mapping-taken]
                WebSocketAPI().domain(chat)  // note: the other API
                api("stock").on(.restAPI(.get, "/stock")).on(.webSocket("$default"))
            },
            Service("right", region: .euCentral1, stages: [.prod]) { _ in
                RESTAPI().regional().domain(front, path: "stock/v2")
                HTTPAPI().domain(front)
                api("stock").on(.restAPI(.get, "/stock")).on(.httpAPI(.get, "/"))
            },
            Service("mixed", region: .euCentral1, stages: [.prod]) { _ in
                HTTPAPI().domain(chat, path: "files")  // error: is mapped to a WebSocket API and to a HTTP API; API Gateway keeps WebSocket APIs on domains of their own [api-mapping-taken]
                api("files").on(.httpAPI(.get, "/files"))
            },
        ]
    }()
}
