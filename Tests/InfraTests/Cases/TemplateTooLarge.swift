import Infra

extension Cases {
    private static func flow(_ bytes: Int) -> Resource {
        Resource(
            "AWS::StepFunctions::StateMachine", "Flow",
            properties: [
                "RoleArn": "arn:aws:iam::123456789012:role/flow",
                "DefinitionString": .string(String(repeating: " ", count: bytes)),
            ])
    }

    static let templateTooLarge: [Service] = [
        Service("shop", region: .euCentral1, stages: [.dev]) { _ in flow(1_048_400) }
            .nestedStacks(1)  // error: The stack of service "shop" has, beside its nested stacks, a template of [template-too-large]
            .allow("serverless-form-left-out", because: "deployed by the AWS CLI"),
        Service("right", region: .euCentral1, stages: [.dev]) { _ in flow(1_048_000) }
            .nestedStacks(1)
            .allow("serverless-form-left-out", because: "deployed by the AWS CLI"),
    ]
}
