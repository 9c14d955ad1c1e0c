import Infra

extension Cases {
    static let invalidUserPool: [Service] = [
        Service("shop", region: .euCentral1) { _ in
            let users = UserPool("users")
            UserPool("users & staff")  // error: "users & staff" cannot be the name of a user pool [invalid-user-pool]
            UserPool("staff", properties: ["LambdaConfig": [:]])  // error: The property LambdaConfig of the user pool "staff" follows from its name and its triggers [invalid-user-pool]
            Function("api", .python313, handler: "app.handler", code: "api")
                .on(.userPool(.customSMSSender, of: users))  // error: Cognito gives codes to CustomSMSSender encrypted, so it needs a KMS key [invalid-user-pool]
                .on(.userPool(.preSignUp, of: users)
                    .key("arn:aws:kms:eu-central-1:123456789012:key/0a1b2c3d-1111-2222-3333-444455556666"))  // error: A key is for the triggers CustomSMSSender and CustomEmailSender, and this is PreSignUp [invalid-user-pool]
        },
        Service("right", region: .euCentral1) { _ in
            let users = UserPool("users + staff")
            Function("api", .python313, handler: "app.handler", code: "api")
                .on(.userPool(.preSignUp, of: users))
                .on(
                    .userPool(.customSMSSender, of: users)
                        .key("arn:aws:kms:eu-central-1:123456789012:key/0a1b2c3d-1111-2222-3333-444455556666"))
        },
    ]
}
