import Infra

extension Pairs {
    /// Web functions, code that Lambda reads from a bucket, and event buses that keep their events.
    static let web = Service("web", region: .euCentral1, stages: [.prod]) { _ in
        let orders = Table("orders", partitionKey: .string("id"))
        let lost = Queue("lost")
        let ordered = Queue("ordered").fifo()
        let summed = Queue("summed").fifo(contentBasedDeduplication: true)
        let key = "arn:aws:kms:eu-central-1:123456789012:key/0a1b2c3d-1111-2222-3333-444455556666"
        let shop = WebFunction(
            "shop", .nodejs24, code: .stored("web/shop.zip", in: "shop-code", version: "3sL4kqtJlcpXroDTDmJ")
        )
        .description("The shop's pages").timeout(.seconds(30)).concurrency(16).logRetention(.days(90)).encrypted(
            with: key
        )
        .network(connector: "arn:aws:lambda:eu-central-1:123456789012:network-connector:shop:1")
        .environment("TABLE", orders.tableName).environment("AWS_LAMBDA_NODEJS_ENTRYPOINT", "server.js")
        .allow("dynamodb:Query", "dynamodb:GetItem", on: orders.arn)
        let live = WebFunctionEndpoint(
            "live", of: shop, authentication: .iam, routing: .weighted(revision: "r-0a1b2c3d", 10)
        )
        .maximumEnvironments(20).rateLimit(1_000)
        let plain = WebFunction(
            "plain", .named("nodejs26.x"), code: .stored("web/plain.zip", in: "shop-code", version: "qZ3bTLxUf0w"))
        live
        WebFunctionEndpoint("public", of: plain, authentication: .application)
        WebFunctionEndpoint("near", of: plain, authentication: .application, in: .nearest([.euWest1]))
        WebFunctionEndpoint("each", of: plain, authentication: .application, in: .each([.euWest1, .usEast1]))

        let bus = EventBusV2("orders", retention: .days(7)).description("What happens to orders")
        let secret = EventBusV2("secret").encrypted(with: .string(key))
        let far = EventBusV2.existing(
            "arn:aws:events:eu-central-1:123456789012:event-busv2/far/0a1b2c3d4e5f6g7h8i9j0k1l2")
        let machine = StateMachine("count", [.succeed("Done")])
        Function(
            "stored", .nodejs22, handler: "index.handler",
            code: .stored("orders.zip", in: "shop-code", version: "3HL4kqCxf3vjVBH40Nrjfkd")
        )
        .alias("live")
        .send(bus, as: "BUS").send(secret, as: "SECRET_BUS").send(far, as: "FAR_BUS").invoke(live, as: "SHOP")
        .on(.httpAPI(.get, "/stored"))
        let work = Function(
            "work", .python313, handler: "app.handler",
            code: .stored("work.zip", in: "shop-code", version: "UIORUnfndfiufdisojhr398493jfdkjF"))
        work
        EventSubscriber(
            "large", of: bus, to: .queue(lost).retry(maximumAge: .hours(1), attempts: 10).deadLetters(.queue(lost))
        )
        .description("Orders above 500")
        .filter(["detail": ["total": [["numeric": [">", 500]]]]])
        .filter(["region": ["eu"]], in: .metadata)
        .filter(["aws:Source": ["shop"]], in: .systemMetadata)
        EventSubscriber("ordered", of: bus, to: .queue(ordered)).ordered().from(.oldest)
        EventSubscriber("summed", of: bus, to: .queue(summed, group: "{% $events.Data.detail.customer %}")).from(
            .time(1_790_000_000))
        EventSubscriber("told", of: bus, to: .topic(Topic("told").fifo())).from(.latest)
        EventSubscriber("worked", of: bus, to: .function(work)).ordered().batch(100, within: .seconds(5))
        EventSubscriber("counted", of: far, to: .stateMachine(machine)).transform(.withMetadata)
        EventSubscriber("clicks", of: bus, to: .stream(KinesisStream("clicks"))).transform(
            .expression("{% $events.Data.detail %}"))
        EventSubscriber("classic", of: secret, to: .bus(EventBus("classic-orders"))).enabled(false)
        EventBusSource("objects", .service("aws.s3"), into: bus, pattern: ["detail-type": ["Object Created"]])
            .deadLetters(.queue(lost))
        EventBusSource("mails", .service("aws.ses"), into: bus).deadLetters(.queue(lost))
        EventBusSource(
            "partner", .partner("arn:aws:events:eu-central-1::event-source/aws.partner/example.com/12345"), into: bus)
    }
}
