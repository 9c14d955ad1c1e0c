@testable import Infra

extension TriggerDocs {
    static let loadBalancer = TriggerDoc(
        LoadBalancerRoute.self, "Requests to a load balancer", event: "a load balancer's request event",
        fields: [
            "requestContext.elb", "httpMethod", "path", "queryStringParameters", "headers", "body", "isBase64Encoded",
        ],
        limits: [
            "Request and answer have at most 1 MB.",
            "A load balancer has 100 rules, and a listener gives each priority once; priorities are computed.",
            "Query parameters come as they were sent, percent-encoded. With `.multiValueHeaders()` there are lists, `multiValueHeaders` and `multiValueQueryStringParameters`.",
            "Serverless' own `alb` event cannot say all of it, so its resources stand under `resources`.",
            "A condition on path, host or header may be a regular expression of 128 characters, without lookaround and backreferences; each counts as one of the five values of a rule.",
        ],
        source: "Elastic Load Balancing User Guide for Application Load Balancers, \"Use Lambda functions as targets\"",
        Service("shop", region: .euCentral1, stages: [.prod]) { _ in
            let listener = Listener.existing(
                "arn:aws:elasticloadbalancing:eu-central-1:123456789012:listener/app/shared/50dc6c495c0c9188/f2f7dc8efc522ab2"
            )
            Function("web", .nodejs22, handler: "index.handler", code: "web")
                .timeout(.seconds(20))
                .on(.route(.post, "/orders", of: listener).hosts("shop.example.org"))
        })

    static let functionURL = TriggerDoc(
        FunctionURL.self, "An address of the function's own", event: "an HTTP request in payload format 2.0",
        fields: [
            "rawPath", "rawQueryString", "cookies", "headers", "requestContext.http.method",
            "requestContext.http.sourceIp",
            "body", "isBase64Encoded",
        ],
        limits: [
            "A function has one address. It has no domain of one's own and no throttling but the function's reserved concurrency.",
            "`.everyone` lets all the world call it; the function must tell by itself whom it answers.",
            "Request and answer have at most 6 MB; with `.streaming()` an answer may be larger.",
        ],
        source: "AWS Lambda Developer Guide, \"Invoking Lambda function URLs\"",
        Service("shop", region: .euCentral1, stages: [.prod]) { _ in
            Function("hook", .nodejs22, handler: "index.handler", code: "hook")
                .on(.url(.iam))
        })

    static let httpAPI = TriggerDoc(
        HTTPAPIRoute.self, "Requests to an HTTP API", event: "an HTTP request in payload format 2.0",
        fields: [
            "routeKey", "rawPath", "rawQueryString", "cookies", "headers", "pathParameters",
            "requestContext.http.method",
            "requestContext.authorizer", "body", "isBase64Encoded",
        ],
        limits: [
            "The API waits 30 s at the most.",
            "Request and answer have at most 6 MB.",
            "An API has 300 routes and 10 authorizers, unless the quota is raised.",
            "A service's routes share one API; `HTTPAPI()` gives it a domain, CORS, throttling and access logs.",
        ],
        source: "Amazon API Gateway Developer Guide, \"Create AWS Lambda proxy integrations for HTTP APIs\"",
        Service("shop", region: .euCentral1, stages: [.prod]) { _ in
            Function("orders", .nodejs22, handler: "index.handler", code: "orders")
                .on(
                    .httpAPI(.get, "/orders/{id}")
                        .authorizer(.jwt("users", issuer: "https://id.example.com", audience: ["shop"])))
        })

    static let restAPI = TriggerDoc(
        RESTAPIMethod.self, "Requests to a REST API", event: "an HTTP request in payload format 1.0",
        fields: [
            "resource", "path", "httpMethod", "headers", "multiValueHeaders", "queryStringParameters", "pathParameters",
            "requestContext.authorizer", "body", "isBase64Encoded",
        ],
        limits: [
            "The API waits 29 s at the most, 15 minutes with `.streaming()`; a regional or private one longer where AWS raises the quota.",
            "Request and answer have at most 6 MB; with `.streaming()` an answer may be larger.",
            "An API has 300 resources, which are the parts of its paths, unless the quota is raised.",
            "With a domain, throttling, metrics or access logs of the API the whole of it stands under `resources`: Serverless has no words for them.",
            "`RESTAPI()` gives it a domain, API keys with usage plans, private endpoints, a resource policy and binary types; `RESTAPI.existing(…)` adds methods to an API that exists, whose stage of the service's name is deployed anew.",
            "A method waits for the function: for work that goes on afterwards use a queue. Serverless' integrations without proxy, its `async` and VPC links, which lead to servers and not to functions, are not offered.",
        ],
        source: "Amazon API Gateway Developer Guide, \"Lambda proxy integrations in API Gateway\"",
        Service("shop", region: .euCentral1, stages: [.prod]) { _ in
            Function("reports", .nodejs22, handler: "index.handler", code: "reports")
                .on(.restAPI(.get, "/reports").cors())
        })

    static let webSocket = TriggerDoc(
        WebSocketRoute.self, "Messages of a WebSocket API", event: "a WebSocket event",
        fields: [
            "requestContext.routeKey", "requestContext.eventType", "requestContext.connectionId",
            "requestContext.domainName", "requestContext.stage", "body", "isBase64Encoded",
        ],
        limits: [
            "The API waits 29 s at the most.",
            "A message has at most 128 KB, in frames of at most 32 KB.",
            "A connection lasts 2 h, and 10 min without a message.",
            "`WebSocketAPI()` gives it a domain, throttling and access logs.",
            "Only `$connect` has an authorizer. Messages to a connection are sent with the API's `@connections`.",
        ],
        source: "Amazon API Gateway Developer Guide, \"Create routes for WebSocket APIs in API Gateway\"",
        Service("chat", region: .euCentral1, stages: [.prod]) { _ in
            Function("messages", .nodejs22, handler: "index.handler", code: "messages")
                .on(.webSocket("$default"))
        })
}
