import Infra

/// The same bot in PHP on Bref, as many teams have it today.
let phpBot = Service("php-bot", region: .euCentral1) { stage in
    Function("api", .php(.v84, .fpm), handler: "public/index.php", code: "Examples/php-bot")
        .timeout(.seconds(28))
        .environment("BOT_TOKEN", Secret("/app/bot-token"))
        .environment("WEBHOOK_SECRET", Secret("/app/webhook-secret"))
        .on(.restAPI(.any, "/"))
        .on(.restAPI(.any, "/{proxy+}"))
}
