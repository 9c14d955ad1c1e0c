import Infra

extension Cases {
    private static func text(_ number: Int) -> Resource {
        Resource(
            "AWS::SSM::Parameter", "Text\(number)",
            properties: ["Type": "String", "Value": .string(String(repeating: "text ", count: 800))])
    }

    static let templateNeedsBucket: [Service] = [
        Service("shop", region: .euCentral1) { stage in  // remark: has more than the 51,200 bytes that CloudFormation takes with a request; deploy it by a bucket: aws cloudformation deploy --s3-bucket …, as Serverless does by itself. (in stage prod) [template-needs-bucket]
            (1...(stage == .prod ? 13 : 12)).map { text($0) }
        },
        Service("right", region: .euCentral1) { _ in
            (1...12).map { text($0) }
        },
    ]
}
