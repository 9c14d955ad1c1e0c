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
                .on(.route(.get, "/f", of: listener).priority(50_001))  // error: The priority of a rule is 1 to 50,000, not 50,001 [invalid-route]
        },
        Service("direct", region: .euCentral1, stages: [.dev]) { _ in
            let jobs = Queue("jobs")  // note: the queue
            let ordered = Queue("ordered").fifo()  // note: the queue
            RESTAPIIntegration(.post, "/a", to: .queue(ordered)).authorizer(.iam())  // error: The queue "ordered" is a FIFO queue, whose messages have a group; add group: "$input.params('customer')" [invalid-route]
            HTTPAPIIntegration(.post, "/a", to: .queue(jobs, group: "a")).authorizedByIAM()  // error: The queue "jobs" is no FIFO queue [invalid-route]
            RESTAPIIntegration(.get, "/b/{id}", to: .http("shop.example.com/{id}")).authorizer(.iam())  // error: "shop.example.com/{id}" is not the address of a REST API's integration [invalid-route]
            RESTAPIIntegration(.get, "/c/{id}", to: .http("https://shop.example.com/{ib}")).authorizer(.iam())  // error: The address of GET /c/{id} has {ib}, which its path does not have; did you mean "id"? [invalid-route]
        },
        Service("direct-right", region: .euCentral1, stages: [.dev]) { _ in
            RESTAPIIntegration(.post, "/a", to: .queue(Queue("ordered").fifo(), group: "$input.params('customer')")).authorizer(.iam())
            RESTAPIIntegration(.any, "/b/{proxy+}", to: .http("http://shop.example.com/v1/{proxy}")).authorizer(.iam())
            RESTAPIIntegration(.get, "/health", to: .mock(body: ["state": "up"]))
        },
        Service("patterns", region: .euCentral1, stages: [.dev]) { _ in
            Function("api", .python313, handler: "app.handler", code: "api")
                .on(
                    .route(.get, "/g", of: listener)
                        .paths(matching: "^/g/[0-9]+$"))  // error: The route has the path "/g" and regular expressions for paths [invalid-route]
                .on(
                    .route(.get, "/h", of: listener).hosts("a.example.com")
                        .hosts(matching: "^b[0-9]"))  // error: The route has hosts by name and by regular expressions [invalid-route]
                .on(
                    .route(.get, "*", of: listener)
                        .paths(matching: "^/(?!admin)"))  // error: lookahead is not supported [invalid-route]
                .on(
                    .route(.get, "/i", of: listener)
                        .header("X-A", matching: "(a)\\1"))  // error: backreferences such as \1 are not supported [invalid-route]
                .on(
                    .route(.get, "/j", of: listener)
                        .rewriteURL("^/(j$", to: "/"))  // error: cannot be the regular expression of a transform: a group is not closed [invalid-route]
                .on(
                    .route(.get, "/k", of: listener)
                        .rewriteHost("^a", to: String(repeating: "x", count: 1_025)))  // error: The replacement of the transform is 1,025 characters; the limit is 1,024 [invalid-route]
                .on(
                    .route(.get, "/l", of: listener)
                        .hosts(matching: String(repeating: "a", count: 129)))  // error: it is 129 characters; the limit is 128 [invalid-route]
                .on(
                    .route(.get, "/m", of: listener)
                        .authenticate(.jwt(issuer: "https://id.example.com", keys: "https://id.example.com/jwks.json", claims: [.text("exp", "1")])))  // error: A load balancer always validates "exp" [invalid-route]
                .on(
                    .route(.get, "/n", of: listener)
                        .authenticate(.jwt(issuer: "https://id.example.com", keys: "https://id.example.com/jwks.json", claims: [.words("scope", "a b")])))  // error: "a b" is one word of the claim "scope" and has a space [invalid-route]
                .on(
                    .route(.get, "/o", of: listener)
                        .authenticate(.jwt(issuer: "https://id.example.com", keys: "https://id.example.com/jwks.json").scope("openid")))  // error: A load balancer that validates tokens has no sessions [invalid-route]
            Resource(  // error: cannot be the regular expression of a condition: a class is not closed [invalid-route]
                "AWS::ElasticLoadBalancingV2::ListenerRule", "Written",
                properties: [
                    "ListenerArn":
                        "arn:aws:elasticloadbalancing:eu-central-1:123456789012:listener/app/web/0a1b2c3d/4e5f6071",
                    "Priority": 3,
                    "Actions": [["Type": "fixed-response", "FixedResponseConfig": ["StatusCode": "404"]]],
                    "Conditions": [["Field": "path-pattern", "PathPatternConfig": ["RegexValues": ["^/[a-z$"]]]],
                ])
            Resource(  // error: The resource "Twice" has two transforms of the type url-rewrite, and a rule may have one [invalid-route]
                "AWS::ElasticLoadBalancingV2::ListenerRule", "Twice",
                properties: [
                    "ListenerArn":
                        "arn:aws:elasticloadbalancing:eu-central-1:123456789012:listener/app/web/0a1b2c3d/4e5f6071",
                    "Priority": 4,
                    "Actions": [["Type": "fixed-response", "FixedResponseConfig": ["StatusCode": "404"]]],
                    "Conditions": [["Field": "path-pattern", "Values": ["/z"]]],
                    "Transforms": [
                        ["Type": "url-rewrite", "UrlRewriteConfig": ["Rewrites": [["Regex": "a", "Replace": "b"]]]],
                        ["Type": "url-rewrite", "UrlRewriteConfig": ["Rewrites": [["Regex": "b", "Replace": "c"]]]],
                    ],
                ])
        },
        Service("signed", region: .euCentral1, stages: [.dev]) { _ in
            let balancer = LoadBalancer("main", in: .existing(vpc: "vpc-11111111", subnets: ["subnet-11111111", "subnet-22222222"]))
            let http = Listener(of: balancer, port: 80)  // note: the listener
            balancer
            http
            Function("api", .python313, handler: "app.handler", code: "api")
                .on(
                    .route(.get, "/a", of: http)
                        .authenticate(.cognito(staff, client: "1h57kf5cpq17", domain: "staff")))  // error: Users sign in and tokens are validated over HTTPS only [invalid-route]
        },
        Service("right", region: .euCentral1, stages: [.dev]) { _ in
            Function("api", .python313, handler: "app.handler", code: "api")
                .on(.route(.any, "/right/*/*/*/*/*", of: listener))
                .on(
                    .route(.any, "*", of: listener).paths(
                        matching: "^/v[0-9]+/(orders|carts)/\\d{1,8}$", "^/\\(a\\)[)]$"))
                .on(
                    .route(.any, "/rewritten", of: listener).hosts(matching: "^[a-z]+\\.example\\.com$").rewriteURL(
                        "^/rewritten(.*)$", to: "$1"))
                .on(
                    .route(.any, "/token", of: listener).authenticate(.jwt(issuer: "https://id.example.com", keys: "https://id.example.com/jwks.json", claims: [.text("aud", "orders"), .words("scope", "a", "b"), .list("groups", "a b")])))
                .on(
                    .route(.any, "/signed", of: listener).authenticate(
                        .cognito(staff, client: "1h57kf5cpq17", domain: "staff")))
                .on(.route(.get, "/right", of: listener).hosts("a.example.com", "b.example.com", "*.example.com"))
                .on(.route(.get, "/right-source", of: listener).sources("149.154.160.0/20").priority(50_000))
        },
    ]
}
