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
                .environment("HOOK", "https://api.telegram.org/bot\(token)/setWebhook")  // error: a Telegram bot token [literal-secret]
            Function("described", .python313, handler: "app.handler", code: "api")  // error: The function "described" holds what looks like a Telegram bot token (description) [literal-secret]
                .description("The bot \(token)")
            Function("scheduled", .python313, handler: "app.handler", code: "api")
                .on(.schedule(.every(.minutes(5))).input(["token": .string(token)]))  // error: The schedule holds what looks like a Telegram bot token (token) [literal-secret]
                .on(.scheduler(.every(.minutes(5))).input(["token": .string(token)]))  // error: The schedule holds what looks like a Telegram bot token (token) [literal-secret]
                .on(.eventBridge(["source": ["a"]]).input(["token": .string(token)]))  // error: The rule holds what looks like a Telegram bot token (token) [literal-secret]
                .on(.cloudWatchEvent(["source": ["a"]]).input(["token": .string(token)]))  // error: The rule holds what looks like a Telegram bot token (token) [literal-secret]
            Output("Token", .string(token))  // error: The output "Token" holds what looks like a Telegram bot token [literal-secret]
            Resource("AWS::SSM::Parameter", "Parameter", properties: ["Type": "String", "Value": "AKIAIOSFODNN7EXAMPLE"])  // error: The resource "Parameter" holds what looks like an AWS access key (Value) [literal-secret]
        },
        Service("right", region: .euCentral1) { _ in
            Function("api", .python313, handler: "app.handler", code: "api")
                .environment("BOT", "12345678:short")
                .environment("BOT_TOKEN_NAME", "/shop/bot-token")
                .environment("TOKEN_URL", "https://auth.example.com/oauth2/token")
                .environment("TOKEN_LIFETIME", "3600")
                .environment("TOKEN", "telegram-bot-token-2026")
                .environment("SECRET_ID", "a1b2c3d4e5f6g7h8i9j0")
            Resource("AWS::SSM::Parameter", "Parameter", properties: ["Type": "String", "Value": "arn:aws:s3:::files"])
        },
    ]
}
