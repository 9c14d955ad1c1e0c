import Infra

extension Cases {
    static let serviceEnding: [Service] = [
        Service("shop", region: .euCentral1) { _ in
            Resource("AWS::Cloud9::EnvironmentEC2", "Editor", properties: ["InstanceType": "t3.micro", "ImageId": "amazonlinux-2023-x86_64"])  // warning: AWS has announced the end of the service that AWS::Cloud9::EnvironmentEC2 belongs to: maintenance on 2024-07-25 [service-ending]
        },
        Service("right", region: .euCentral1) { _ in
            Resource("AWS::SQS::Queue", "Jobs")
        },
    ]
}
