import Infra

extension Cases {
    private static let listener = Listener.existing(
        "arn:aws:elasticloadbalancing:eu-central-1:123456789012:listener/app/shared/50dc6c495c0c9188/f2f7dc8efc522ab2")

    static let invalidHealthCheck: [Service] = [
        Service("shop", region: .euCentral1, stages: [.dev]) { _ in
            Function("web", .python313, handler: "app.handler", code: "web")
                .on(.route(.any, "/a", of: listener).healthCheck("health"))  // error: "health" cannot be the path of a health check [invalid-health-check]
                .on(.route(.any, "/b", of: listener).healthCheck(every: .seconds(301)))  // error: The interval of a health check is 5 s to 300 s, not 301 s [invalid-health-check]
                .on(.route(.any, "/c", of: listener).healthCheck(every: .seconds(10), timeout: .seconds(10)))  // error: The timeout of a health check, 10 s, must be shorter than its interval, 10 s [invalid-health-check]
                .on(.route(.any, "/d", of: listener).healthCheck(timeout: .seconds(1)))  // error: The timeout of a health check is 2 s to 120 s, not 1 s [invalid-health-check]
                .on(.route(.any, "/e", of: listener).healthCheck(unhealthyAfter: 11))  // error: A health check threshold is 2 to 10, not 11 [invalid-health-check]
                .on(.route(.any, "/f", of: listener).healthCheck(codes: "200-600"))  // error: "200-600" is not a valid matcher for a health check, which has status codes 200 to 499, as a list or a range [invalid-health-check]
        },
        Service("right", region: .euCentral1, stages: [.dev]) { _ in
            Function("web", .python313, handler: "app.handler", code: "web")
                .on(
                    .route(.any, "/right-a", of: listener).healthCheck(
                        "/health", every: .seconds(300), timeout: .seconds(120), healthyAfter: 2, unhealthyAfter: 10, codes: "200,499"))
                .on(.route(.any, "/right-b", of: listener).healthCheck(every: .seconds(5), timeout: .seconds(4), codes: "200-299"))
        },
        Service("written-out", region: .euCentral1, stages: [.dev]) { _ in
            Resource("AWS::ElasticLoadBalancingV2::TargetGroup", "Wrong", properties: ["Protocol": "HTTP", "Port": 80, "VpcId": "vpc-0a1b2c3d", "HealthCheckPath": "health"])  // error: asks for "health", and a path begins with a slash [invalid-health-check]
            Resource("AWS::ElasticLoadBalancingV2::TargetGroup", "Right", properties: ["Protocol": "HTTP", "Port": 80, "VpcId": "vpc-0a1b2c3d", "HealthCheckPath": "/health?deep=1"])
        },
    ]
}
