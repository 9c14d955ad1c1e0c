import Infra

extension Cases {
    private static let zone = HostedZone.existing("example.com", id: "Z0123456789ABCDEFGHIJ")
    private static let network = Network.existing(
        vpc: "vpc-0a1b2c3d4e5f60718",
        subnets: [.subnet("subnet-0aaa1111bbbb2222c", zone: "eu-central-1a"), .subnet("subnet-0ddd3333eeee4444f", zone: "eu-central-1b")])

    static let healthCheckWithoutRoute: [Service] = {
        let front = LoadBalancer("front", in: network).https("bot.example.com", in: zone)  // note: the load balancer
        let open = LoadBalancer("open", in: network).https("open.example.com", in: zone).default(.fixedResponse(200))
        return [
            Service("bot", region: .euCentral1, stages: [.prod]) { _ in
                front
                open
                Function("bot", .python313, handler: "app.handler", code: "bot")
                    .timeout(.seconds(5))
                    .on(.route(.get, "/health", of: front).sources("192.0.2.0/24"))
                    .on(.route(.any, "/api/*", of: front).sources("192.0.2.0/24"))
                    .on(.route(.get, "/x", of: open).sources("192.0.2.0/24"))
                HealthCheck("slip", host: "bot.example.com", path: "/healthz")  // warning: The health check "slip" asks "bot.example.com" for /healthz, but no route of the load balancer "front" takes that path, so it gets 404 and is never healthy; add a route or correct the path; did you mean /health? [health-check-without-route]
                HealthCheck("right", host: "Bot.example.com", path: "/health?deep=1")
                HealthCheck("by-pattern", host: "bot.example.com", path: "/api/status")
                HealthCheck("by-default", host: "open.example.com", path: "/anything")
                HealthCheck("elsewhere", host: "bot.example.com", path: "/other").port(8443)
            }
        ]
    }()
}
