import Infra

extension Cases {
    private static let token = Secret("/bot/dev/token")
    private static let word = Secret("/bot/dev/word")
    private static let zone = HostedZone.existing("example.com", id: "Z0123456789ABCDEFGHIJ")
    private static let network = Network.existing(vpc: "vpc-0a1b2c3d", subnets: ["subnet-0aaa1111", "subnet-0ddd3333"])
    private static let balancer = LoadBalancer("edge", in: network)
    private static let certificate = Certificate("bot.example.com", in: zone)
    private static let odd = Listener(of: balancer, port: 9443, certificates: [certificate])
    private static let plain = Listener(of: balancer, port: 80)

    private static func bot(_ name: String) -> Function {
        Function(name, .python313, handler: "app.handler", code: "bot")
            .environment("BOT_TOKEN", token).environment("WEBHOOK_SECRET", word)
    }

    private static func other(_ name: String) -> Secret { Secret("/bot/dev/\(name)") }

    static let invalidTelegramWebhook: [Service] = [
        Service("shop", region: .euCentral1, stages: [.dev]) { _ in
            bot("reads").on(
                .httpAPI(.get, "/a")
                    .telegramWebhook(token: token, secret: word))  // error: Telegram sends updates by POST, which this route does not accept [invalid-telegram-webhook]
            bot("pattern").on(
                .httpAPI(.post, "/{any}")
                    .telegramWebhook(token: other("b"), secret: word))  // error: "/{any}" is a pattern [invalid-telegram-webhook] // note: the other address
            bot("again").on(
                .httpAPI(.post, "/b")
                    .telegramWebhook(token: other("b"), secret: word))  // error: A bot has one webhook, and the token "/bot/dev/b" already has another for the function "pattern": the last one that is set would receive all updates [invalid-telegram-webhook]
            Function("forgets", .python313, handler: "app.handler", code: "bot").environment("BOT_TOKEN", token).on(  // note: the function
                .httpAPI(.post, "/c")
                    .telegramWebhook(token: other("c"), secret: word))  // error: does not read the secret "/bot/dev/word" [invalid-telegram-webhook]
            bot("signed").on(
                .url(.iam)
                    .telegramWebhook(token: other("d"), secret: word))  // error: signed by IAM credentials [invalid-telegram-webhook]
            bot("busy").on(
                .httpAPI(.post, "/e")
                    .telegramWebhook(token: other("e"), secret: word, maximumConnections: 101))  // error: 1 to 100 connections, not 101 [invalid-telegram-webhook]
            bot("menu").on(
                .httpAPI(.post, "/f")
                    .telegramWebhook(token: other("f"), secret: word, commands: ["/help": "Helps"]))  // error: "/help" is not a command's name [invalid-telegram-webhook]
            bot("twice").on(
                .httpAPI(.post, "/g")
                    .telegramWebhook(token: other("g"), secret: word, allowedUpdates: [.poll, .message, .poll]))  // error: "poll" is listed twice [invalid-telegram-webhook]
            bot("one").on(
                .httpAPI(.post, "/h")
                    .telegramWebhook(token: word, secret: word))  // error: The secret and the token are the same: Telegram sends the secret with every update, and whoever has the token controls the bot [invalid-telegram-webhook]
        },
        Service("balanced", region: .euCentral1, stages: [.dev]) { _ in
            odd
            plain
            bot("port").on(
                .route(.post, "/a", of: odd).hosts("bot.example.com")
                    .telegramWebhook(token: token, secret: word))  // error: this listener is on 9443 [invalid-telegram-webhook]
            bot("http").on(
                .route(.post, "/b", of: plain).hosts("bot.example.com")
                    .telegramWebhook(token: other("b"), secret: word))  // error: delivers to HTTPS only [invalid-telegram-webhook]
            bot("nowhere").on(
                .route(.post, "/c", of: odd)
                    .telegramWebhook(token: other("c"), secret: word))  // error: it is for no host by name [invalid-telegram-webhook]
        },
        Service("right", region: .euCentral1, stages: [.dev]) { _ in
            bot("webhook")
                .on(
                    .httpAPI(.post, "/telegram")
                        .telegramWebhook(
                            token: token, secret: word, allowedUpdates: [.message, .callbackQuery], maximumConnections: 100,
                            commands: ["help": "What it can do"]))
                .on(.httpAPI(.post, "/other"))
            bot("second").on(.url(.everyone).telegramWebhook(token: other("b"), secret: word))
        },
    ]
}
