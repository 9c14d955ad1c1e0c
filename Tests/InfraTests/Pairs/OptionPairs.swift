import Infra

extension Pairs {
    private static let failed = "arn:aws:sqs:eu-central-1:123456789012:failed"

    /// The options of APIs that `apis` has no room for.
    static let apiOptions = Service("api-options", region: .euCentral1, stages: [.dev]) { _ in
        let certificate = Certificate.existing(
            "arn:aws:acm:eu-central-1:123456789012:certificate/0a1b2c3d-1111-2222-3333-444455556666")
        let checker = Function("checker", .nodejs22, handler: "index.handler", code: "checker")
        let requestChecker = Function("request-checker", .nodejs22, handler: "index.handler", code: "checker")
        checker
        requestChecker
        let zone = HostedZone("example.com")
        zone
        HTTPAPI()
            .named("shop")
            .description("The shop")
            .payload(.v1)
            .withoutDefaultEndpoint()
            .domain("shop.example.com", in: zone, certificate: certificate)
        RESTAPI()
            .regional()
            .description("Reports")
            .compression(fromBytes: 1_024)
            .apiKeysFromAuthorizer()
            .resourcePolicy([
                "Effect": "Allow", "Principal": "*", "Action": "execute-api:Invoke", "Resource": ["execute-api:/*"],
                "Condition": ["IpAddress": ["aws:SourceIp": ["149.154.160.0/20"]]],
            ])
            .usagePlan("free", quota: .weekly(100, used: 10))
            .usagePlan("basic", quota: .daily(10, used: 1))
            .usagePlan("paid", requestsPerSecond: 5, burst: 10, quota: .monthly(10_000, used: 1))
            .apiKey("one", plan: "free")
            .apiKey("two", customer: "b1a2c3", plan: "paid")
            .apiKey("three", plan: "paid")
        WebSocketAPI()
            .accessLogs(.days(30), format: "$context.requestId $context.eventType")
            .withoutDefaultEndpoint()
            .domain("chat.example.com", in: zone, certificate: certificate)
        Function("shop", .nodejs22, handler: "index.handler", code: "shop")
            .timeout(.seconds(5))
            .maximumEventAge(.hours(1))
            .retries(1)
            .onFailure(.bucket(Bucket("lost")))
            .tags(["team": "shop"])
            .on(.httpAPI(.any, "*"))
            .on(
                .httpAPI(.get, "/signed").authorizer(
                    .jwt(
                        "users", issuer: "https://id.example.com", audience: ["shop"],
                        identitySource: "$request.header.X-Token"))
            )
            .on(
                .restAPI(.get, "/tokens").authorizer(
                    .token(checker, header: "X-Token", pattern: "^[a-z]+$", cacheFor: .seconds(60)))
            )
            .on(.restAPI(.post, "/tokens").authorizer(.request(requestChecker, cacheFor: .seconds(60))))
            .on(.restAPI(.get, "/answers").streaming())
            .on(.restAPI(.head, "/").timeout(.seconds(5)).operation("Ping"))
            .on(
                .restAPI(.get, "/reports")
                    .cors(
                        origins: ["https://app.example.com", "https://www.example.com"], methods: [.delete],
                        maximumAge: .hours(1))
            )
            .on(.url(.everyone).cors())
            .on(.webSocket("$connect"))
        let jobs = Queue("jobs")
        let ordered = Queue("ordered").fifo()
        let network = Network.existing(vpc: "vpc-11111111", subnets: ["subnet-11111111", "subnet-22222222"])
        HTTPAPIIntegration(.post, "/jobs", to: .queue(jobs))
        HTTPAPIIntegration(
            .post, "/ordered", to: .queue(ordered, body: "$request.body.order", group: "$request.body.customer")
        ).authorizedByIAM()
        HTTPAPIIntegration(
            .post, "/events", to: .events(source: "shop", detailType: "Placed", detail: "$request.body.order")
        ).authorizedByIAM()
        HTTPAPIIntegration(
            .post, "/bus",
            to: .events(
                on: .existing("arn:aws:events:eu-central-1:123456789012:event-bus/shop"), source: "shop",
                detailType: "Placed")
        )
        .authorizedByIAM()
        HTTPAPIIntegration(
            .any, "/inside/{proxy+}",
            to: .listener(
                "arn:aws:elasticloadbalancing:eu-central-1:123456789012:listener/app/inside/50dc6c495c0c9188/f2f7dc8efc522ab2",
                through: VPCLink("inside", in: network, securityGroups: ["sg-11111111"])))
        Function("stream", .nodejs22, handler: "index.handler", code: "shop")
            .timeout(.seconds(5))
            .on(
                .url(.iam).streaming()
                    .cors(
                        origins: ["https://app.example.com"], methods: [.get, .post], headers: ["X-A"],
                        exposing: ["ETag"],
                        credentials: true, maximumAge: .hours(1)))
    }
    .tags(["team": "all", "app": "shop"])

