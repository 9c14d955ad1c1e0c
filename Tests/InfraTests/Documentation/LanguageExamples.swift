import Infra

// The pieces of Swift in docs/language.md, as they stand there; DocumentationTests compares them.

let orders = Service("orders", region: .euCentral1, stages: [.dev, .prod]) { stage in
    Function("list", .nodejs22, handler: "index.handler", code: "Sources/orders")
        .memory(.megabytes(stage == .prod ? 512 : 256))
        .timeout(.seconds(10))
        .environment("TABLE", ordersTable.ref())
        .allow("dynamodb:Query", on: ordersTable.attribute("Arn"))
        .on(.httpAPI(.get, "/orders"))

    if stage == .prod {
        Function("report", .python313, handler: "app.handler", code: "Sources/report")
            .on(.schedule(.cron("0 6 ? * MON-FRI *")))
    }
}

let ordersTable = Resource(
    "AWS::DynamoDB::Table", "Orders",
    properties: [
        "BillingMode": "PAY_PER_REQUEST",
        "AttributeDefinitions": [["AttributeName": "id", "AttributeType": "S"]],
        "KeySchema": [["AttributeName": "id", "KeyType": "HASH"]],
    ])

let packaged = Function("packaged", .python313, handler: "app.handler", code: "Sources/report")
let picked = Function(
    "picked", .nodejs22, handler: "index.handler", code: .folder("Sources/web", exclude: ["*.test.mjs"]))
let bundled = Function("bundled", .nodejs22, handler: "index.handler", code: .bundle("functions/orders.ts"))
let stored = Function(
    "stored", .nodejs22, handler: "index.handler",
    code: .stored("orders.zip", in: "shop-code", version: "3sL4kqtJlcpXroDTDmJ"))
let contained = Function(
    "contained", image: .repository("shop/resize", account: "123456789012", tag: "1.4.2").command("app.handler"))

let released = Function("released", .python313, handler: "app.handler", code: "Sources/report")
    .alias("live", routing: .weighted(version: 7, 0.9))
    .on(.schedule(.rate(.hours(1))))

let mounted = Network.existing(vpc: "vpc-0a1b2c3d", subnets: ["subnet-0aaa1111", "subnet-0ddd3333"])
let quick = Function("quick", .java21, handler: "shop.Handler::handle", code: "Sources/quick")
    .snapStart()
    .on(.schedule(.rate(.hours(2))))
let archive = Function("archive", .python313, handler: "app.handler", code: "Sources/archive")
    .network(mounted, securityGroups: ["sg-0a1b2c3d"])
    .fileSystem(
        "arn:aws:elasticfilesystem:eu-central-1:123456789012:access-point/fsap-0123456789abcdef0", at: "/mnt/archive")
let approval = Function("approval", .nodejs22, handler: "index.handler", code: "Sources/approval")
    .durable(timeout: .days(30), retention: .days(7))
    .alias("live")
    .on(.eventBridge(["source": ["orders"]]))

let tester = Function("tester", .python313, handler: "app.handler", code: "Sources/tester")
let failures = Alarm("failures", metric: CustomMetric("Shop", "Failures"), above: 5, notify: Topic("releases"))
let careful = Function("careful", .python313, handler: "app.handler", code: "Sources/report")
    .alias("live")
    .shifting(.canary(10, for: .minutes(5)), alarms: [failures], before: tester)

let instances = CapacityProvider("instances", in: mounted).architecture(.arm64).maximumVCPUs(64)
let render = Function("render", .python313, handler: "app.handler", code: "Sources/render")
    .architecture(.arm64)
    .memory(.gigabytes(16))
    .capacity(instances, concurrency: 8, minimum: 1)

let pageOrders = Table("page-orders", partitionKey: .string("id"))
let storefront = WebFunction(
    "storefront", .nodejs24, code: .stored("storefront.zip", in: "shop-code", version: "3sL4kqtJlcpXroDTDmJ")
)
.timeout(.seconds(30))
.concurrency(16)
.environment("TABLE", pageOrders.tableName)
.allow("dynamodb:Query", on: pageOrders.arn)
let live = WebFunctionEndpoint(
    "live", of: storefront, authentication: .application, routing: .weighted(revision: "r-0a1b2c3d", 10))

