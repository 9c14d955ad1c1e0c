import Infra

extension Cases {
    private static let users = UserPool("users")  // note: the user pool
    private static let existing = UserPool.existing("arn:aws:cognito-idp:eu-central-1:123456789012:userpool/eu-central-1_a1B2c3D4e")  // note: the user pool
    private static let own = UserPool("own")
    private static let far = UserPool.existing("arn:aws:cognito-idp:us-east-1:123456789012:userpool/us-east-1_a1B2c3D4e")  // error: The authorizer "Useast1a1B2c3D4e" is in eu-central-1 but the user pool [user-pool-elsewhere]

    static let userPoolElsewhere: [Service] = [
        Service("owner", region: .euCentral1) { _ in
            users
        },
        Service("shop", region: .euCentral1) { _ in
            Function("api", .python313, handler: "app.handler", code: "api")
                .on(.userPool(.preSignUp, of: users))  // error: The user pool "users" belongs to service "owner", and only the stack that owns a pool can set its triggers [user-pool-elsewhere]
                .on(.userPool(.preSignUp, of: existing))  // error: The user pool "eu-central-1_a1B2c3D4e" exists already, and only the stack that owns a pool can set its triggers [user-pool-elsewhere]
                .on(.restAPI(.get, "/a").authorizer(.cognito(far)))  // note: used here
                .on(.userPool(.customEmailSender, of: own)
                    .key("arn:aws:kms:us-east-1:123456789012:key/0a1b2c3d-1111-2222-3333-444455556666"))  // error: The user pool "own" is in eu-central-1 but the KMS key [user-pool-elsewhere]
        },
        Service("right", region: .euCentral1) { _ in
            Function("api", .python313, handler: "app.handler", code: "api")
                .on(.userPool(.preSignUp, of: UserPool("users")))
                .on(.restAPI(.get, "/a").authorizer(.cognito(existing)))
        },
    ]
}
