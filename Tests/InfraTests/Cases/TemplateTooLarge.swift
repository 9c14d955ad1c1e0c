import Infra

extension Cases {
    private static func job(_ bytes: Int) -> Function {
        Function("job", .python313, handler: "app.handler", code: "jobs").override("Description", .string(String(repeating: "a", count: bytes)))
    }

    static let templateTooLarge: [Service] = [
        Service("shop", region: .euCentral1, stages: [.dev]) { _ in job(1_048_000) }
            .nestedStacks(1)  // error: The nested stack Functions1 of service "shop" has a template of [template-too-large]
            .allow("serverless-form-left-out", because: "deployed by the AWS CLI"),
        Service("right", region: .euCentral1, stages: [.dev]) { _ in job(1_040_000) }
            .nestedStacks(1)
            .allow("serverless-form-left-out", because: "deployed by the AWS CLI"),
    ]
}
