import Infra

extension Cases {
    private static let token = "123456789:ABCdefGHIjklMNOpqrSTUvwxYZ012345678"

    /// Put together here, so that no file of ours looks like it holds one.
    private static let accessKey = "AKIA" + "QWERTYUIOPASDFGH"

    private static func made(_ name: String) -> Function { Function(name, .python313, handler: "app.handler", code: "api") }

    static let literalSecret: [Service] = [
        Service("shop", region: .euCentral1) { _ in
            Function("api", .python313, handler: "app.handler", code: "api")
                .environment("BOT", token)  // error: The variable BOT of function "api" holds what looks like a Telegram bot token [literal-secret]
                .environment("KEY", accessKey)  // error: an AWS access key [literal-secret]
                .environment("PEM", "-----BEGIN RSA PRIVATE KEY-----\nMIIEpAIBAAKCAQEAvJ3c")  // error: a private key [literal-secret]
                .environment("API_TOKEN", "tR7zQ2pL9vX4mK8nB3cD")  // error: a secret value [literal-secret]
                .environment("HOOK", "https://api.telegram.org/bot\(token)/setWebhook")  // error: a Telegram bot token [literal-secret]
                .environment("DATABASE_URL", "postgres://shop:hunter2@db.example.com/orders")  // error: The variable DATABASE_URL of function "api" holds what looks like an address with a password in it [literal-secret]
                .environment("PROXIES", "10.0.0.1:80 http://proxy:pa55%40word@10.0.0.2:3128")  // error: an address with a password in it [literal-secret]
            Function("described", .python313, handler: "app.handler", code: "api")  // error: The function "described" holds what looks like a Telegram bot token (description) [literal-secret]
                .description("The bot \(token)")
            Function("scheduled", .python313, handler: "app.handler", code: "api")
                .on(.schedule(.rate(.minutes(5))).input(["token": .string(token)]))  // error: The schedule holds what looks like a Telegram bot token (token) [literal-secret]
                .on(.scheduler(.rate(.minutes(5))).input(["token": .string(token)]))  // error: The schedule holds what looks like a Telegram bot token (token) [literal-secret]
                .on(.eventBridge(["source": ["a"]]).input(["token": .string(token)]))  // error: The rule holds what looks like a Telegram bot token (token) [literal-secret]
                .on(.cloudWatchEvent(["source": ["a"]]).input(["token": .string(token)]))  // error: The rule holds what looks like a Telegram bot token (token) [literal-secret]
            Output("Token", .string(token))  // error: The output "Token" holds what looks like a Telegram bot token [literal-secret]
            Resource("AWS::SSM::Parameter", "Parameter", properties: ["Type": "String", "Value": .string(accessKey)])  // error: The resource "Parameter" holds what looks like an AWS access key (Value) [literal-secret]
        },
        // Whatever wrote it, and wherever it stands.
        Service("places", region: .euCentral1, stages: [.dev]) { _ in
            Function("overridden", .python313, handler: "app.handler", code: "api")
                .override("Environment.Variables.BOT", .string(token))  // error: The variable BOT of function "overridden" holds what looks like a Telegram bot token [literal-secret]
            Function("joined", .python313, handler: "app.handler", code: "api")
                .environment("HOOK", Value.object([.init("Fn::Join", ["", ["https://api.telegram.org/bot", .string(token)]])]))  // error: The resource JoinedLambdaFunction (AWS::Lambda::Function) holds what looks like a Telegram bot token in Environment.Variables.HOOK, which [literal-secret]
            Function("split", .python313, handler: "app.handler", code: "api")
                .environment("GITHUB", ["Fn::Join": ["", ["ghp_", "a1B2c3D4e5F6a1B2c3D4e5F6a1B2c3D4e5F6"]]] as Value)  // error: The resource SplitLambdaFunction (AWS::Lambda::Function) holds what looks like a GitHub token in Environment.Variables.GITHUB [literal-secret]
            Resource("AWS::SNS::Topic", "Parts", properties: ["DisplayName": ["Fn::Sub": ["${prefix}a1B2c3D4e5F6a1B2c3D4e5F6a1B2c3D4e5F6", ["prefix": "ghp_"]]]])  // error: a GitHub token [literal-secret]
            Resource("AWS::SNS::Topic", "Subbed", properties: ["DisplayName": ["Fn::Sub": .string("${AWS::Region} \(token)")]])  // error: The resource "Subbed" holds what looks like a Telegram bot token (DisplayName) [literal-secret]
            TemplateParameter("Token", default: .string(token)).suppress("unused-in-template", because: "shows a default")  // error: The template parameter "Token" holds what looks like a Telegram bot token [literal-secret]
            Mapping("Keys", ["prod": ["key": .string(token)]])  // error: The mapping "Keys" holds what looks like a Telegram bot token [literal-secret]
            Resource("AWS::SSM::Parameter", "Key", properties: ["Type": "String", "Value": "x", "Tags": .object([.init(token, "y")])])  // error: The resource Key (AWS::SSM::Parameter) holds what looks like a Telegram bot token [literal-secret]
            Function("filtered", .python313, handler: "app.handler", code: "api")
                .on(.eventBridge(["detail": ["key": [.string(token)]]]))  // error: (AWS::Events::Rule) holds what looks like a Telegram bot token in EventPattern.detail.key, which [literal-secret]
        },
        Service("right", region: .euCentral1) { _ in
            Function("api", .python313, handler: "app.handler", code: "api")
                .environment("SAMPLE", "AKIAIOSFODNN7EXAMPLE")
                .environment("BOT", "12345678:short")
                .environment("DATABASE_URL", "postgres://shop@db.example.com:5432/orders?user=a:b@c")
                .environment("TEMPLATE_URL", "postgres://shop:{password}@db.example.com/orders")
                .environment("SHELL_URL", "postgres://shop:$PASSWORD@db.example.com/orders")
                .environment("MASKED_URL", "postgres://shop:****@db.example.com/orders")
                .environment("REPOSITORY", "ssh://git@git.example.com:22/shop")
                .environment("BOT_TOKEN_NAME", "/shop/bot-token")
                .environment("TOKEN_URL", "https://auth.example.com/oauth2/token")
                .environment("TOKEN_LIFETIME", "3600")
                .environment("TOKEN", "telegram-bot-token-2026")
                .environment("SECRET_ID", "a1b2c3d4e5f6g7h8i9j0")
            Resource("AWS::SSM::Parameter", "Parameter", properties: ["Type": "String", "Value": "arn:aws:s3:::files"])
        },
        // A secret that one author accepts hides no other, wherever a helper makes the function.
        Service("accepted", region: .euCentral1, stages: [.dev]) { _ in
            Queue("tagged")
                .override("Tags", [["Key": "url", "Value": "https://me:Gh2sAj7Nu8Bo4@d.example.org"]])  // error: The resource TaggedQueue (AWS::SQS::Queue) holds what looks like an address with a password in it [literal-secret]
            made("accepted").environment("URL", "https://me:Zk3mQ9xLw2Rt7@a.example.org").suppress("literal-secret", because: "a test system")
        },
        Service("local", region: .euCentral1, stages: [.dev]) { _ in
            Function("local", .python313, handler: "app.handler", code: "api")
                .environment("DATABASE_URL", "postgres://postgres:postgres@localhost:5432/test")
                .environment("BROKER", "amqp://guest:guest@127.0.0.1")
                .environment("OTHER", "postgres://postgres:postgres@localhost.example.com/test")  // error: The variable OTHER of function "local" holds what looks like an address with a password in it [literal-secret]
        },
    ]
}
