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
        // A layer may be of any account.
        Service("right", region: .euCentral1, stages: [.dev]) { _ in
            Function("api", .python313, handler: "app.handler", code: "api")
                .role(existing: "arn:aws:iam::123456789012:role/api")
                .layer(.existing("arn:aws:lambda:eu-central-1:210987654321:layer:tools:3"))
                .on(.route(.get, "/b", of: Listener.existing("arn:aws:elasticloadbalancing:eu-central-1:123456789012:listener/app/web/0a1b2c3d/4e5f6071")))
        },
    ]
}
