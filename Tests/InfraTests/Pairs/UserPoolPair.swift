import Infra

extension Pairs {
    /// A user pool with all that belongs to one, of the service and existing.
    static let userPools = Service("user-pools", region: .euCentral1, stages: [.dev]) { _ in
        let users = UserPool("users", properties: ["DeletionProtection": "ACTIVE"]).signInByEmail().mfa(required: false)
            .invitedUsersOnly().passwords(minimumLength: 12)
        let web = UserPoolClient("web", of: users)
            .signIn(
                callbacks: ["https://shop.example.com/back"], logouts: ["https://shop.example.com/"],
                scopes: ["openid", "email", "profile"]
            )
            .tokens(access: .minutes(30), refresh: .days(7))
        let app = UserPoolClient("app", of: users, properties: ["EnableTokenRevocation": true]).flows(.srp, .custom)
        let program = UserPoolClient("program", of: users).machine(scopes: ["shop/orders.read"])
        let server = Resource(
            "AWS::Cognito::UserPoolResourceServer", "Orders",
            properties: [
                "Identifier": "shop", "Name": "shop", "UserPoolId": users.poolID,
                "Scopes": [["ScopeName": "orders.read", "ScopeDescription": "Reads orders"]],
            ])
        let domain = UserPoolDomain("shop-dev-pages", of: users)
        let staff = UserPool.existing("arn:aws:cognito-idp:eu-central-1:123456789012:userpool/eu-central-1_a1B2c3D4e")
        let desk = UserPoolClient.existing("1h57kf5cpq17m0eml12EXAMPLE", of: staff)
        domain
        server
        UserPoolGroup("admins", of: users).description("May do everything.").precedence(0)
        UserPoolGroup("editors", of: users)
            .role("arn:aws:iam::123456789012:role/editors")

        Function("api", .python313, handler: "app.handler", code: "api")
            .environment("CLIENT_ID", web.clientID).environment("LOGIN", domain.url).environment("POOL", users.poolID)
            .allow("cognito-idp:AdminGetUser", on: users.arn)
            .on(.httpAPI(.get, "/orders").authorizer(.jwt("users", of: users, audience: [web, app])))
            .on(
                .httpAPI(.get, "/all").authorizer(
                    .jwt("programs", of: users, audience: [program]), scopes: ["shop/orders.read"])
            )
            .on(.httpAPI(.get, "/desk").authorizer(.jwt("staff", of: staff, audience: [desk])))
    }
}
