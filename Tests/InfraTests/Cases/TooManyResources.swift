import Infra

extension Cases {
    static let tooManyResources: [Service] = [
        Service("shop", region: .euCentral1) { _ in  // error: has 501 resources and CloudFormation allows 500 [too-many-resources]
            (1...501).map { Resource("AWS::SQS::Queue", "Queue\($0)") }
        },
        Service("right", region: .euCentral1) { _ in
            (1...500).map { Resource("AWS::SQS::Queue", "Queue\($0)") }
        },
    ]
}
