import Infra

extension Pairs {
    /// Alarms on each kind of declaration, what makes them up, and what shows them.
    static let monitored = Service("monitored", region: .euCentral1, stages: [.dev]) { _ in
        let alerts = Topic("alerts").subscribe(email: "ops@example.com").subscribe(url: "https://example.com/alarms")
            .subscribe(sms: "+491701234567", filter: ["kind": ["urgent"]])
        let isLarge = Condition("IsLarge", .equals(.accountID, "123456789012"))
        let failed = Queue("failed").retention(.days(14))
        let jobs = Queue("jobs").visibility(.minutes(1)).deadLetters(to: failed, after: 5)
            .alarm(.messages, above: 1_000, times: 3, notify: alerts)
        let errors = Alarm(
            "sent-nothing", of: alerts, .messages, below: 1, within: .days(1), notify: alerts, recovery: true)
        let sales = Alarm(
            "few-sales", metric: CustomMetric("Shop", "Sales", dimensions: ["Stage": "dev"]), below: 1,
            within: .hours(1))
        let network = Network.existing(
            vpc: "vpc-0a1b2c3d",
            subnets: [
                .subnet("subnet-0aaa1111", zone: "eu-central-1a"), .subnet("subnet-0ddd3333", zone: "eu-central-1b"),
            ])
        let balancer = LoadBalancer("public", in: network).alarm(.responseTime, above: 2.5, notify: alerts)
        FunctionDefaults { $0.alarm(.duration.statistic(.percentile(99)), above: 3_000, notify: alerts) }
        DefaultAlarms(notify: alerts, recovery: true)
        Function("work", .nodejs22, handler: "index.handler", code: "work")
            .timeout(.seconds(10))
            .alarm(.errors, above: 5, within: .minutes(10), notify: alerts)
            .on(.queue(jobs))
            .on(.httpAPI(.get, "/work"))
            .on(.restAPI(.get, "/work"))
            .on(.route(.get, "/work", of: Listener(of: balancer, port: 80, certificates: [])))
        Function("rare", .nodejs22, handler: "index.handler", code: "rare").when(isLarge)
        Table("orders", partitionKey: .string("id")).alarm(.consumedReads, above: 1e6, notify: alerts)
        KinesisStream("clicks").alarm(.iteratorAge, above: 60_000, notify: alerts)
        // With a policy, a topic no more has the one by which alarms publish.
        Bucket("files").notify(alerts)
        CompositeAlarm("down", when: .all(.alarm(errors), .not(.any(.alarm(sales)))), notify: alerts, recovery: true)
        Alarm(
            "far", of: Queue.existing("arn:aws:sqs:eu-central-1:123456789012:far"), .oldestMessage, above: 60,
            notify: alerts)
        Alarm(
            "far-balancer",
            of: LoadBalancer.existing(
                "arn:aws:elasticloadbalancing:eu-central-1:123456789012:loadbalancer/app/far/50dc6c495c0c9188"),
            .serverErrors, above: 0, notify: alerts)
        Dashboard()
    }

    /// A network of the service with each kind of thing in it.
    static let networks = Service("networks", region: .euCentral1, stages: [.dev]) { _ in
        let network = Network("main", zones: 2, nat: .one, endpoints: [.s3, .dynamoDB, .sqs, .secretsManager])
        let quiet = Network("quiet", zones: 3, endpoints: [.secretsManager], range: "10.1.0.0/20")
        let admins = SecurityGroup("admins", in: network, allowing: .tcp(22, from: "10.0.0.0/8"))
        let orders = Database("orders", .postgres, in: network, .serverless(0.5...4)).named("shop").version("17.5")
            .backups(.days(14)).rotatePassword(every: .days(30))
            .allow(from: admins).readers(1).dataAPI().deletionProtection()
        let old = Database("old", .mysql, in: quiet, .instance("db.t4g.micro", storage: .gigabytes(20))).rotatePassword(
            cron: "0 4 1 * ? *")
        let sessions = Cache("sessions", .valkey, in: network).largest(.gigabytes(5)).allow(from: admins)
        Function("list", .nodejs22, handler: "index.handler", code: "list")
            .timeout(.seconds(10))
            .connect(to: orders, as: "DB").connect(to: sessions, as: "CACHE")
            .on(
                .route(.get, "/list", of: Listener(of: LoadBalancer("public", in: network), port: 80, certificates: []))
            )
        Function("move", .nodejs22, handler: "index.handler", code: "move").network(quiet).connect(to: old, as: "OLD")
        Function("plain", .nodejs22, handler: "index.handler", code: "plain").network(
            network, securityGroups: [admins.id])
        SecurityGroup("others", in: network, allowing: .tcp(443, from: admins))
        HostedZone("internal.example").private(in: network)
        Network("spare", zones: 2, nat: .perZone, range: "10.2.0.0/16")
        Output("Vpc", network.id)
    }