    /// Routes and methods on APIs that exist already.
    static let existingAPIs = Service("existing-apis", region: .euCentral1, stages: [.dev]) { _ in
        let api = HTTPAPI.existing("a1b2c3d4e5")
        RESTAPI.existing("f6g7h8i9j0", root: "r1o2o3t4i5", resources: ["/shop": "k1l2m3", "/shop/orders": "n4o5p6"])
            .apiKey("partner")
            .usagePlan(requestsPerSecond: 5, burst: 10)
        let machine = StateMachine.existing("arn:aws:states:eu-central-1:123456789012:stateMachine:fulfil")
        HTTPAPIIntegration(.post, "/orders", to: .stateMachine(machine, input: "$request.body.order"), of: api)
            .authorizedByIAM()
        Function("shop", .nodejs22, handler: "index.handler", code: "shop")
            .on(.restAPI(.get, "/"))
            .on(.restAPI(.post, "/shop/orders").cors().requiresAPIKey())
            .on(
                .restAPI(.get, "/shop/orders/{id}").authorizer(
                    .existing("q7r8s9", isUserPool: true), scopes: ["orders/read"])
            )
            .on(.restAPI(.delete, "/shop/orders/{id}").authorizer(.existing("t0u1v2", isUserPool: false)))
            .on(
                .httpAPI(.get, "/orders", of: api).authorizer(.existing("a1b2c3", isJWT: true), scopes: ["orders.read"])
            )
            .on(.httpAPI(.put, "/orders", of: api).authorizer(.existing("d4e5f6", isJWT: false)))
            .on(
                .webSocket("$connect").authorizer(
                    .request(
                        existing: "arn:aws:lambda:eu-central-1:123456789012:function:old-checker",
                        identitySources: ["route.request.querystring.auth"])))
    }

    /// Routes of a load balancer, with every option.
    static let routes = Service("routes", region: .euCentral1, stages: [.dev]) { _ in
        let listener = Listener.existing(
            "arn:aws:elasticloadbalancing:eu-central-1:123456789012:listener/app/shared/50dc6c495c0c9188/f2f7dc8efc522ab2"
        )
        let staff = UserPool.existing("arn:aws:cognito-idp:eu-central-1:123456789012:userpool/eu-central-1_a1B2c3D4e")
        let sign = RouteAuthentication.oidc(
            issuer: "https://id.example.com", authorization: "https://id.example.com/authorize",
            token: "https://id.example.com/token", userInfo: "https://id.example.com/userinfo", client: "shop",
            secret: "arn:aws:secretsmanager:eu-central-1:123456789012:secret:oidc-a1B2c3", key: "client_secret"
        )
        .scope("openid email").sessionCookie("shop").sessionTimeout(.hours(8)).unauthenticated(.deny)
        let zone = HostedZone("example.com")
        zone
        let balancer = LoadBalancer(
            "main", in: .existing(vpc: "vpc-11111111", subnets: ["subnet-11111111", "subnet-22222222"])
        )
        .https("web.example.com", in: zone)
        Function("shop", .nodejs22, handler: "index.handler", code: "shop")
            .on(
                .route(.get, "/shop", of: listener).methods(.get, .post).header("X-A", "b*").query("k", "v")
                    .healthCheck(
                        "/health", every: .seconds(60), timeout: .seconds(10), healthyAfter: 2, unhealthyAfter: 3,
                        codes: "200-299")
            )
            .on(
                .route(.any, "/staff/*", of: listener).hosts("shop.example.com").authenticate(
                    .cognito(staff, client: "1h57kf5cpq17", domain: "staff").unauthenticated(.allow))
            )
            .on(
                .route(.any, "/admin", of: listener).sources("10.0.0.0/8").priority(7).authenticate(
                    sign.unauthenticated(.authenticate))
            )
            .on(.route(.any, "/lists", of: listener).multiValueHeaders())
            .on(.route(.any, "/web", of: balancer).authenticate(sign))
    }

