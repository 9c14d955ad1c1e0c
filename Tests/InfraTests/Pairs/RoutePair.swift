import Infra

extension Pairs {
    /// Routes by regular expressions, with tokens and certificates of clients, which moto knows nothing of.
    static let routePatterns = Service("route-patterns", region: .euCentral1, stages: [.dev]) { _ in
        let listener = Listener.existing(
            "arn:aws:elasticloadbalancing:eu-central-1:123456789012:listener/app/shared/50dc6c495c0c9188/f2f7dc8efc522ab2"
        )
        let zone = HostedZone("example.com")
        zone
        let partners = TrustStore("partners", bucket: "routes-certificates", key: "partners.pem", version: "a1b2c3")
        let clients = LoadBalancer(
            "clients", in: .existing(vpc: "vpc-11111111", subnets: ["subnet-11111111", "subnet-22222222"])
        )
        .https("clients.example.com", in: zone)
        .mutualTLS(.verify(partners, allowingExpired: true, advertisingNames: true))
        let passed = Listener(
            of: clients, port: 8443,
            certificates: [Certificate("passed.example.com", in: zone)]
        )
        .mutualTLS(.passthrough).tags(["team": "partners"])
        let tokens = RouteAuthentication.jwt(
            issuer: "https://id.example.com", keys: "https://id.example.com/jwks.json",
            claims: [.text("aud", "orders", "carts"), .words("scope", "orders.read"), .list("groups", "staff")])
        Function("shop", .nodejs22, handler: "index.handler", code: "shop")
            .on(.route(.get, "/partners", of: clients))
            .on(.route(.get, "/passed", of: passed))
            .on(
                .route(.any, "*", of: listener).paths(matching: "^/api/v[0-9]+/.*$").hosts(
                    matching: "^shop[0-9]\\.example\\.com$"
                )
                .header("X-Kind", matching: "^(bot|app)$").rewriteURL("^/api/(.*)$", to: "/$1").rewriteHost(
                    "^shop[0-9](.*)$", to: "shop$1"
                )
                .tags(["team": "shop"])
            )
            .on(.route(.get, "/token", of: listener).authenticate(tokens))
    }
}
