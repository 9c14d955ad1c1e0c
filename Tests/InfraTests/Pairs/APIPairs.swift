import Infra

extension Pairs {
    /// Every option of the APIs that Serverless has words for.
    static let apis = Service("apis", region: .euCentral1, stages: [.dev]) { _ in
        let network = Network.existing(vpc: "vpc-11111111", subnets: ["subnet-11111111"])
        let users = UserPool("My users", properties: ["UsernameAttributes": ["email"]])
        let staff = UserPool.existing("arn:aws:cognito-idp:eu-central-1:123456789012:userpool/eu-central-1_a1B2c3D4e")
        let checker = Function("checker", .nodejs22, handler: "index.handler", code: "checker")
        let warmChecker = Function("warm-checker", .nodejs22, handler: "index.handler", code: "checker")
            .provisionedConcurrency(1)
        let jwt = HTTPAPIAuthorizer.jwt("users", issuer: "https://id.example.com", audience: ["shop", "app"])
        users
        checker
        warmChecker
        HTTPAPI()
            .cors(
                origins: ["https://app.example.com"], methods: [.get, .post], headers: ["Content-Type"],
                exposing: ["ETag"],
                credentials: true, maximumAge: .hours(1)
            )
            .throttling(requestsPerSecond: 100, burst: 50)
            .accessLogs(.days(14), format: "$context.requestId $context.status")
            .detailedMetrics()
            .payload(.v2)
        RESTAPI()
            .private(vpcEndpoints: ["vpce-0a1b2c3d4e5f60718"])
            .binaryMediaTypes("image/png", "application/pdf")
            .apiKey("partner", description: "The partner's own")
            .apiKey("test", enabled: false)
            .usagePlan(requestsPerSecond: 5, burst: 10, quota: .daily(1_000))
        Function("shop", .nodejs22, handler: "index.handler", code: "shop")
            .timeout(.seconds(5))
            .network(network, securityGroups: ["sg-11111111"])
            .on(.httpAPI(.get, "/orders/{id}").authorizer(jwt, scopes: ["orders.read"]))
            .on(.httpAPI(.post, "/orders").authorizer(jwt))
            .on(.httpAPI(.put, "/sendMail/a_b-c").authorizer(.request(checker, cacheFor: .minutes(5))))
            .on(.httpAPI(.patch, "/warm").authorizer(.request(warmChecker, simpleResponses: false)))
            .on(.httpAPI(.delete, "/orders/{id}").authorizer(.iam()))
            .on(
                .httpAPI(.options, "/old").authorizer(
                    .request(
                        existing: "arn:aws:lambda:eu-central-1:123456789012:function:old-checker", name: "old",
                        identitySources: ["$request.header.X-A", "$request.querystring.b"]))
            )
            .on(.restAPI(.get, "/reports").cors().requiresAPIKey())
            .on(.restAPI(.post, "/reports").cors().authorizer(.token(checker)))
            .on(
                .restAPI(.any, "/all").cors(
                    origins: ["https://app.example.com"], headers: ["X-A"], credentials: true, maximumAge: .hours(1),
                    cacheControl: "max-age=60")
            )
            .on(.restAPI(.get, "/reports/{id}").authorizer(.cognito(users), scopes: ["reports/read"]))
            .on(
                .restAPI(.get, "/staff").authorizer(
                    .cognito(staff, name: "staff", header: "X-Token", cacheFor: .seconds(0)))
            )
            .on(.restAPI(.get, "/signed").authorizer(.iam()))
            .on(
                .restAPI(.get, "/warm").authorizer(
                    .request(
                        warmChecker, identitySources: ["method.request.header.X-A", "method.request.querystring.b"]))
            )
            .on(
                .restAPI(.get, "/old").authorizer(
                    .token(
                        existing: "arn:aws:lambda:eu-central-1:123456789012:function:old-checker", name: "old-checker"))
            )
            .on(
                .restAPI(.put, "/reports/{id}").validating(
                    query: ["page"], headers: ["X-A"],
                    body: ["type": "object", "required": ["name"], "properties": ["name": ["type": "string"]]])
            )
            .on(.userPool(.preSignUp, of: users))
            .on(.userPool(.customEmailSender, of: users).key("arn:aws:kms:eu-central-1:123456789012:key/abcd"))
    }

    /// A REST API with settings of its stage, which Serverless has no words for: the whole is carried.
    static let stageAPI = Service("stage-api", region: .euCentral1, stages: [.dev]) { _ in
        let checker = Function("checker", .nodejs22, handler: "index.handler", code: "checker")
        let zone = HostedZone("example.com")
        let certificate = Certificate.existing(
            "arn:aws:acm:eu-central-1:123456789012:certificate/0a1b2c3d-1111-2222-3333-444455556666")
        zone
        APIGatewayAccount()
        RESTAPI()
            .regional()
            .withoutDefaultEndpoint()
            .domain("reports.example.com", in: zone, certificate: certificate)
            .throttling(requestsPerSecond: 100, burst: 50)
            .accessLogs(.forever, format: "$context.requestId $context.status")
            .apiKey("partner")
            .usagePlan(quota: .monthly(10_000))
            .detailedMetrics()
        Function("web", .nodejs22, handler: "index.handler", code: "web")
            .on(.restAPI(.get, "/reports").cors().requiresAPIKey())
            .on(.restAPI(.post, "/reports").authorizer(.token(checker)).validating(body: ["type": "object"]))
        checker
    }
}
