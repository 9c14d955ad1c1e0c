import Testing

@testable import Infra

/// `.telegramWebhook` changes no output, and says where Telegram is to deliver.
@Suite struct WebhookTests {
    private static let token = Secret("/bot/dev/token")
    private static let word = Secret("/bot/dev/word")
    private static let zone = HostedZone.existing("example.com", id: "Z0123456789ABCDEFGHIJ")
    private static let network = Network.existing(vpc: "vpc-0a1b2c3d", subnets: ["subnet-0aaa1111", "subnet-0ddd3333"])
    private static let balancer = LoadBalancer("edge", in: network).https("bot.example.com", in: zone)

    private static func said<T: WebhookTrigger>(_ trigger: T) -> T {
        trigger.telegramWebhook(
            token: token, secret: word, allowedUpdates: [.message, .named("managed_bot")], dropPending: true,
            maximumConnections: 5,
            commands: ["help": "Helps"])
    }

    private static func service(_ isSaid: Bool, _ name: String) -> Service {
        @Sendable func bot(_ trigger: some WebhookTrigger) -> Function {
            let function = Function("bot", .python313, handler: "app.handler", code: "bot")
                .environment("BOT_TOKEN", token).environment("WEBHOOK_SECRET", word)
            return isSaid ? function.on(said(trigger)) : function.on(trigger)
        }
        return Service("bots", region: .euCentral1, stages: [.dev]) { _ in
            switch name {
            case "balancer":
                balancer
                bot(LoadBalancerRoute.route(.post, "/bot", of: balancer))
            case "http": bot(HTTPAPIRoute.httpAPI(.post, "/bot"))
            case "domain":
                HTTPAPI().domain("bot.example.com", in: zone)
                bot(HTTPAPIRoute.httpAPI(.post, "/bot"))
            case "rest": bot(RESTAPIMethod.restAPI(.post, "/bot"))
            default: bot(FunctionURL.url(.everyone))
            }
        }
    }

    @Test(arguments: [
        ("balancer", DeliveredWebhook.Address.url("https://bot.example.com/bot")),
        ("http", .api(logicalID: "HttpApi", path: "/bot")), ("domain", .url("https://bot.example.com/bot")),
        ("rest", .api(logicalID: "ApiGatewayRestApi", path: "/dev/bot")), ("url", .functionURL("bots-dev-bot")),
    ])
    func changesNoOutputAndHasAnAddress(name: String, address: DeliveredWebhook.Address) throws {
        let (plain, said) = (
            Compiler.compile([Self.service(false, name)]), Compiler.compile([Self.service(true, name)])
        )
        #expect(!said.hasErrors && plain.files.map(\.bytes) == said.files.map(\.bytes))
        #expect(plain.deliveries[0].webhooks.isEmpty)
        let webhook = try #require(said.deliveries[0].webhooks.first)
        #expect(
            webhook.address == address && webhook.allowedUpdates == ["message", "managed_bot"] && webhook.dropsPending)
        #expect(webhook.token.secret.name == "/bot/dev/token" && webhook.commands.map(\.name) == ["help"])
    }
}
