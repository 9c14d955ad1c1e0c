import Infra

/// Two services, of which one imports from the other, for the tests of deployments.
struct Deployed: Sendable {
    var queueName = "orders"
    var memory = 256
    var table = false
    var regions: [Region] = [.euCentral1]
    var isShared = true
    var bucketName: String?
    var settings = StackSettings()
    var hasSecret = false
    /// A secret that a function rotates, one that nobody does, and a database's password.
    var rotates = false
    /// More kinds of things, for policies.
    var isRich = false
    /// So many more, in the one service.
    var functions = 0
    /// Parameters without a default.
    var asks = false
    /// Its API is a bot's webhook.
    var isBot = false
    var nestedStacks: Int?

    var services: [Service] {
        let orders = Queue("orders").named("\(queueName)-queue")
        let deployed = self
        let stock = Service("stock", regions: regions, stages: [.dev]) { _, _ in
            orders
            deployed.settings
            if deployed.table {
                Table("items", partitionKey: .string("id"))
            }
            if let name = deployed.bucketName { Bucket("files").named(name) }
            if deployed.asks {
                Resource(
                    "AWS::SNS::Topic", "Asked",
                    properties: [
                        "TopicName": TemplateParameter("Size").description("How large").ref(),
                        "DisplayName": TemplateParameter("Word").noEcho().ref(),
                    ])
            }
            if deployed.isRich {
                Topic("news").named("stock-news")
                Bucket("pictures").named("stock-pictures-4711")
            }
        }
        let shop = Service("shop", regions: regions, stages: [.dev]) { _, _ in
            let plain = Function("api", .python313, handler: "app.handler", code: "api").memory(
                .megabytes(deployed.memory))
            let api = deployed.hasSecret ? plain.environment("TOKEN_NAME", Secret("/shop/dev/token")) : plain
            if deployed.rotates {
                Function("keys", .python313, handler: "app.handler", code: "api")
                    .environment("OTHER", Secret.secretsManager("shop/other"))
                    .environment("TOKEN_NAME", Secret("/shop/dev/token"))
                    .on(.secretRotation(of: .secretsManager("shop/key"), every: .days(30)))
                Database("orders", .postgres, in: Network("main", zones: 2), .serverless(1...4))
                    .rotatePassword(every: .days(30))
            }
            if deployed.isBot {
                Function("bot", .python313, handler: "app.handler", code: "api")
                    .environment("BOT_TOKEN", Secret("/shop/dev/bot-token"))
                    .environment("WEBHOOK_SECRET", Secret("/shop/dev/webhook-secret"))
                    .on(
                        .httpAPI(.post, "/telegram")
                            .telegramWebhook(
                                token: Secret("/shop/dev/bot-token"), secret: Secret("/shop/dev/webhook-secret"),
                                allowedUpdates: [.message, .callbackQuery], maximumConnections: 10,
                                commands: ["help": "What it can do", "say": "A \"word\" \\ ü"]))
            }
            for number in 0..<deployed.functions {
                Function("f\(number)", .python313, handler: "app.handler", code: "api")
            }
            if deployed.isShared {
                api.environment("ORDERS", orders.url).suppress("name-without-right", because: "it sends nothing")
            } else {
                api
            }
        }
        if let nestedStacks {
            return [
                shop.nestedStacks(nestedStacks).suppress("serverless-form-left-out", because: "deployed by infra"),
                stock,
            ]
        }
        return [shop, stock]
    }
}
