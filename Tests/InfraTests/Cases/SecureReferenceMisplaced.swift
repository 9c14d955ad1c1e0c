import Infra

extension Cases {
    static let secureReferenceMisplaced: [Service] = [
        Service("shop", region: .euCentral1) { _ in
            Function("api", .python313, handler: "app.handler", code: "api")
                .environment("BOT_TOKEN", "{{resolve:ssm-secure:/shop/bot-token:1}}")  // error: refers to a SecureString, which CloudFormation puts into no function's environment [secure-reference-misplaced]
        },
        Service("right", region: .euCentral1) { _ in
            Function("api", .python313, handler: "app.handler", code: "api")
                .environment("BOT_NAME", Parameter("/shop/bot-name"))
                .environment("BOT_TOKEN", Secret("/shop/bot-token"))
        },
    ]
}
