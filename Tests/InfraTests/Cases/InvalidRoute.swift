import Infra

extension Cases {
    private static let listener = Listener.existing("arn:aws:elasticloadbalancing:eu-central-1:123456789012:listener/app/web/0a1b2c3d/4e5f6071")

    private static let staff = UserPool.existing("arn:aws:cognito-idp:eu-central-1:123456789012:userpool/eu-central-1_a1B2c3D4e")

    static let invalidRoute: [Service] = [
        Service("shop", region: .euCentral1, stages: [.dev]) { _ in
            Function("api", .python313, handler: "app.handler", code: "api")
                .on(.route(.get, "a", of: listener))  // error: "a" cannot be the path of a rule: it does not begin with a slash [invalid-route]
                .on(.route(.get, "/a b", of: listener))  // error: a space is not allowed [invalid-route]
                .on(.route(.get, "/größe", of: listener))  // error: "ö" is not allowed [invalid-route]
                .on(.route(.get, "/\(String(repeating: "x", count: 128))", of: listener))  // error: is 129 characters; the limit is 128 [invalid-route]
                .on(.route(.get, "/c", of: listener).hosts("localhost"))  // error: "localhost" cannot be the host of a rule [invalid-route]
                .on(.route(.get, "/d", of: listener).hosts("a.example.com", "b.example.com", "c.example.com", "d.example.com"))  // error: has 6 condition values [invalid-route]
                .on(.route(.get, "/*/*/*/*/*/*", of: listener))  // error: has 6 wildcards [invalid-route]
                .on(.route(.get, "/e", of: listener).sources("149.154.160.0"))  // error: "149.154.160.0" is not a range of addresses [invalid-route]
                .on(.route(.get, "/f", of: listener).priority(50_001))  // error: The priority of a rule is 1 to 50,000, not 50001 [invalid-route]
        },
        Service("signed", region: .euCentral1, stages: [.dev]) { _ in
            let balancer = LoadBalancer("main", in: .existing(vpc: "vpc-11111111", subnets: ["subnet-11111111", "subnet-22222222"]))
            let http = Listener(of: balancer, port: 80)  // note: the listener
            balancer
            http
            Function("api", .python313, handler: "app.handler", code: "api")
                .on(
                    .route(.get, "/a", of: http)
                        .authenticate(.cognito(staff, client: "1h57kf5cpq17", domain: "staff")))  // error: Users sign in over HTTPS only [invalid-route]
        },
        Service("right", region: .euCentral1, stages: [.dev]) { _ in
            Function("api", .python313, handler: "app.handler", code: "api")
                .on(.route(.any, "/right/*/*/*/*/*", of: listener))
                .on(.route(.any, "/signed", of: listener).authenticate(.cognito(staff, client: "1h57kf5cpq17", domain: "staff")))
                .on(.route(.get, "/right", of: listener).hosts("a.example.com", "b.example.com", "*.example.com"))
                .on(.route(.get, "/right-source", of: listener).sources("149.154.160.0/20").priority(50_000))
        },
    ]
}