    /// State machines, what starts them, what they start; rules and schedules to each kind of target.
    static let machines = Service("machines", region: .euCentral1, stages: [.dev]) { _ in
        let bus = EventBus("shop-bus")
        let key = Resource(
            "AWS::KMS::Key", "Key",
            properties: [
                "KeyPolicy": [
                    "Version": "2012-10-17",
                    "Statement": [
                        [
                            "Effect": "Allow",
                            "Principal": ["AWS": ["Fn::Sub": "arn:${AWS::Partition}:iam::${AWS::AccountId}:root"]],
                            "Action": "kms:*", "Resource": "*",
                        ]
                    ],
                ]
            ]
        ).retained()
        let lost = Queue("lost")
        let done = Queue("done").encrypted(with: key.attribute("Arn"))
        let ordered = Queue("ordered").fifo(contentBasedDeduplication: true)
        let told = Topic("told")
        let orders = Table("orders", partitionKey: .string("id"))
        let files = Bucket("files")
        let charge = Function("charge", .nodejs22, handler: "index.handler", code: "charge")
        let inner = StateMachine(
            "inner",
            [.wait("Rest", seconds: "$.delay"), .pass("Noted", result: ["noted": true]).result(path: "$.note")]
        )
        .express().logs(.all, data: true)
        let machine = StateMachine(
            "fulfil",
            [
                .get("Read", from: orders, key: ["id": ["S.$": "$.id"]]).result(path: "$.order").comment(
                    "What was ordered"),
                .choice(
                    "Large?",
                    [
                        .if("$.total", .above(1_000), then: "Review"), .if("$.kind", .equals("gift"), then: "Ship"),
                        .if("$.paid", .equals(true), then: "Ship"), .if("$.count", .equals(3), then: "Ship"),
                        .if(
                            .any(.value("$.a", .atLeast(1)), .value("$.b", .atMost(1)), .value("$.c", .below(1))),
                            then: "Ship"),
                        .if(
                            .all(.value("$.d", .exists), .value("$.e", .isMissing), .not(.value("$.f", .isNull))),
                            then: "Ship"),
                        .if("$.due", .before("2027-01-31T09:30:00Z"), then: "Ship"),
                        .if("$.due", .after("$.now"), then: "Ship"),
                        .if("$.name", .matches("test*"), then: "Ship"),
                        .if("$.limit", .named("NumericEqualsPath", "$.total"), then: "Ship"),
                    ], otherwise: "Charge"),
                .wait("Review", until: "$.reviewedAt"),
                .wait("Pause", .minutes(5)),
                .invoke("Charge", charge).parameters(["id.$": "$.id"]).selecting(["paid.$": "$.paid"]).timeout(
                    .seconds(60)
                ).heartbeat(.seconds(10))
                    .retry().retry(
                        "Busy", attempts: 5, interval: .seconds(1), backoff: 1.5, longest: .minutes(1), jitter: true
                    )
                    .catch("NotPaid", then: "Refuse", result: "$.error").catch(then: "Refuse"),
                .parallel(
                    "Ship",
                    [
                        [
                            .send("Send", to: done),
                            .update(
                                "Mark", in: orders, key: ["id": ["S.$": "$.id"]], update: "SET paid = :p",
                                values: [":p": ["BOOL": true]]),
                        ],
                        [
                            .put("Note", into: orders, item: ["id": ["S.$": "$.id"]]).discardingResult(),
                            .delete("Forget", from: orders, key: ["id": ["S": "x"]]),
                        ],
                    ]),
                .map(
                    "Each", over: "$.items",
                    [
                        .invoke("Pack", charge),
                        .send("Packed", to: ordered, message: ["id.$": "$.id"], group: "$.customer"),
                    ], concurrency: 5
                )
                .input(path: "$").output(path: "$"),
                .call("Read file", "aws-sdk:s3:getObject", ["Bucket": files.ref(), "Key.$": "$.key"]),
                .event("Event", source: "shop", detailType: "Shipped", on: bus),
                .event("Default event", source: "shop", detailType: "Shipped", detail: ["id.$": "$.id"]),
                .start("Inner", inner, input: ["delay": 5]),
                .start(
                    "Wait for it", .existing("arn:aws:states:eu-central-1:123456789012:stateMachine:other"), waits: true
                ),
                .publish("Tell", to: told, message: ["text.$": "States.Format('{} shipped', $.id)"], subject: "Shipped")
                    .then("Done"),
                .fail("Refuse", error: "NotPaid", cause: "The card was refused."),
                .succeed("Done"),
            ]
        )
        .timeout(.days(7)).tracing().allow("s3:GetObject", on: files.objects)
        .on(.eventBridge(["source": ["shop"]], on: bus).inputPath("$.detail").deadLetters(.queue(lost)))
        .on(
            .scheduler(.cron("0 8 ? * MON-FRI *"), timeZone: "Europe/Berlin").input(["run": "day"]).deadLetters(
                .queue(lost))
        )
        .on(.schedule(.rate(.hours(1))).input(["run": "hour"]).enabled(false))
        .alarm(.failed, above: 0, notify: told)
        machine
        // It is invoked by the machine that it starts.
        Function("restart", .nodejs22, handler: "index.handler", code: "restart")
            .environment("MACHINE", machine.arn).allow("states:StartExecution", on: machine.arn)
            .on(.stateMachine(machine, .failed, .timedOut, .aborted, .running, .succeeded).deadLetters(.queue(lost)))
        EventRule(
            "all", ["source": ["shop"]], on: bus, to: .queue(ordered, group: "orders"), .topic(told),
            .stateMachine(machine).inputTransformer("{\"id\": <id>}", paths: ["id": "$.detail.id"]).retry(attempts: 3),
            .function(charge).deadLetters(.queue(lost)),
            .apiDestination(
                APIDestination(
                    "crm", "https://api.example.com/orders", method: .put,
                    authorization: .basic(user: "shop", password: .secretsManager("crm", field: "password")),
                    callsPerSecond: 10))
        )
        .description("All that happens")
        EventRule(
            "others", ["source": ["shop"]], to: .logGroup(LogGroup("/aws/events/shop")),
            .stream(KinesisStream("clicks"), partitionKey: "$.detail.id"), .bus(bus))
        EventRule(
            "hourly", at: .rate(.hours(1)), to: .logGroup(.existing("/aws/events/hours")),
            .apiDestination(
                APIDestination(
                    "ping", "https://api.example.com/ping",
                    authorization: .apiKey(header: "x-key", .secretsManager("ping")))))
        EventSchedule(
            "ordered-once", .at("2027-01-31T09:30:00"), timeZone: "Europe/Berlin",
            to: .queue(ordered, group: "orders").input(["run": 1]))
        EventSchedule(
            "told-hourly", .rate(.hours(1)), to: .topic(told).deadLetters(.queue(lost)).retry(maximumAge: .hours(1))
        )
        .flexible(within: .minutes(15)).description("Each hour").enabled(false)
        EventSchedule("clicks-hourly", .rate(.hours(1)), to: .stream(KinesisStream("clicks")))
        EventSchedule("bus-hourly", .rate(.hours(1)), to: .bus(bus, source: "shop", detailType: "Hour"))
        EventSchedule("charge-hourly", .rate(.hours(1)), to: .function(charge))
        EventSchedule("done-hourly", .rate(.hours(1)), to: .queue(done))
        let changes = Table("changes", partitionKey: .string("id")).stream(.newAndOldImages)
        EventPipe("placed", from: .queue(done), to: .stateMachine(machine).inputTransformer("{\"id\": <$.body.id>}"))
            .filter(["body": ["total": [["numeric": [">", 1_000]]]]]).enriched(by: charge).batchSize(10).batchWindow(
                .seconds(5))
        EventPipe(
            "changed", from: .table(changes, from: .trimHorizon),
            to: .queue(ordered, group: "changes").inputPath("$.dynamodb"))
        EventPipe("clicked", from: .stream(KinesisStream("clicks")), to: .bus(bus, source: "shop", detailType: "Click"))
            .enabled(false)
        EventPipe("logged", from: .queue(lost), to: .logGroup(LogGroup("/aws/events/pipes")))
        EventPipe(
            "streamed", from: .queue(Queue("to-stream")),
            to: .stream(KinesisStream("clicks"), partitionKey: "$.body.id"))
        EventPipe("worked", from: .queue(Queue("to-work")), to: .function(charge).input(["run": 1]))
        EventPipe("published", from: .queue(Queue("to-tell")), to: .topic(told))
    }
}
