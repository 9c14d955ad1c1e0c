import Infra

extension Cases {
    static let invalidUserPool: [Service] = [
        Service("wrong-1", region: .euCentral1, stages: [.dev]) { _ in
            let users = UserPool("users")
            Function("f", .nodejs22, handler: "index.handler", code: "f")
                .on(.userPool(.customSMSSender, of: users))  // error: Cognito gives codes to CustomSMSSender encrypted, so it needs a KMS key [invalid-user-pool]
        },
        Service("wrong-2", region: .euCentral1, stages: [.dev]) { _ in
            let users = UserPool("users")
            Function("f", .nodejs22, handler: "index.handler", code: "f")
                .on(.userPool(.preSignUp, of: users).key("arn:aws:kms:eu-central-1:123456789012:key/a"))  // error: A key is for the triggers CustomSMSSender and CustomEmailSender, and this is PreSignUp [invalid-user-pool]
        },
        Service("wrong-3", region: .euCentral1, stages: [.dev]) { _ in
            Function("f", .nodejs22, handler: "index.handler", code: "f")
                .on(.userPool(.preSignUp, of: UserPool("users", properties: ["LambdaConfig": [:]])))  // error: The property LambdaConfig of the user pool "users" follows from its name and its triggers [invalid-user-pool]
        },
        Service("wrong-4", region: .euCentral1, stages: [.dev]) { _ in
            Function("f", .nodejs22, handler: "index.handler", code: "f")
                .on(.userPool(.preSignUp, of: UserPool("users!")))  // error: "users!" cannot be the name of a user pool, which has letters [invalid-user-pool]
        },
    ]
}