let cartsTable = Table("carts", partitionKey: .string("id"))
let carts = Service("carts", region: .euCentral1) { _ in cartsTable }
let visits = Service("visits", region: .euCentral1) { _ in
    Function("visits", .python313, handler: "app.handler", code: "Sources/visits")
        .environment("CARTS", cartsTable.tableName.weak)
}

let lost = Queue("lost-orders").fifo()
let toShip = Queue("to-ship").fifo().visibility(.minutes(1))
let placed = Topic("placed").fifo()
    .deliver(to: toShip, filter: ["kind": ["created"]], raw: true, deadLetters: lost)
let ship = Function("ship", .nodejs22, handler: "index.handler", code: "Sources/ship")
    .timeout(.seconds(10))
    .on(.queue(toShip).partialFailures())
let copies = Subscription(of: placed, to: Queue("copies")).filter(["order": ["state": ["paid"]]], in: .body)

let shared = Listener.existing(
    "arn:aws:elasticloadbalancing:eu-central-1:123456789012:listener/app/shared/50dc6c495c0c9188/f2f7dc8efc522ab2")

let shopZone = HostedZone("example.org")
let vpc = Network.existing(
    vpc: "vpc-0a1b2c3d4e5f60718",
    subnets: [
        .subnet("subnet-0aaa1111bbbb2222c", zone: "eu-central-1a"),
        .subnet("subnet-0ddd3333eeee4444f", zone: "eu-central-1b"),
    ])
let shopBalancer = LoadBalancer("shop", in: vpc)
    .https("shop.example.org", in: shopZone)
    .https("admin.example.org", in: shopZone)
    .redirectHTTPToHTTPS()
    .idleTimeout(.seconds(90))

let certificate = Certificate("*.example.org", alternativeNames: ["example.org"], in: shopZone)
let listener = Listener(of: shopBalancer, port: 8443, certificates: [certificate])
let alias = Record("www.example.org", .alias(of: shopBalancer), in: shopZone)
let mail = Record("example.org", .mx((10, "mail.example.org")), in: shopZone).ttl(.hours(1))

let shopCertificate = Certificate("cart.example.org", in: shopZone)
    .alternativeName("cart.example.net", in: .existing("example.net", id: "Z0123456789ABCDEFGHIK"))
let inside = HostedZone("example.org").private(in: vpc)
let databaseInside = Record("db.example.org", .a("10.0.0.1"), in: inside)

let webhook = Function("webhook", .swift(product: "telegram-bot"))
    .on(.route(.post, "/hook", of: shopBalancer).hosts("shop.example.org").sources("149.154.160.0/20"))
    .on(.route(.any, "/files/*", of: listener).priority(40_000))

let partners = TrustStore("partners", bucket: "shop-certificates", key: "partners.pem")
let partnerBalancer = LoadBalancer("partners", in: vpc)
    .https("partners.example.org", in: shopZone)
    .mutualTLS(.verify(partners))
let orderAPI = Function("order-api", .nodejs22, handler: "index.handler", code: "Sources/orders")
    .on(
        .route(.any, "*", of: listener)
            .paths(matching: "^/v[0-9]+/orders(/.*)?$")
            .rewriteURL("^/v[0-9]+(/.*)$", to: "$1")
            .authenticate(
                .jwt(
                    issuer: "https://id.example.org", keys: "https://id.example.org/jwks.json",
                    claims: [.words("scope", "orders.read")]))
    )
    .on(.route(.any, "/partners/*", of: partnerBalancer))

let intake = Queue("intake")
let intakeRoute = HTTPAPIIntegration(.post, "/intake", to: .queue(intake)).authorizedByIAM()
let placedRoute = HTTPAPIIntegration(.post, "/placed", to: .events(source: "shop", detailType: "OrderPlaced"))
    .authorizedByIAM()

let intakeMethod = RESTAPIIntegration(.post, "/intake", to: .queue(intake)).authorizer(.iam())
let shopMethod = RESTAPIIntegration(.any, "/shop/{proxy+}", to: .http("https://shop.example.org/{proxy}"))
    .authorizer(.iam())
let healthMethod = RESTAPIIntegration(.get, "/health", to: .mock(body: ["state": "up"]))

