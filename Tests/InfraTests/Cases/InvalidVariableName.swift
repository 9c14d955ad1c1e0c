import Infra

extension Cases {
    static let invalidVariableName: [Service] = [
        Service("shop", region: .euCentral1) { _ in
            Function("api", .python313, handler: "app.handler", code: "api")
                .environment("BOT-NAME", "x")  // error: "BOT-NAME" cannot be the name of an environment variable [invalid-variable-name]
                .environment("1ST", "x")  // error: "1ST" cannot be the name [invalid-variable-name]
                .environment("", "x")  // error: "" cannot be the name [invalid-variable-name]
                .environment("AWS_REGION", "x")  // error: Lambda sets the variable AWS_REGION itself [invalid-variable-name]
                .environment("_HANDLER", "x")  // error: Lambda sets the variable _HANDLER itself [invalid-variable-name]
        },
        Service("right", region: .euCentral1) { _ in
            Function("api", .python313, handler: "app.handler", code: "api")
                .environment("BOT_NAME2", "x")
                .environment("AWS_LAMBDA_EXEC_WRAPPER", "/opt/wrapper")
        },
    ]
}
