@testable import Infra

extension Mistakes {
    private static func balancer(_ host: String = "www.example.com") -> LoadBalancer {
        LoadBalancer("public", in: network).https(host, certificate: certificate)
    }

    /// Load balancers and APIs.
    static let loadBalancing: [Mistake] = [
        Mistake("ALB001", "a function is behind a load balancer that starts none", .found("malformed-arn")) { wrong in
            function().on(
                .route(
                    .get, "/a",
                    of: Listener.existing(
                        "arn:aws:elasticloadbalancing:eu-central-1:123456789012:listener/\(wrong ? "net" : "app")/web/0a1b2c3d4e5f6071/4e5f60710a1b2c3d"
                    )))
        },
        Mistake("ALB002", "an HTTPS listener has no certificate", .found("invalid-resource")) { wrong in
            Resource(
                "AWS::ElasticLoadBalancingV2::Listener", "Web",
                properties: .members([
                    (
                        "LoadBalancerArn",
                        "arn:aws:elasticloadbalancing:eu-central-1:123456789012:loadbalancer/app/web/0a1b2c3d4e5f6071"
                    ),
                    ("Port", 443), ("Protocol", "HTTPS"), ("SslPolicy", "ELBSecurityPolicy-TLS13-1-2-2021-06"),
                    ("Certificates", wrong ? nil : [["CertificateArn": .string(certificate.arn ?? "")]]),
                    ("DefaultActions", [["Type": "fixed-response", "FixedResponseConfig": ["StatusCode": "404"]]]),
                ]))
        },
        Mistake("ALB003", "two rules of a listener have one priority", .found("rule-priority-taken")) { wrong in
            function().on(.route(.get, "/a", of: listener).priority(7))
            function("web").on(.route(.get, "/b", of: listener).priority(wrong ? 7 : 8))
        },
        Mistake("ALB004", "a rule is hidden by one before it", .found("rule-hidden")) { wrong in
            function().on(.route(.any, "/a/*", of: listener).priority(wrong ? 1 : 3))
            function("web").on(.route(.get, "/a/b", of: listener).priority(2))
        },
        Mistake("ALB005", "two rules of a listener have the same conditions", .found("rules-alike")) { wrong in
            function().on(.route(.get, "/a", of: listener).priority(1))
            function("web").on(.route(.get, wrong ? "/a" : "/b", of: listener).priority(2))
        },
        Mistake("ALB006", "a condition has more than five values", .found("invalid-route")) { wrong in
            let route = LoadBalancerRoute.route(.any, "*", of: listener)
                .hosts("a.example.com", "b.example.com", "c.example.com", "d.example.com", "e.example.com")
            function().on(wrong ? route.hosts("f.example.com") : route)
        },
        Mistake(
            "ALB006b", "a rule has more than five wildcards, or values over all its conditions", .found("invalid-route")
        ) { wrong in
            function().on(.route(.get, wrong ? "/*/*/*/*/*/*" : "/*/*/*/*/*", of: listener))
        },
        Mistake("ALB007", "a condition has characters that it cannot have", .found("invalid-route")) { wrong in
            function().on(.route(.get, "/a", of: listener).hosts(wrong ? "localhost" : "www.example.com"))
        },
        Mistake(
            "ALB008", "a load balancer's name is too long or begins with internal-",
            .found("invalid-load-balancer-name")
        ) { wrong in
            LoadBalancer(wrong ? "public-endpoint-of-the-region" : "public", in: network)
                .https("www.example.com", certificate: certificate)
        },
        Mistake("ALB009", "a load balancer is in one zone", .found("subnets-in-one-zone")) { wrong in
            LoadBalancer(
                "public",
                in: .existing(
                    vpc: "vpc-0a1b2c3d", subnets: wrong ? ["subnet-0aaa1111"] : ["subnet-0aaa1111", "subnet-0ddd3333"])
            ).https("www.example.com", certificate: certificate)
        },
        Mistake("ALB010", "a function's target group has a port, a protocol or a VPC", .found("invalid-resource")) {
            wrong in
            Resource(
                "AWS::ElasticLoadBalancingV2::TargetGroup", "Web",
                properties: .members([
                    ("TargetType", "lambda"), ("Port", wrong ? 80 : nil), ("Protocol", wrong ? "HTTP" : nil),
                ]))
        },
        Mistake("ALB011", "the load balancer may not invoke the function", .found("missing-permission")) { wrong in
            writtenFunction()
            Resource(
                "AWS::ElasticLoadBalancingV2::TargetGroup", "Web",
                properties: ["TargetType": "lambda", "Targets": [["Id": ["Fn::GetAtt": ["Api", "Arn"]]]]])
            permission(for: wrong ? "apigateway.amazonaws.com" : "elasticloadbalancing.amazonaws.com")
        },
        Mistake(
            "ALB012", "a target group has two load balancers", .impossible("each route has a target group of its own")),
        Mistake("ALB013", "a function runs longer than its load balancer waits", .found("timeout-beyond-idle-timeout"))
        { wrong in
            function().timeout(.seconds(wrong ? 60 : 59)).on(.route(.get, "/a", of: listener))
        },
        Mistake("ALB014", "a listener's protocol does not suit its load balancer", .found("invalid-resource")) {
            wrong in
            Resource(
                "AWS::ElasticLoadBalancingV2::LoadBalancer", "Web",
                properties: ["Type": "application", "Subnets": ["subnet-0aaa1111", "subnet-0ddd3333"]])
            Resource(
                "AWS::ElasticLoadBalancingV2::Listener", "Port",
                properties: [
                    "LoadBalancerArn": ["Ref": "Web"], "Port": 80, "Protocol": wrong ? "TCP" : "HTTP",
                    "DefaultActions": [["Type": "fixed-response", "FixedResponseConfig": ["StatusCode": "404"]]],
                ])
        },
        .services("ALB015", "a load balancer has more than 100 rules", .found("too-many-rules")) { wrong in
            [
                Service("shop", region: .euCentral1, stages: [.dev]) { _ in rules(50, "shop") },
                Service("mail", region: .euCentral1, stages: [.dev]) { _ in rules(wrong ? 51 : 50, "mail") },
            ]
        }.carried { wrong in
            (1...(wrong ? 101 : 100)).map { number in
                Resource(
                    "AWS::ElasticLoadBalancingV2::ListenerRule", "Rule\(number)",
                    properties: [
                        "ListenerArn": .string(listener.arn ?? ""), "Priority": .int(number),
                        "Conditions": [["Field": "path-pattern", "PathPatternConfig": ["Values": ["/\(number)"]]]],
                        "Actions": [["Type": "fixed-response", "FixedResponseConfig": ["StatusCode": "404"]]],
                    ])
            }
        },
        Mistake("ALB016", "a rule's priority is not 1 to 50,000", .found("invalid-route")) { wrong in
            function().on(.route(.get, "/a", of: listener).priority(wrong ? 50_001 : 50_000))
        },
        Mistake("API001", "a function runs longer than its API waits", .found("timeout-beyond-trigger")) { wrong in
            function().timeout(.seconds(wrong ? 31 : 30)).on(.httpAPI(.get, "/"))
        },
        Mistake("API002", "an integration's timeout is longer than the API's may be", .found("invalid-resource")) {
            wrong in
            writtenFunction()
            integration(timeout: wrong ? 30_001 : 30_000)
            permission(for: "apigateway.amazonaws.com")
        },
        Mistake("API003", "the API may not invoke the function", .found("missing-permission")) { wrong in
            writtenFunction()
            integration(timeout: 30_000)
            permission(for: wrong ? "events.amazonaws.com" : "apigateway.amazonaws.com")
        },
        Mistake("API004", "an API has more authorizers or routes than an account may have", .found("above-quota")) {
            wrong in
            (1...(wrong ? 11 : 10)).map { number in
                function("get-\(number)").on(
                    .httpAPI(.get, "/\(number)").authorizer(
                        .jwt("users\(number)", issuer: "https://id.example.com", audience: ["shop"])))
            }
        },
        Mistake("API005", "an API has a route twice", .found("trigger-twice")) { wrong in
            function().on(.httpAPI(.get, "/a"))
            function("web").on(.httpAPI(.get, wrong ? "/a" : "/b"))
        },
    ]

    private static func integration(timeout: Int) -> [Resource] {
        [
            Resource("AWS::ApiGatewayV2::Api", "Http", properties: ["Name": "http", "ProtocolType": "HTTP"]),
            Resource(
                "AWS::ApiGatewayV2::Integration", "Integration",
                properties: [
                    "ApiId": ["Ref": "Http"], "IntegrationType": "AWS_PROXY", "PayloadFormatVersion": "2.0",
                    "IntegrationUri": ["Fn::GetAtt": ["Api", "Arn"]], "TimeoutInMillis": .int(timeout),
                ]),
        ]
    }

    private static func permission(for principal: String) -> Resource {
        Resource(
            "AWS::Lambda::Permission", "Allow",
            properties: [
                "Action": "lambda:InvokeFunction", "FunctionName": ["Ref": "Api"], "Principal": .string(principal),
                "SourceAccount": ["Ref": "AWS::AccountId"],
            ])
    }

    private static func rules(_ number: Int, _ name: String) -> [Function] {
        (1...number).map { function("\(name)-\($0)").on(.route(.get, "/\(name)/\($0)", of: listener)) }
    }
}
