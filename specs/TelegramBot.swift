import Infra

/// The bot, in Swift, behind the shared load balancer; API Gateway too while it is tried out in dev.
let telegramBot = Service("telegram-bot", region: .euCentral1) { stage in
    let token = Secret("/telegram-bot/\(stage)/bot-token")
    let webhookSecret = Secret("/telegram-bot/\(stage)/webhook-secret")

    Function("webhook", .swift(product: "telegram-bot"))
        .memory(.megabytes(stage == .prod ? 512 : 256))
        .timeout(.seconds(28))
        .environment("BOT_TOKEN", token)
        .environment("WEBHOOK_SECRET", webhookSecret)
        .on(.route(.post, "/lambda/mytgbot", of: balancer))
        .on(.httpAPI(.post, "/telegram"), when: stage == .dev)
}
