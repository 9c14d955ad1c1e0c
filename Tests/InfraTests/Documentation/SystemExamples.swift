import Infra

// The pieces of Swift in docs/systems.md, as they stand there; DocumentationTests compares them.

let alerts = Topic("alerts").subscribe(email: "ops@example.com")
let failedCharges = Queue("failed-charges").retention(.days(14))
let charges = Queue("charges").visibility(.minutes(1)).deadLetters(to: failedCharges, after: 5)
let chargeCard = Function("charge-card", .nodejs22, handler: "index.handler", code: "Sources/charge")
    .timeout(.seconds(10))
    .on(.queue(charges))
    .alarm(.errors, above: 1, within: .minutes(5), notify: alerts)
    .alarm(.duration.statistic(.percentile(99)), above: 5_000, times: 3, notify: alerts)

let watched = Service("watched", region: .euCentral1) { _ in
    DefaultAlarms(notify: alerts)
    Dashboard()
    chargeCard
}

let slow = Alarm("slow", of: chargeCard, .duration, above: 8_000)
let noSales = Alarm("no-sales", metric: CustomMetric("Shop", "Sales"), below: 1, within: .hours(1))
let shopDown = CompositeAlarm("shop-down", when: .all(.alarm(slow), .alarm(noSales)), notify: alerts, recovery: true)

let shipments = Queue("shipments")
let shipped = Table("shipped", partitionKey: .string("id"))
let fulfil = StateMachine(
    "fulfil",
    [
        .invoke("Charge", chargeCard).retry().catch(then: "Refuse", result: "$.error"),
        .choice("Gift?", [.if("$.kind", .equals("gift"), then: "Wrap")], otherwise: "Ship"),
        .wait("Wrap", .minutes(30)),
        .parallel(
            "Ship", [[.send("Send", to: shipments)], [.put("Note", into: shipped, item: ["id": ["S.$": "$.id"]])]]
        ).end(),
        .fail("Refuse", error: "NotPaid"),
    ]
)
.on(.eventBridge(["source": ["shop"], "detail-type": ["OrderPlaced"]]).inputPath("$.detail"))
.alarm(.failed, above: 0, notify: alerts)

let complain = Function("complain", .nodejs22, handler: "index.handler", code: "Sources/complain")
    .on(.stateMachine(fulfil, .failed, .timedOut))

let refund = StateMachine(
    "refund", language: .jsonata,
    [
        .invoke("Check", chargeCard).arguments(["id": "{% $states.input.order.id %}"])
            .assign(["total": "{% $states.result.total %}"]).output("{% $states.input.order %}"),
        .choice("Large?", [.if("{% $total > 1000 %}", then: "Ask")], otherwise: "Pay"),
        .wait("Ask", seconds: "{% $states.input.hours * 3600 %}"),
        .send("Pay", to: shipments, message: ["total": "{% $total %}"]),
    ])

let uploads = Bucket("uploads")
let takeRows = Function("take-rows", .nodejs22, handler: "index.handler", code: "Sources/take")
let importRows = StateMachine(
    "import-rows",
    [
        .map("Each row", of: .csv(uploads, key: "$.key"), [.invoke("Take", takeRows).retry()], concurrency: 200)
            .batches(of: 100).tolerating(percentage: 1).results(in: uploads, prefix: "done")
    ])

let shopBus = EventBus("shop-events")
let crm = APIDestination(
    "crm", "https://api.example.com/orders", authorization: .apiKey(header: "x-api-key", .secretsManager("crm-key")))
let paid = EventRule("paid", ["detail-type": ["OrderPaid"]], on: shopBus, to: .queue(shipments), .apiDestination(crm))
let everything = EventRule("everything", ["source": ["shop"]], on: shopBus, to: .logGroup(LogGroup("/aws/events/shop")))
let reminder = EventSchedule(
    "reminder", .cron("0 9 ? * MON *"), timeZone: "Europe/Berlin", to: .queue(shipments).input(["kind": "reminder"]))

let bigOrders = EventPipe("big-orders", from: .queue(charges), to: .stateMachine(fulfil).inputPath("$.body"))
    .filter(["body": ["total": [["numeric": [">", 1_000]]]]])

let orderEvents = EventBusV2("orders", retention: .days(7))
let unshipped = Queue("unshipped")
let largeOrders = EventSubscriber(
    "large-orders", of: orderEvents, to: .queue(shipments).retry(attempts: 10).deadLetters(.queue(unshipped))
)
.filter(["detail": ["total": [["numeric": [">", 500]]]]])
.from(.oldest)
let objectEvents = EventBusSource(
    "objects", .service("aws.s3"), into: orderEvents, pattern: ["detail-type": ["Object Created"]])

let main = Network("main", zones: 2, nat: .one, endpoints: [.s3, .dynamoDB])
let admins = SecurityGroup("admins", in: main, allowing: .tcp(22, from: "10.0.0.0/8"))
let accountsDatabase = Database("ledger", .postgres, in: main, .serverless(0.5...4)).allow(from: admins)
    .deletionProtection()
let sessions = Cache("sessions", .valkey, in: main)
let book = Function("book", .nodejs22, handler: "index.handler", code: "Sources/book")
    .connect(to: accountsDatabase, as: "DB")
    .connect(to: sessions, as: "CACHE")

/// A service that states them, so that the tests can compile it.
let systems = Service("systems", region: .euCentral1, stages: [.prod]) { _ in
    alerts
    chargeCard
    shopDown
    fulfil
    complain
    paid
    everything
    reminder
    bigOrders
    largeOrders
    objectEvents
    book
    refund
    importRows
}
