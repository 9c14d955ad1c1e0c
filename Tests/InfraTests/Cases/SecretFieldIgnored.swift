import Infra

extension Cases {
    static let secretFieldIgnored: [Service] = [
        Service("shop", region: .euCentral1, stages: [.dev]) { _ in
            Function("api", .nodejs24, handler: "index.handler", code: .inline("exports.handler = async () => 1"))
                .environment("DB", Secret.secretsManager("shop/db", field: "password"))  // warning: The field "password" of the secret "shop/db" has no effect [secret-field-ignored]
            // The runtime library reads the field; without one, the name is what the function wants.
            Function("bot", .swift(product: "telegram-bot")).environment("DB", Secret.secretsManager("shop/db", field: "password"))
            Function("web", .nodejs24, handler: "index.handler", code: .inline("exports.handler = async () => 1"))
                .environment("DB", Secret.secretsManager("shop/db"))
        }
    ]
}
