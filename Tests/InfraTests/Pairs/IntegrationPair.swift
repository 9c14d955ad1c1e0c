import Infra

extension Pairs {
    /// A REST API whose methods a function, services of AWS, HTTP addresses and API Gateway itself answer.
    static let integrations = Service("integrations", region: .euCentral1, stages: [.dev]) { _ in
        let jobs = Queue("jobs")
        let ordered = Queue("ordered").fifo()
        let network = Network.existing(vpc: "vpc-11111111", subnets: ["subnet-11111111", "subnet-22222222"])
        let staff = UserPool.existing("arn:aws:cognito-idp:eu-central-1:123456789012:userpool/eu-central-1_a1B2c3D4e")
        let machine = StateMachine("fulfil", [.pass("Noted")])
        RESTAPI().regional().apiKey("partner").usagePlan(requestsPerSecond: 5, burst: 10)
        RESTAPIIntegration(.post, "/jobs", to: .queue(jobs)).requiresAPIKey().cors(
            origin: "https://app.example.com", headers: ["X-Api-Key"])
        RESTAPIIntegration(
            .post, "/ordered", to: .queue(ordered, body: "$input.json('$.order')", group: "$input.path('$.customer')")
        )
        .authorizer(.cognito(staff), scopes: ["orders/write"])
        .validating(query: ["shop"], headers: ["X-Shop"], body: ["type": "object", "required": ["order", "customer"]])
        RESTAPIIntegration(.post, "/far", to: .queue(.existing("arn:aws:sqs:eu-central-1:123456789012:far")))
            .authorizer(.iam())
        RESTAPIIntegration(
            .post, "/events", to: .events(source: "shop", detailType: "Placed", detail: "$input.json('$.order')")
        ).authorizer(.iam())
        RESTAPIIntegration(.post, "/bus", to: .events(on: EventBus("shop-bus"), source: "shop", detailType: "Placed"))
            .authorizer(.iam())
        RESTAPIIntegration(.post, "/machines", to: .stateMachine(machine, input: "$input.json('$.order')")).authorizer(
            .iam())
        RESTAPIIntegration(.any, "/shop/{proxy+}", to: .http("https://shop.example.com/{proxy}")).authorizer(.iam())
            .timeout(.seconds(10))
        RESTAPIIntegration(
            .get, "/orders/{id}",
            to: .http(
                "https://shop.example.com/orders/{id}", request: "{\"id\": \"$input.params('id')\"}",
                response: "$input.json('$.order')")
        ).authorizer(.iam())
        RESTAPIIntegration(
            .any, "/inside/{proxy+}",
            to: .listener(
                "arn:aws:elasticloadbalancing:eu-central-1:123456789012:listener/app/inside/50dc6c495c0c9188/f2f7dc8efc522ab2",
                through: VPCLink("inside", in: network, securityGroups: ["sg-11111111"]),
                url: "https://inside.example.com/{proxy}")
        ).authorizer(.iam())
        RESTAPIIntegration(.get, "/health", to: .mock(status: 203, body: ["state": "up"])).cors()
        Function("list", .nodejs22, handler: "index.handler", code: "list").on(.restAPI(.get, "/jobs").requiresAPIKey())
    }
}
