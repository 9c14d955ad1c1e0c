import Infra

extension Cases {
    static let secretInOtherRegion: [Service] = [
        Service("shop", region: .euCentral1) { _ in  // note: service "shop" is in eu-central-1
            Function("api", .python313, handler: "app.handler", code: "api")
                .environment("DATABASE", Secret.secretsManager("arn:aws:secretsmanager:us-east-1:123456789012:secret:database-AbCdEf"))  // error: is in us-east-1, and a function reads secrets of its own region [secret-in-other-region]
            Function("keyed", .python313, handler: "app.handler", code: "api")
                .environment("BOT_TOKEN", Secret("/shop/bot-token", key: "arn:aws:kms:us-east-1:123456789012:key/0a1b2c3d"))  // error: a key decrypts only in its own region [secret-in-other-region]
        },
        Service("right", region: .euCentral1) { _ in
            Function("api", .python313, handler: "app.handler", code: "api")
                .environment("DATABASE", Secret.secretsManager("arn:aws:secretsmanager:eu-central-1:123456789012:secret:database-AbCdEf"))
                .environment("BOT_TOKEN", Secret("/shop/bot-token", key: "arn:aws:kms:eu-central-1:123456789012:key/0a1b2c3d"))
        },
    ]
}
