import Infra

extension Cases {
    private static func job(_ number: Int) -> Function {
        Function("job-\(number)", .python313, handler: "app.handler", code: "jobs")
    }

    static let tooManyResources: [Service] = [
        Service("shop", region: .euCentral1, stages: [.dev]) { _ in  // error: has 501 resources and CloudFormation allows 500; split the service. [too-many-resources]
            (1...501).map { Resource("AWS::SQS::Queue", "Queue\($0)") }
        },
        Service("jobs", region: .euCentral1, stages: [.dev]) { _ in  // error: has 501 resources and CloudFormation allows 500; add .nestedStacks(3) to it, where it can be deployed anew, or split the service. [too-many-resources] // remark: has more than the 51,200 bytes [template-needs-bucket]
            (1...167).map { job($0) }
        },
        Service("root", region: .euCentral1, stages: [.dev]) { _ in
            (1...501).map { Resource("AWS::SQS::Queue", "Queue\($0)") }
        }
        .nestedStacks(3)  // error: The stack of service "root" has, beside its nested stacks, 501 resources and CloudFormation allows 500; split the service. [too-many-resources]
        .suppress("serverless-form-left-out", because: "deployed by the AWS CLI"),
        Service("few", region: .euCentral1, stages: [.dev]) { _ in
            (1...167).map { job($0) }
        }
        .nestedStacks(1)  // error: The nested stack Functions1 of service "few" has 501 resources and CloudFormation allows 500; ask for more nested stacks where the service can be deployed anew, or split it. [too-many-resources]
        .suppress("serverless-form-left-out", because: "deployed by the AWS CLI"),
        Service("right", region: .euCentral1, stages: [.dev]) { _ in  // remark: has 500 of the 500 resources [many-resources]
            (1...500).map { Resource("AWS::SQS::Queue", "Queue\($0)") }
        },
        Service("right-nested", region: .euCentral1, stages: [.dev]) { _ in
            (1...168).map { job($0) }
        }
        .nestedStacks(2)
        .suppress("serverless-form-left-out", because: "deployed by the AWS CLI"),
    ]
}
