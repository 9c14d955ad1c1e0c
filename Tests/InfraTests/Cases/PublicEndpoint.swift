import Infra

extension Cases {
    private static let users = HTTPAPIAuthorizer.jwt("users", issuer: "https://id.example.com", audience: ["shop"])
    private static let network = Network.existing(vpc: "vpc-0a1b2c3d", subnets: ["subnet-0aaa1111", "subnet-0ddd3333"])
    private static let zone = HostedZone.existing("example.com", id: "Z0123456789ABCDEFGHIJ")

    private static func balancer(_ host: String, line: Int = #line) -> LoadBalancer {
        LoadBalancer("public", in: network, line: line).https("\(host).example.com", in: zone, line: line)
    }

    private static func function(_ name: String) -> Function {
        Function(name, .python313, handler: "app.handler", code: "api")
    }

    static let publicEndpoint: [Service] = [
        Service("shop", region: .euCentral1, stages: [.dev]) { _ in
            let balancer = balancer("shop")
            function("api")
                .on(.url(.everyone))  // warning: Everyone who knows its URL can invoke the function "api" [public-endpoint]
            function("orders")
                .on(.httpAPI(.get, "/orders").authorizer(users))  // note: the route with an authorizer
                .on(.httpAPI(.post, "/orders"))  // warning: Everyone can invoke the function "orders" through POST /orders of the HTTP API, which has no authorizer although another route of the same API has one [public-endpoint]
                .environment("KEY", Secret("/shop/key"))
            function("rest")
                .on(.restAPI(.any, "/"))  // warning: Everyone can invoke the function "rest" through ANY / of the REST API: the route has no authorizer, and the function reads no secret to authenticate callers [public-endpoint]
                .on(.restAPI(.any, "/{proxy+}"))
            function("chat")
                .on(.webSocket("$connect"))  // warning: Everyone can invoke the function "chat" through $connect of the WebSocket API: the route has no authorizer, and the function reads no secret to authenticate callers [public-endpoint]
                .on(.webSocket("$default"))
            function("web")
                .on(.route(.get, "/web", of: balancer))  // warning: Everyone can invoke the function "web" through GET /web of the load balancer: the route has neither .sources(…) nor .header(…), and the function reads no secret to authenticate callers [public-endpoint]
        },
        Service("allowed", region: .euCentral1) { _ in
            function("news")
                .on(.httpAPI(.get, "/news").suppress("public-endpoint", because: "everyone may read them"))
                .on(.httpAPI(.get, "/drafts"))  // warning: Everyone can invoke the function "news" through GET /drafts of the HTTP API: the route has no authorizer, and the function reads no secret to authenticate callers [public-endpoint]
        },
        Service("open-site", region: .euCentral1) { _ in
            function("pages").on(.httpAPI(.get, "/"))  // warning: Everyone can invoke the function "pages" through GET / of the HTTP API, and 2 other functions in the same way: the route has no authorizer, and the function reads no secret to authenticate callers [public-endpoint]
            function("pictures").on(.httpAPI(.get, "/pictures/{name}"))
            function("films").on(.httpAPI(.get, "/films/{name}"))
            function("rest").on(.restAPI(.get, "/"))  // warning: Everyone can invoke the function "rest" through GET / of the REST API: the route has no authorizer, and the function reads no secret to authenticate callers [public-endpoint]
        },
        Service("site", region: .euCentral1) { _ in
            function("pages").on(.httpAPI(.get, "/"))
            function("pictures").on(.httpAPI(.get, "/pictures/{name}"))
        }
        .suppress("public-endpoint", because: "it is a web site"),
        Service("direct", region: .euCentral1, stages: [.dev]) { _ in
            RESTAPIIntegration(.post, "/jobs", to: .queue(Queue("jobs")))  // warning: Everyone can call POST /jobs, which sends to the queue "jobs" [public-endpoint]
            RESTAPIIntegration(.get, "/shop", to: .http("https://shop.example.com"))  // warning: hands the request on to https://shop.example.com [public-endpoint]
        },
        Service("right", region: .euCentral1, stages: [.dev]) { _ in
            let balancer = balancer("right")
            let inner = LoadBalancer("inner", in: network).https("inner.example.com", in: zone).internalOnly()
            function("api")
                .on(.url(.iam))
            function("hook")
                .on(.url(.everyone))
                .suppress("public-endpoint", because: "it checks the sender's signature")
            function("orders")
                .on(.httpAPI(.get, "/orders").authorizer(users))
                .on(.httpAPI(.get, "/news").suppress("public-endpoint", because: "everyone may read them"))
            function("bot")
                .on(.restAPI(.post, "/bot"))
                .on(.route(.post, "/bot", of: balancer))
                .environment("WEBHOOK_SECRET", Secret("/right/webhook-secret"))
            function("keys")
                .on(.restAPI(.get, "/keys").requiresAPIKey())
            RESTAPI().apiKey("partner")
            function("office")
                .on(.route(.get, "/office", of: balancer).sources("192.0.2.0/24"))
                .on(.route(.get, "/inner", of: inner))
        },
    ]
}
