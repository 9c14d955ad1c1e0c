import Infra

extension Cases {
    /// A parameter of about 4,000 bytes.
    private static func text(_ number: Int) -> Resource {
        Resource(
            "AWS::SSM::Parameter", "Text\(number)",
            properties: ["Type": "String", "Value": .string(String(repeating: "text ", count: 800))])
    }

    static let templateTooLarge: [Service] = [
        Service("shop", region: .euCentral1) { _ in  // error: The template of service "shop" has about 1.03 MB and CloudFormation accepts 1,000,000 bytes [template-too-large]
            (1...250).map { text($0) }
        },
        Service("nested", region: .euCentral1, stages: [.dev]) { _ in (1...250).map { text($0) } }
            .nestedStacks(1)  // error: The template of service "nested" has about 1.03 MB [template-too-large]
            .suppress("serverless-form-left-out", because: "deployed by the AWS CLI"),
        Service("right", region: .euCentral1) { _ in  // remark: The template of service "right" has more than the 51,200 bytes that CloudFormation accepts with a request [template-needs-bucket]
            (1...230).map { text($0) }
        },
        Service("right-nested", region: .euCentral1, stages: [.dev]) { _ in (1...230).map { text($0) } }
            .nestedStacks(1)
            .suppress("serverless-form-left-out", because: "deployed by the AWS CLI"),
    ]
}
