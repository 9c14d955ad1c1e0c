import Infra

extension Cases {
    static let emptyStack: [Service] = [
        Service("shop", region: .euCentral1) { stage in  // error: The stack of service "shop" has no resource, and CloudFormation refuses such a template; declare something in it, or remove the stage. (in stage dev) [empty-stack]
            if stage == .prod { Queue("jobs") }
        },
        Service("bank", region: .euCentral1, stages: [.dev]) { _ in  // error: The stack of service "bank" has no resource [empty-stack]
            Output("Only", "x")
        },
        Service("right", region: .euCentral1) { _ in Queue("jobs") }
    ]
}
