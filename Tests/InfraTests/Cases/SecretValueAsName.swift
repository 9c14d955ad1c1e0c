import Infra

extension Cases {
    static let secretValueAsName: [Service] = [
        Service("shop", region: .euCentral1) { _ in
            Function("api", .python313, handler: "app.handler", code: "api")
                .environment("BOT_TOKEN", Secret("123456789:ABCdefGHIjklMNOpqrSTUvwxYZ012345678"))  // error: declared by its name, but this looks like a Telegram bot token [secret-value-as-name]
                .environment("AWS_KEY", Secret.secretsManager("AKIA" + "QWERTYUIOPASDFGH"))  // error: this looks like an AWS access key [secret-value-as-name]
        },
        Service("right", region: .euCentral1) { _ in
            Function("api", .python313, handler: "app.handler", code: "api")
                .environment("BOT_TOKEN", Secret("/shop/bot-token"))
        },
    ]
}
