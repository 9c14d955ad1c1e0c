import Infra

extension Cases {
    private static func text(_ number: Int) -> Resource {
        Resource(
            "AWS::SSM::Parameter", "Text\(number)",
            properties: ["Type": "String", "Value": .string(String(repeating: "text ", count: 800))])
    }

    static let templateNeedsBucket: [Service] = [
        Service("shop", region: .euCentral1) { stage in  // remark: The template of service "shop" has more than the 51,200 bytes that CloudFormation accepts with a request [template-needs-bucket]
            (1...(stage == .prod ? 13 : 12)).map { text($0) }
        },
        Service("right", region: .euCentral1) { _ in
            (1...12).map { text($0) }
        },
    ]
}
