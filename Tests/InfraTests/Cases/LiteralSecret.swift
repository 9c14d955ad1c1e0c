import Infra

extension Cases {
    private static let token = "123456789:ABCdefGHIjklMNOpqrSTUvwxYZ012345678"

    static let literalSecret: [Service] = [
        Service("shop", region: .euCentral1) { _ in
            Function("api", .python313, handler: "app.handler", code: "api")
                .environment("BOT", token)  // error: The variable BOT of function "api" holds what looks like a Telegram bot token [literal-secret]
                .environment("KEY", "AKIAIOSFODNN7EXAMPLE")  // error: an AWS access key [literal-secret]
                .environment("PEM", "-----BEGIN RSA PRIVATE KEY-----\nMIIE")  // error: a private key [literal-secret]
                .environment("API_TOKEN", "tR7zQ2pL9vX4mK8nB3cD")  // error: a secret value [literal-secret]
        },
        Service("right", region: .euCentral1) { _ in
            Function("api", .python313, handler: "app.handler", code: "api")
                .environment("BOT", "12345678:short")
                .environment("BOT_TOKEN_NAME", "/shop/bot-token")
                .environment("TOKEN_URL", "https://auth.example.com/oauth2/token")
                .environment("TOKEN_LIFETIME", "3600")
        },
    ]
}
