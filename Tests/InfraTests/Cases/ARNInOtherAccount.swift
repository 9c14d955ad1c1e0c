import Infra

extension Cases {
    static let arnInOtherAccount: [Service] = [
        Service("shop", region: .euCentral1, stages: [.dev]) { _ in
            Function("api", .python313, handler: "app.handler", code: "api")
                .role(existing: "arn:aws:iam::210987654321:role/api")  // note: the role in the account 210987654321
                .on(.route(.get, "/a", of: Listener.existing("arn:aws:elasticloadbalancing:eu-central-1:123456789012:listener/app/web/0a1b2c3d/4e5f6071")).hosts("a.example.com"))  // error: is in the account 123456789012, but the role "arn:aws:iam::210987654321:role/api" of the same stack is in 210987654321 [arn-in-other-account]
        },
        Service("site", region: .usEast1, stages: [.dev]) { _ in
            Distribution("a", from: .host("origin.example.com"))
                .domain("c.example.com", in: .existing("example.com", id: "Z1"), certificate: .existing("arn:aws:acm:us-east-1:210987654321:certificate/0a1b2c3d"))  // note: the certificate in the account 210987654321
            Distribution("b", from: .host("origin.example.com"))
                .domain("d.example.com", in: .existing("example.com", id: "Z1"), certificate: .existing("arn:aws:acm:us-east-1:123456789012:certificate/0a1b2c3d"))  // error: is in the account 123456789012, but the certificate [arn-in-other-account]
        },
        Service("accounts", region: .euCentral1, stages: [.dev], accounts: [.dev: "111111111111"]) { _ in  // note: the account of the stage "dev"
            Function("api", .python313, handler: "app.handler", code: "api")
                .role(existing: "arn:aws:iam::210987654321:role/api")  // error: The role "arn:aws:iam::210987654321:role/api" is in the account 210987654321, but the stage "dev" is deployed to 111111111111, and it must be in the same; use one of that account, or correct the account. [arn-in-other-account]
            Function("secret", .python313, handler: "app.handler", code: "api")
                .environment("PASSWORD", Secret.secretsManager("arn:aws:secretsmanager:eu-central-1:222222222222:secret:database-AbCdEf"))  // error: The secret [arn-in-other-account]
            Function("rule", .python313, handler: "app.handler", code: "api")
                .on(.eventBridge(["source": ["shop"]], on: .existing("arn:aws:events:eu-central-1:222222222222:event-bus/shop")))  // error: The event bus [arn-in-other-account]
            // A customer managed key may be used by other accounts, and so may queues.
            Function("right", .python313, handler: "app.handler", code: "api")
                .role(existing: "arn:aws:iam::111111111111:role/api")
                .on(.queue(.existing("arn:aws:sqs:eu-central-1:222222222222:jobs")))
            Function("keyed", .python313, handler: "app.handler", code: "api")
                .environment(
                    "PASSWORD",
                    Secret.secretsManager(
                        "arn:aws:secretsmanager:eu-central-1:222222222222:secret:database-AbCdEf",
                        key: "arn:aws:kms:eu-central-1:222222222222:key/0a1b2c3d-1111-2222-3333-444455556666"))
        },
        // A layer may be of any account.
        Service("right", region: .euCentral1, stages: [.dev]) { _ in
            Function("api", .python313, handler: "app.handler", code: "api")
                .role(existing: "arn:aws:iam::123456789012:role/api")
                .layer(.existing("arn:aws:lambda:eu-central-1:210987654321:layer:tools:3"))
                .on(.route(.get, "/b", of: Listener.existing("arn:aws:elasticloadbalancing:eu-central-1:123456789012:listener/app/web/0a1b2c3d/4e5f6071")))
        },
    ]
}