    /// Times, rules and records with the options that `events` and `brokers` have no room for.
    static let sourceOptions = Service("source-options", region: .euCentral1, stages: [.dev]) { _ in
        let secret = "arn:aws:secretsmanager:eu-central-1:123456789012:secret:broker-a1B2c3"
        let broker = "arn:aws:mq:eu-central-1:123456789012:broker:shop:b-0a1b2c3d-0a1b-0a1b-0a1b-0a1b2c3d4e5f"
        let cluster = "arn:aws:kafka:eu-central-1:123456789012:cluster/orders/0a1b2c3d-0a1b-0a1b-0a1b-0a1b2c3d4e5f-3"
        let lost = Queue("lost")
        let users = UserPool("staff")
        let key = "arn:aws:kms:eu-central-1:123456789012:key/0a1b2c3d-1111-2222-3333-444455556666"
        let table = Table("table", partitionKey: .string("id")).stream(.newImage)
        Function("times", .nodejs22, handler: "index.handler", code: "worker")
            .on(.schedule(.rate(.hours(1))).name("hourly").description("Each hour").inputPath("$.time"))
            .on(.schedule(.rate(.minutes(1))).input(["run": "minute"]))
            .on(
                .scheduler(.at("2027-01-31T09:30:00"), timeZone: "Europe/Berlin").name("launch").input(["run": "launch"]
                ).deadLetters(.queue(lost))
            )
            .on(.scheduler(.at("2027-01-31T09:30:00")).enabled(false))
            .on(.scheduler(.rate(.hours(2))).retry(maximumAge: .hours(1), attempts: 3))
            .on(
                .scheduler(.rate(.hours(3))).name("by-another-role")
                    .role(existing: "arn:aws:iam::123456789012:role/scheduler")
            )
            .on(.cloudWatchEvent(["source": ["aws.ec2"]]).name("machines").input(["run": "machine"]))
            .on(.cloudWatchEvent(["source": ["aws.ecs"]]).inputTransformer("<id>", paths: ["id": "$.detail.id"]))
            .on(.eventBridge(["source": ["my.app"]]).enabled(false))
            .on(.iot("SELECT * FROM 'a'").sqlVersion(.beta))
            .on(.iot("SELECT * FROM 'b'").sqlVersion(.v2015))
        Function("records", .nodejs22, handler: "index.handler", code: "worker")
            .timeout(.seconds(5))
            .on(
                .msk(cluster, topic: "new-orders").startingAt(1_714_521_600).pollers(minimum: 1, maximum: 5)
                    .onFailure(.queue(lost)).enabled(false)
            )
            .on(
                .kafka(["b1.example.com:9092"], topic: "plain", access: .saslPlain(secret: secret))
                    .startingPosition(.latest).pollers(minimum: 2, maximum: 5).onFailure(.existing(failed))
                    .batchSize(5).batchWindow(.seconds(5)).filter(["value": ["kind": ["order"]]])
            )
            .on(
                .kafka(["b1.example.com:9092"], topic: "short", access: .saslSCRAM256(secret: secret))
                    .startingAt(1_714_521_600).onFailure(.queue(lost))
            )
            .on(
                .kafka(["b1.example.com:9092"], topic: "certified", access: .clientCertificate(secret: secret))
                    .startingPosition(.trimHorizon)
            )
            .on(
                .activeMQ(broker, queue: "orders", secret: secret).batchWindow(.seconds(5)).filter([
                    "data": ["a": ["b"]]
                ]).enabled(false)
            )
            .on(
                .stream(of: table).parallelization(2).tumblingWindow(.seconds(10)).enabled(false)
            )
            .on(
                .stream(of: KinesisStream("clicks")).batchSize(50).batchWindow(.seconds(5)).startingPosition(
                    .trimHorizon
                ).bisectOnError()
                    .partialFailures().retries(3).maximumRecordAge(.hours(1)).filter(["partitionKey": ["a"]]).enabled(
                        false))
        Function("people", .nodejs22, handler: "index.handler", code: "people")
            .timeout(.seconds(5))
            .on(.userPool(.postConfirmation, of: users))
            .on(.userPool(.preAuthentication, of: users))
            .on(.userPool(.postAuthentication, of: users))
            .on(.userPool(.preTokenGeneration, of: users))
            .on(.userPool(.customMessage, of: users))
            .on(.userPool(.defineAuthChallenge, of: users))
            .on(.userPool(.createAuthChallenge, of: users))
            .on(.userPool(.verifyAuthChallengeResponse, of: users))
            .on(.userPool(.userMigration, of: users))
            .on(.userPool(.customSMSSender, of: users).key(key))
            .on(.topic(named: "by-attributes").filter(["a": ["b"]], in: .attributes))
            .on(.alexaSkill("amzn1.ask.skill.12345678-1234-1234-1234-123456789012").enabled(false))
    }
}