let siteZone = HostedZone.existing("example.org", id: "Z0123456789ABCDEFGHIJ")
let frontDoor = CustomDomain("api.example.org", in: siteZone)
let ordersAPI = HTTPAPI().domain(frontDoor, path: "orders")
let reportsAPI = RESTAPI().regional().domain(frontDoor, path: "reports/v1")
let pages = Bucket("pages")
let site = Distribution("site", from: .bucket(pages))
    .domain("www.example.org", in: siteZone)
    .behavior(
        "/api/*",
        CacheBehavior(from: .host("api.example.org"))
            .caching(.disabled).methods(.all).passing(.allViewerExceptHost)
    )
    .rootObject("index.html")
let rewrite = Function("rewrite", .nodejs22, handler: "index.handler", code: "Sources/rewrite")
    .memory(.megabytes(128))
    .timeout(.seconds(5))
    .on(.cloudFront(site, event: .viewerRequest))
let networks: [Region: Network] = [
    .euCentral1: vpc,
    .usEast1: .existing(
        vpc: "vpc-0b1b2c3d4e5f60718",
        subnets: [
            .subnet("subnet-0bbb1111bbbb2222c", zone: "us-east-1a"),
            .subnet("subnet-0eee3333eeee4444f", zone: "us-east-1b"),
        ]),
]
let worldZone = HostedZone.existing("example.net", id: "Z0123456789ABCDEFGHIJ")
let worldBot = Service("world-bot", regions: [.euCentral1, .usEast1], stages: [.prod]) { _, region in
    let front = HealthCheck("front", host: "\(region).bot.example.net", path: "/health")
    let balancer = LoadBalancer("public", in: networks[region] ?? vpc)
        .https("bot.example.net", in: worldZone, routing: .latency(healthCheck: front))
        .https("\(region).bot.example.net", in: worldZone)

    Function("webhook", .nodejs22, handler: "index.handler", code: "Sources/bot")
        .timeout(.seconds(28))
        .on(.route(.post, "/telegram", of: balancer))
        .on(.route(.get, "/health", of: balancer))
}
.artifactBucket([.euCentral1: "archives-eu", .usEast1: "archives-us"])

let secretive = Function("secretive", .php(.v84, .fpm), handler: "public/index.php", code: "Examples/php-bot")
    .environment("BOT_TOKEN", Secret("/app/bot-token"))
    .environment("GREETING", Parameter("/app/greeting"))

let sales = Table("sales", partitionKey: .string("id")).index("by-owner", partitionKey: .string("owner"))
let receipts = Bucket("receipts")
let mails = Queue("mails")
let checkout = Function("checkout", .nodejs22, handler: "index.handler", code: "Sources/checkout")
    .readWrite(sales, as: "TABLE")
    .write(receipts.objects("new/*"), as: "BUCKET")
    .send(mails, as: "QUEUE_URL")

let figures = Function("figures", .python313, handler: "app.handler", code: "Sources/figures")
    .read(sales, as: "TABLE")
    .allow("dynamodb:DescribeTable", on: sales.arn)

let checkoutMemory = PerStage(dev: Size.megabytes(256), staging: .megabytes(512), prod: .gigabytes(1))
let rush = Service("rush", region: .euCentral1, stages: [.dev, .staging, .prod]) { stage in
    Function("order", .nodejs22, handler: "index.handler", code: "Sources/orders")
        .memory(checkoutMemory[stage])
        .reservedConcurrency(PerStage((.dev, 1), (.staging, 2), (.prod, 20))[stage])
        .on(.schedule(.rate(.minutes(5))), when: stage == .prod)
}

func jobs(_ stage: Stage) -> Queue { Queue("jobs").retention(PerStage(dev: .days(1), prod: .days(14))[stage]) }
let makesJobs = Service("makes-jobs", region: .euCentral1) { stage in jobs(stage) }
let sendsJobs = Service("sends-jobs", region: .euCentral1) { stage in
    Function("send", .nodejs22, handler: "index.handler", code: "Sources/orders").send(jobs(stage), as: "JOBS")
}

let ledger = Service("ledger", region: .euCentral1, accounts: [.dev: "111111111111", .prod: "222222222222"]) { _ in
    Resource("AWS::SQS::Queue", "Bookings", properties: ["QueueName": "bookings"])
}

let customers = UserPool("customers").signInByEmail().mfa(required: false)
let web = UserPoolClient("web", of: customers).signIn(callbacks: ["https://shop.example.org/back"])
let account = Function("account", .nodejs22, handler: "index.handler", code: "Sources/account")
    .environment("CLIENT_ID", web.clientID)
    .on(.httpAPI(.get, "/account").authorizer(.jwt("customers", of: customers, audience: [web])))
