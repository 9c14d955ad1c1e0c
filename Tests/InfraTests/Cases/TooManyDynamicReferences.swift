import Infra

extension Cases {
    static let tooManyDynamicReferences: [Service] = [
        Service("shop", region: .euCentral1, stages: [.dev]) { _ in
            for number in 0..<60 { Resource("AWS::SSM::Parameter", "P\(number)", properties: ["Type": "String", "Value": "{{resolve:ssm:/shop/url}}"]) }
            Resource("AWS::SSM::Parameter", "Last", properties: ["Type": "String", "Value": "{{resolve:ssm:/shop/url}}"])  // error: has 61 dynamic references [too-many-dynamic-references]
        },
        Service("bank", region: .euCentral1, stages: [.dev]) { _ in
            for number in 0..<60 { Resource("AWS::SSM::Parameter", "P\(number)", properties: ["Type": "String", "Value": "{{resolve:ssm:/bank/url}}"]) }
        }
    ]
}
