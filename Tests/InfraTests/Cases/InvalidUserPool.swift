import Infra

extension Cases {
    static let invalidUserPool: [Service] = [
        Service("shop", region: .euCentral1) { _ in
            let users = UserPool("users")
            UserPool("users & staff")  // error: "users & staff" cannot be the name of a user pool [invalid-user-pool]
            UserPool("staff", properties: ["LambdaConfig": [:]])  // error: The property LambdaConfig of the user pool "staff" follows from its name and its triggers [invalid-user-pool]
            UserPool("twice", properties: ["MfaConfiguration": "ON"]).mfa()  // error: The user pool "twice" has MfaConfiguration among its properties and by a word [invalid-user-pool]
            let members = UserPool("members").logicalID("Members")  // error: The user pool "members" starts functions, so Serverless makes it and calls it CognitoUserPoolMembers, not Members; remove .logicalID. [invalid-user-pool]
            UserPool("guests").logicalID("Guests")
            Function("welcome", .python313, handler: "app.handler", code: "api").on(.userPool(.preSignUp, of: members))
            Function("api", .python313, handler: "app.handler", code: "api")
                .on(.userPool(.customSMSSender, of: users))  // error: Cognito gives codes to CustomSMSSender encrypted, so it needs a KMS key [invalid-user-pool]
                .on(.userPool(.preSignUp, of: users)
                    .key("arn:aws:kms:eu-central-1:123456789012:key/0a1b2c3d-1111-2222-3333-444455556666"))  // error: A key is for the triggers CustomSMSSender and CustomEmailSender, and this is PreSignUp [invalid-user-pool]
        },
        Service("clients", region: .euCentral1, stages: [.dev]) { _ in
            let users = UserPool("users")
            UserPoolClient("users & staff", of: users)  // error: "users & staff" cannot be the name of a client [invalid-user-pool]
            UserPoolClient("web", of: users)
                .signIn(callbacks: ["http://shop.example.com/back"], logouts: ["https://shop.example.com/#out"])  // error: "http://shop.example.com/back" is not an address that Cognito sends users to [invalid-user-pool] // error: "https://shop.example.com/#out" is not an address [invalid-user-pool]
            UserPoolClient("nowhere", of: users).signIn(callbacks: [])  // error: names no address that users come back to [invalid-user-pool]
            UserPoolClient("program", of: users).machine(scopes: ["openid"])  // error: Tokens for programs are for scopes of resource servers, such as "shop/orders.read", and "openid" are not all such; correct them. [invalid-user-pool]
            UserPoolClient("short", of: users).tokens(access: .seconds(60))  // error: An access token is valid for 5 min to 1 day, not 60 s [invalid-user-pool]
            UserPoolDomain("Shop", of: users)  // error: "Shop" cannot be the prefix of a domain of Cognito's [invalid-user-pool]
            UserPoolDomain("my-aws-shop", of: UserPool("staff"))  // error: The prefix "my-aws-shop" has "aws" in it [invalid-user-pool]
            UserPoolGroup("the admins", of: users)  // error: "the admins" cannot be the name of a group [invalid-user-pool]
            UserPoolGroup("editors", of: users).precedence(-1)  // error: A group's precedence is 0 or more, not -1 [invalid-user-pool]
        },
        Service("right-clients", region: .euCentral1) { stage in
            let users = UserPool("users")
            UserPoolClient("web", of: users)
                .signIn(callbacks: ["https://shop.example.com/back", "http://localhost:3000/back", "shop://back"])
                .tokens(access: .minutes(5), id: .hours(24), refresh: .days(3_650))
            UserPoolClient("program", of: users).machine(scopes: ["shop/orders.read"])
            UserPoolDomain("shop-\(stage)", of: users)
            UserPoolGroup("admins", of: users).precedence(0)
        },
        Service("right", region: .euCentral1) { _ in
            let users = UserPool("users + staff")
            Function("api", .python313, handler: "app.handler", code: "api")
                .on(.userPool(.preSignUp, of: users))
                .on(
                    .userPool(.customSMSSender, of: users)
                        .key("arn:aws:kms:eu-central-1:123456789012:key/0a1b2c3d-1111-2222-3333-444455556666"))
        },
        Service("written-out", region: .euCentral1) { _ in
            Resource("AWS::Cognito::UserPoolClient", "Wrong", properties: ["UserPoolId": "eu-central-1_a1B2c3D4e", "CallbackURLs": ["http://app.example.com/in", "https://app.example.com/in"]])  // error: "http://app.example.com/in" is not an address that Cognito sends users to [invalid-user-pool]
            Resource("AWS::Cognito::UserPoolClient", "Right", properties: ["UserPoolId": "eu-central-1_a1B2c3D4e", "CallbackURLs": ["http://localhost:3000/in", "shop://in"], "LogoutURLs": [["Fn::Sub": "https://${AWS::Region}.example.com"]]])
        },
    ]
}
