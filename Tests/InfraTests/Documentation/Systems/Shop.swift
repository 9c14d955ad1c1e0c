import Infra

// A shop of four services and seventeen functions, in two accounts.
// The same in CDK: Benchmarks/characters/shop.py.

let shopAccounts: [Stage: String] = [.dev: "111111111111", .prod: "222222222222"]
let shopMemory = PerStage(dev: Size.megabytes(256), prod: .megabytes(512))
let shopZones = PerStage(
    dev: HostedZone.existing("dev.example.org", id: "Z0111111DEVELOPMENT"),
    prod: .existing("example.org", id: "Z0222222PRODUCTION"))
let shopAlerts = Topic("alerts").subscribe(email: "ops@example.org")
let shopEvents = EventBus("shop")

func shopDomain(_ stage: Stage) -> CustomDomain {
    CustomDomain(PerStage(dev: "api.dev.example.org", prod: "api.example.org")[stage], in: shopZones[stage])
}

func shopDefaults(_ stage: Stage) -> FunctionDefaults {
    FunctionDefaults {
        $0.architecture(.arm64).memory(shopMemory[stage]).timeout(.seconds(15)).logFormat(.json).tracing()
    }
}

func node(_ name: String) -> Function {
    Function(name, .nodejs22, handler: "index.handler", code: .bundle("functions/\(name).ts"))
}

// Customers: who they are.

let shoppers = UserPool("shoppers").signInByEmail()
let shopWeb = UserPoolClient("web", of: shoppers)
    .signIn(callbacks: ["https://www.example.org/signed-in"], logouts: ["https://www.example.org/"])
let shopper = HTTPAPIAuthorizer.jwt("shoppers", of: shoppers, audience: [shopWeb])
let profiles = Table("profiles", partitionKey: .string("id")).pointInTimeRecovery().deletionProtection()

let shopCustomers = Service("customers", region: .euCentral1, accounts: shopAccounts) { stage in
    shopDefaults(stage)
    DefaultAlarms(notify: shopAlerts)
    shopAlerts
    shopEvents
    shopDomain(stage)
    shoppers
    shopWeb
    HTTPAPI().domain(shopDomain(stage), path: "customers")
    UserPoolDomain("example-shop-\(stage)", of: shoppers)
    UserPoolGroup("editors", of: shoppers)
    node("welcome").timeout(.seconds(5)).write(profiles, as: "PROFILES").send(shopEvents, as: "BUS")
        .on(.userPool(.postConfirmation, of: shoppers))
    node("profile-get").read(profiles, as: "PROFILES").on(.httpAPI(.get, "/profile").authorizer(shopper))
    node("profile-put").readWrite(profiles, as: "PROFILES").on(.httpAPI(.put, "/profile").authorizer(shopper))
}

// Catalog: what is sold.

let shopNetwork = Network("shop", nat: .one, endpoints: [.s3, .dynamoDB])
let articles = Database("articles", .postgres, in: shopNetwork, .serverless(0.5...4)).deletionProtection()
let pictures = Bucket("pictures").versioned()

let shopCatalog = Service("catalog", region: .euCentral1, accounts: shopAccounts) { stage in
    shopDefaults(stage)
    DefaultAlarms(notify: shopAlerts)
    HTTPAPI().cors(origins: ["https://www.example.org"]).domain(shopDomain(stage), path: "catalog")
    node("articles-list").connect(to: articles, as: "DB").on(.httpAPI(.get, "/articles"))
    node("article-get").connect(to: articles, as: "DB").on(.httpAPI(.get, "/articles/{id}"))
    node("article-save").connect(to: articles, as: "DB").write(pictures.objects("originals/*"), as: "PICTURES")
        .on(.httpAPI(.put, "/articles/{id}").authorizer(shopper))
    node("thumbnail").memory(.gigabytes(1)).timeout(.minutes(1))
        .read(pictures.objects("originals/*")).write(pictures.objects("thumbnails/*"), as: "PICTURES")
        .on(.bucket(pictures, .created, prefix: "originals/"))
}
.suppress("public-endpoint", because: "everyone may look at articles")

// Orders: what is bought.

let shopOrders = Table("orders", partitionKey: .string("id")).index("by-customer", partitionKey: .string("customer"), sortKey: .string("placed"))
    .stream(.newAndOldImages).pointInTimeRecovery().deletionProtection()
let unpaid = Queue("unpaid").retention(.days(14))
let payments = Queue("payments").visibility(.minutes(3)).deadLetters(to: unpaid, after: 5)
let paymentKey = Secret("/shop/payment-key")

let shopOrdering = Service("orders", region: .euCentral1, accounts: shopAccounts) { stage in
    shopDefaults(stage)
    DefaultAlarms(notify: shopAlerts)
    Dashboard()
    shopOrders
    HTTPAPI().domain(shopDomain(stage), path: "orders")
    node("order-place").readWrite(shopOrders, as: "ORDERS").send(payments, as: "PAYMENTS")
        .alarm(.duration.statistic(.percentile(99)), above: 3_000, times: 3, notify: shopAlerts)
        .on(.httpAPI(.post, "/orders").authorizer(shopper))
    node("order-list").read(shopOrders, as: "ORDERS").on(.httpAPI(.get, "/orders").authorizer(shopper))
    node("order-cancel").readWrite(shopOrders, as: "ORDERS").on(.httpAPI(.delete, "/orders/{id}").authorizer(shopper))
    node("charge").timeout(.seconds(30)).readWrite(shopOrders, as: "ORDERS").environment("PAYMENT_KEY", paymentKey)
        .reservedConcurrency(PerStage(dev: 2, prod: 20)[stage])
        .on(.queue(payments).batchSize(5).partialFailures())
    node("order-changed").send(shopEvents, as: "BUS")
        .on(.stream(of: shopOrders).batchSize(50).retries(3).bisectOnError())
    node("carts-forget").readWrite(shopOrders, as: "ORDERS")
        .on(.scheduler(.cron("30 3 * * ? *"), timeZone: "Europe/Berlin"))
}

// Delivery: what is sent.

let carrierSecret = Secret("/shop/carrier")
let shipmentMails = Queue("mails").visibility(.minutes(2)).deadLetters(to: Queue("unsent").retention(.days(14)), after: 5)

let shopDelivery = Service("delivery", region: .euCentral1, accounts: shopAccounts) { stage in
    shopDefaults(stage)
    DefaultAlarms(notify: shopAlerts)
    HTTPAPI().domain(shopDomain(stage), path: "delivery")
    let label = node("label").environment("CARRIER", carrierSecret)
    let pickup = node("pickup").environment("CARRIER", carrierSecret)
    StateMachine("ship", [
        .invoke("Label", label).retry().catch(then: "Review", result: "$.error"),
        .choice("Heavy?", [.if("$.kilograms", .above(30), then: "Pickup")], otherwise: "Tell"),
        .invoke("Pickup", pickup).retry(),
        .send("Tell", to: shipmentMails).end(),
        .publish("Review", to: shopAlerts, subject: "A parcel without a label"),
        .fail("Unsent", error: "NoLabel"),
    ])
    .logs()
    .on(.eventBridge(["source": ["shop.orders"], "detail-type": ["OrderPaid"]], on: shopEvents).inputPath("$.detail"))
    node("parcel-moved").write(shopOrders, as: "ORDERS").environment("CARRIER", carrierSecret)
        .on(.httpAPI(.post, "/carrier"))
    node("mail").allow("ses:SendEmail", on: "arn:aws:ses:eu-central-1:\(shopAccounts[stage] ?? ""):identity/example.org")
        .on(.queue(shipmentMails).partialFailures())
}
