import Infra

extension Cases {
    static let userPoolElsewhere: [Service] = [
        Service("wrong-1", region: .euCentral1, stages: [.dev]) { _ in
            Function("f", .nodejs22, handler: "index.handler", code: "f")
                .on(.userPool(.preSignUp, of: .existing("arn:aws:cognito-idp:eu-central-1:123456789012:userpool/eu-central-1_a")))  // error: The user pool "eu-central-1_a" exists already, and only the stack that owns a pool can say which functions it [user-pool-elsewhere]  // note: the user pool
        },
    ]
}
