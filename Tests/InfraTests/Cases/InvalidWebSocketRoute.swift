import Infra

extension Cases {
    static let invalidWebSocketRoute: [Service] = [
        Service("wrong-1", region: .euCentral1) { _ in
            Function("f", .nodejs22, handler: "index.handler", code: "f")
                .on(.webSocket("$message"))  // error: There is no route "$message" of API Gateway's own [invalid-web-socket-route]
        },
        Service("wrong-2", region: .euCentral1) { _ in
            Function("f", .nodejs22, handler: "index.handler", code: "f")
                .on(.webSocket("say hello"))  // error: "say hello" cannot be a route here, which has letters, digits and /-_. only, at most 128 [invalid-web-socket-route]
        },
        Service("wrong-3", region: .euCentral1) { _ in
            Function("f", .nodejs22, handler: "index.handler", code: "f")
                .on(.webSocket("$disconnect").routeResponse())  // error: After $disconnect the connection is closed, so no response can be sent [invalid-web-socket-route]
        },
        Service("wrong-4", region: .euCentral1) { _ in
            let checker = Function("checker", .nodejs22, handler: "index.handler", code: "checker")
            Function("f", .nodejs22, handler: "index.handler", code: "f")
                .on(.webSocket("send").authorizer(.request(checker)))  // error: Only the route $connect can have an authorizer, and this is the route "send" [invalid-web-socket-route]
        },
        Service("wrong-5", region: .euCentral1) { _ in
            WebSocketAPI().routeSelection("action")  // error: "action" is not a part of a message, which begins with $request.body [invalid-web-socket-route]
            Function("f", .nodejs22, handler: "index.handler", code: "f")
                .on(.webSocket("send"))
        },
        Service("right", region: .euCentral1) { _ in
            let checker = Function("checker", .nodejs22, handler: "index.handler", code: "checker")
            WebSocketAPI().routeSelection("$request.body.action")
            Function("api", .nodejs22, handler: "index.handler", code: "api")
                .on(.webSocket("$connect").authorizer(.request(checker)))
                .on(.webSocket("$default").routeResponse())
                .on(.webSocket("chat/say_hello"))
        },
    ]
}
