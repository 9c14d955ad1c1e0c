import Infra

extension Cases {
    static let serviceEnding: [Service] = [
        Service("shop", region: .euCentral1) { _ in
            Resource("AWS::OpsWorks::App", "App", properties: ["Name": "app", "StackId": "s", "Type": "php"])  // warning: AWS has announced the end of what AWS::OpsWorks::App belongs to [service-ending]
        },
        Service("right", region: .euCentral1) { _ in
            Resource("AWS::SQS::Queue", "Jobs")
        },
    ]
}
