import Infra

extension Cases {
    private static func job() -> Function { Function("job", .python313, handler: "app.handler", code: "jobs") }

    static let serverlessFormLeftOut: [Service] = [
        Service("shop", region: .euCentral1) { _ in job() }  // warning: Service "shop" has nested stacks, which Serverless Framework does not support, so it gets no serverless.yml [serverless-form-left-out]
            .nestedStacks(2),  // note: the nested stacks
        Service("right", region: .euCentral1) { _ in job() }
            .nestedStacks(2)
            .suppress("serverless-form-left-out", because: "deployed by the AWS CLI"),
    ]
}
