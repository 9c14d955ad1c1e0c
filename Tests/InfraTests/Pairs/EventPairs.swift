import Infra

extension Pairs {
    /// The recorded case d_more: names with underscores, a role and a bucket that exist, all kinds of APIs.
    ///
    /// The recorded rule is for POST too, which makes six condition values, and AWS takes five.
    static let more = Service("more", region: .euCentral1, stages: [.prod]) { stage in
        let role = "arn:aws:iam::123456789012:role/existing"
        let authz = Function("authz", .nodejs22, handler: "index.handler", code: "lab")
            .role(existing: role)
            .environment("ACC", "123456789012")
            .environment("REGION", "eu-central-1")
            .environment("STAGE", "\(stage)")
        let listener = Listener.existing(
            "arn:aws:elasticloadbalancing:eu-central-1:123456789012:listener/app/my/50dc6c495c0c9188/f2f7dc8efc522ab2")
        HTTPAPI().cors().accessLogs(.forever)
        RESTAPI().apiKey("free").usagePlan(requestsPerSecond: 5, burst: 10).accessLogs(.forever)
        Function("my_func-one", .nodejs22, handler: "index.handler", code: "lab")
            .role(existing: role)
            .environment("ACC", "123456789012")
            .environment("REGION", "eu-central-1")
            .environment("STAGE", "\(stage)")
            .on(.restAPI(.get, "/a/b-c/{id}").requiresAPIKey().cors().authorizer(.token(authz)))
            .on(
                .httpAPI(.post, "/secure").authorizer(
                    .jwt("jwt1", issuer: "https://x.example", audience: ["a"]))
            )
            .on(.userPool(.preSignUp, of: UserPool("MyPool")))
            .on(.iot("SELECT * FROM 'a'"))
            .on(
                .route(.any, "*", of: listener).methods(.get).hosts("a.example.org").header("X-A", "b")
                    .query("k", "v").sources("10.0.0.0/8").multiValueHeaders().healthCheck().priority(7))
        authz
    }
    .artifactBucket("my-deploy-bucket")

    /// Every option of events that come from buses, times, logs and devices.
    static let events = Service("events", region: .euWest1, stages: [.dev]) { _ in
        let bus = EventBus("orders-bus", properties: ["Description": "All that happens to orders"])
        let lost = Resource("AWS::SQS::Queue", "Lost", properties: ["MessageRetentionPeriod": 1_209_600]).retained()
        let audit = LogGroup("/shop/audit").retention(.days(365))
        let checker = Function("checker", .nodejs22, handler: "index.handler", code: "checker")
        let worker = Function("worker", .nodejs22, handler: "index.handler", code: "worker")
            .provisionedConcurrency(1)
            .on(
                .eventBridge(["source": ["my.app"], "detail": ["state": ["new", "paid"]]], on: bus)
                    .inputPath("$.detail").retry(maximumAge: .hours(1), attempts: 3)
                    .deadLetters(.arn(lost.attribute("Arn")))
            )
            .on(
                .eventBridge(["source": ["other"]], on: bus).description("Others' events").enabled(false)
                    .inputTransformer(
                        #"{"order": <id>, "at": <aws.events.event.ingestion-time>}"#, paths: ["id": "$.detail.id"]
                    )
                    .deadLetters(.arn(lost.attribute("Arn")))
            )
            .on(
                .eventBridge(
                    ["detail-type": ["A"]],
                    on: .existing("arn:aws:events:eu-west-1:123456789012:event-bus/partner/shop")
                ).name("from-partner").input(["kind": "partner", "numbers": [1, 2.5, true]])
            )
            .on(.eventBridge(schedule: .cron("0 8 ? * MON-FRI *")).input("just text"))
            .on(.schedule(.rate(.days(1))).enabled(false).inputTransformer("<time>", paths: ["time": "$.time"]))
            .on(
                .scheduler(.cron("0 8 ? * MON-FRI *"), timeZone: "Europe/Dublin").input(["run": "day"]).description(
                    "Daily"
                )
                .flexible(within: .minutes(15)).retry(attempts: 2).deadLetters(.arn(lost.attribute("Arn")))
            )
            .on(.scheduler(.rate(.minutes(1))).group("nightly").enabled(false))
            .on(.cloudWatchEvent(["source": ["aws.s3"]]).description("Buckets").inputPath("$.detail").enabled(false))
            .on(.logs(audit))
            .on(.logs(of: checker, filter: "ERROR"))
            .on(.iot("SELECT *\n FROM 'a/+'").sqlVersion(.v2016).name("all_a").description("All of a").enabled(false))
            .on(.alexaSkill("amzn1.ask.skill.12345678-1234-1234-1234-123456789012"))
            .on(.alexaSmartHome("amzn1.ask.skill.12345678-1234-1234-1234-123456789013").enabled(false))
            .on(
                .webSocket("$connect").authorizer(
                    .request(checker, identitySources: ["route.request.querystring.auth"]))
            )
            .on(.webSocket("say/hello_all-now.1").routeResponse())
        bus
        lost
        audit
        checker
        worker
        WebSocketAPI()
            .routeSelection("$request.body.type")
            .description("Chat")
            .throttling(requestsPerSecond: 100, burst: 50)
            .accessLogs(.days(14))
    }

    /// Brokers and fleet provisioning, with every option.
    static let brokers = Service("brokers", region: .euCentral1, stages: [.dev]) { _ in
        let secret = "arn:aws:secretsmanager:eu-central-1:123456789012:secret:broker-a1B2c3"
        let broker = "arn:aws:mq:eu-central-1:123456789012:broker:shop:b-0a1b2c3d-0a1b-0a1b-0a1b-0a1b2c3d4e5f"
        Function("reader", .nodejs22, handler: "index.handler", code: "reader")
            .timeout(.seconds(5))
            .on(
                .msk(
                    "arn:aws:kafka:eu-central-1:123456789012:cluster/orders/0a1b2c3d-0a1b-0a1b-0a1b-0a1b2c3d4e5f-3",
                    topic: "new-orders"
                )
                .batchSize(100).batchWindow(.seconds(5)).startingPosition(.latest).saslSCRAM512(secret: secret)
                .consumerGroup("lambda").filter(["value": ["kind": ["order"]]])
            )
            .on(
                .kafka(
                    ["b1.example.com:9092", "b2.example.com:9092"], topic: "old-orders",
                    access: .saslSCRAM512(secret: secret), .serverRootCertificate(secret: secret),
                    .subnets("subnet-11111111"),
                    .securityGroups("sg-11111111")
                ).consumerGroup("lambda").enabled(false)
            )
            .on(.activeMQ(broker, queue: "orders", secret: secret).batchSize(10))
            .on(.rabbitMQ(broker, queue: "others", secret: secret, virtualHost: "/shop").batchWindow(.seconds(1)))
            .on(
                .fleetProvisioning(
                    template: [
                        "Parameters": ["Serial": ["Type": "String"]],
                        "Resources": ["thing": ["Type": "AWS::IoT::Thing"]],
                    ],
                    role: "arn:aws:iam::123456789012:role/provisioning"
                ).name("fleet").enabled(false))
    }
}
