import Infra

extension Cases {
    static let manyResources: [Service] = [
        Service("shop", region: .euCentral1, stages: [.dev]) { _ in  // remark: has 450 of the 500 resources that CloudFormation allows; before it has more, add .nestedStacks(2) to it [many-resources] // remark: has more than the 51,200 bytes [template-needs-bucket]
            (1...150).map { Function("job-\($0)", .python313, handler: "app.handler", code: "jobs") }
        },
        Service("right", region: .euCentral1, stages: [.dev]) { _ in  // remark: has more than the 51,200 bytes [template-needs-bucket]
            (1...149).map { Function("job-\($0)", .python313, handler: "app.handler", code: "jobs") }
        },
    ]
}
