import Infra

extension Cases {
    static let unknownResourceType: [Service] = [
        Service("shop", region: .euCentral1) { _ in
            Resource("AWS::LambdaV2::Function", "Newer")  // warning: AWS::LambdaV2::Function is not among the resource types of 2026-10-20, so its properties cannot be checked. [unknown-resource-type]
            Resource("AWS::SQS::Quue", "Jobs")  // warning: AWS::SQS::Quue is not among the resource types of 2026-10-20; did you mean AWS::SQS::Queue? [unknown-resource-type]
        },
        // What an account has registered for itself only the account knows.
        Service("right", region: .euCentral1) { _ in
            Resource("AWS::SQS::Queue", "Jobs")
            Resource("Custom::Migration", "Migration", properties: ["ServiceToken": "arn:aws:lambda:eu-central-1:123456789012:function:migrate"])
            Resource("Example::Shop::Till", "Till")
        },
    ]
}