let editors = UserPoolGroup("editors", of: customers).precedence(1)

let logLevel = TemplateParameter("LogLevel", default: "info", allowed: ["info", "debug"])
    .description("How much the functions log.")
let capacity = TemplateParameter("Capacity", default: "small", allowed: ["small", "large"])
let isLarge = Condition("IsLarge", .equals(capacity.ref(), "large"))
let overflow = Resource("AWS::SQS::Queue", "Overflow").when(isLarge)
let measured = Function("measured", .nodejs22, handler: "index.handler", code: "Sources/measured")
    .timeout(.seconds(10))
    .environment("LOG_LEVEL", logLevel)
    .environment("OVERFLOW", Value.if(isLarge, overflow.ref(), else: "none"))
    .on(.httpAPI(.get, "/measured"))
    .on(.schedule(.rate(.hours(1))), when: isLarge)

let invoices = Table("invoices", partitionKey: .string("id"))

let billing = Service("billing", region: .euCentral1) { stage in
    FunctionDefaults {
        $0.memory(.megabytes(stage == .prod ? 512 : 256))
            .timeout(.seconds(10))
            .environment("STAGE", stage.name)
            .network(vpc, securityGroups: ["sg-0a1b2c3d4e5f60718"])
            .permissionsBoundary("arn:aws:iam::123456789012:policy/service-boundary")
    }
    StackSettings()
        .tags(["cost-centre": "4711"])
        .protect(invoices, from: .replace, .delete)
        .notifications("arn:aws:sns:eu-central-1:123456789012:deployments")
        .deploymentRole("arn:aws:iam::123456789012:role/deploy")
        .terminationProtection(stage == .prod)

    Function("invoice", .nodejs22, handler: "invoice.handler", code: "Sources/billing")
        .environment("TABLE", invoices.ref())
        .on(.httpAPI(.post, "/invoices"))
    Function("export", .nodejs22, handler: "export.handler", code: "Sources/billing")
        .timeout(.minutes(5))
        .withoutNetwork()
        .on(.schedule(.rate(.days(1))))
}
.tags(["team": "billing"])

let tuned = LoadBalancer("tuned", in: vpc)
    .https("tuned.example.org", in: shopZone)
    .logicalID("Balancer")
    .override("LoadBalancerAttributes.1", ["Key": "routing.http2.enabled", "Value": "false"])

let purchases = Table("purchases", partitionKey: .string("id")).was("orders")

func worker(_ name: String, memory: Size = .megabytes(256)) -> Function {
    Function(name, .nodejs22, handler: "\(name).handler", code: "Sources/workers").memory(memory)
}

let workers = Service("workers", region: .euCentral1) { _ in
    for name in ["resize", "mail", "index"] {
        worker(name)
    }
    worker("video", memory: .gigabytes(4))
}

/// A service that states what the pieces declare, so that the tests can compile it.
let shop = Service("shop", region: .euCentral1) { _ in
    shopZone
    shopBalancer
    certificate
    listener
    mail
    shopCertificate
    inside
    databaseInside
    webhook
    secretive
    packaged
    checkout
    figures
    account
    editors
    picked
    bundled
    stored
    contained
    released
    quick
    archive
    approval
    tester
    failures
    careful
    instances
    render
    live
    partners
    partnerBalancer
    orderAPI
    intake
    intakeRoute
    placedRoute
    intakeMethod
    shopMethod
    healthMethod
    ship
    copies
    measured
    tuned
}

/// The same for what is at the edge.
let edge = Service("edge", region: .usEast1, stages: [.prod]) { _ in
    rewrite
}

let many = Service("many", region: .euCentral1) { _ in
    for number in 1...300 {
        worker("worker-\(number)").on(.queue(Queue("jobs-\(number)")))
    }
}
.nestedStacks(8)
.suppress("serverless-form-left-out", because: "deployed by the AWS CLI")

let kept = Service("kept", region: .euCentral1) { _ in
    SharedRole()
        .allow("s3:GetObject", on: "arn:aws:s3:::reports/*")
        .statement(["Effect": "Deny", "Action": "s3:DeleteObject", "Resource": "*"])
    Function("read", .nodejs22, handler: "index.handler", code: "Sources/read").on(.httpAPI(.get, "/orders"))
    Generated("HttpApiStage").override("DefaultRouteSettings.ThrottlingRateLimit", 100)
}
.keepingVersions()
.deploymentBucketInStack()
