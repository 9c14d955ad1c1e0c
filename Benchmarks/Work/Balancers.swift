import Infra

/// The work of the benchmark: N functions behind load balancers, each stack with a zone, a certificate, a load balancer, an
/// HTTPS listener, an alias record and up to 82 functions, each with log group, role, target group, rule and permission.
enum Balancers {
    static func work(_ count: Int) -> [Service] {
        let stacks = (count + 81) / 82
        return (0..<stacks).map { stack in
            Service("work-\(stack)", region: .euCentral1, stages: [.prod]) { _ in
                let zone = HostedZone("example.com")
                let network = Network.existing(
                    vpc: "vpc-0a1b2c3d4e5f60718", subnets: ["subnet-0aaa1111bbbb2222c", "subnet-0ddd3333eeee4444f"])
                let balancer = LoadBalancer("public", in: network).https("api.example.com", in: zone)
                zone
                balancer
                for index in (stack * count / stacks)..<((stack + 1) * count / stacks) {
                    Function("fn-\(index)", .provided, handler: "bootstrap", code: "Examples/php-bot")
                        .memory(.megabytes(256))
                        .timeout(.seconds(28))
                        .environment("STAGE", "prod")
                        .logRetention(.days(14))
                        .on(.route(.any, "/fn/\(index)", of: balancer))
                }
            }
            .suppress("public-endpoint", because: "nothing of it is deployed")
        }
    }
}
