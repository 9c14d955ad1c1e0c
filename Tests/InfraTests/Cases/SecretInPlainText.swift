import Infra

extension Cases {
    static let secretInPlainText: [Service] = [
        Service("shop", region: .euCentral1) { _ in
            Function("api", .python313, handler: "app.handler", code: "api")
                .environment("PASSWORD", "{{resolve:secretsmanager:database:SecretString:password}}")  // warning: would copy the secret into the variable PASSWORD [secret-in-plain-text]
        },
        Service("right", region: .euCentral1) { _ in
            Function("api", .python313, handler: "app.handler", code: "api")
                .environment("PASSWORD", Secret.secretsManager("database"))
        },
    ]
}
