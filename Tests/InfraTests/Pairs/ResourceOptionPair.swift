import Infra

extension Pairs {
    /// Options of resources that the other pairs have no use for, and load balancers that start no functions.
    static let resourceOptions = Service("resource-options", region: .euCentral1, stages: [.prod]) { _ in
        let network = Network.existing(
            vpc: "vpc-11111111",
            subnets: [
                .subnet("subnet-11111111", zone: "eu-central-1a"), .subnet("subnet-22222222", zone: "eu-central-1b"),
            ])
        let zone = HostedZone("options.example.com")
        let certificate = Certificate("ports.options.example.com", in: zone)
        let check = HealthCheck("check", host: "192.0.2.1", path: "/health").port(8_443)
        NetworkLoadBalancer("ports", in: network)
            .internalOnly()
            .tcp(80, to: ["10.0.0.1"], port: 8_080)
            .udp(53, to: ["10.0.0.1"], port: 5_353)
            .tls(443, certificate: certificate, to: ["10.0.0.2"], port: 8_443)
        ClassicLoadBalancer("old", in: network, instances: ["i-0a1b2c3d4e5f60718"])
            .internalOnly()
            .securityGroups("sg-11111111")
            .http(to: 8_080)
            .https(certificate: certificate, to: 8_080)
            .healthCheck("HTTP:8080/health")
        zone
        certificate
        check
        Record("first.options.example.com", .a("192.0.2.1"), in: zone).ttl(.minutes(1)).weighted(
            3, id: "first", healthCheck: check)
        Record("near.options.example.com", .a("192.0.2.1"), in: zone).latency(id: "near", healthCheck: check)
        Record("safe.options.example.com", .a("192.0.2.1"), in: zone).failoverPrimary(id: "main", healthCheck: check)
        Record("safe.options.example.com", .a("198.51.100.1"), in: zone).failoverSecondary(id: "spare")
        Queue("kept").retained()
        Table("named", partitionKey: .string("id")).named("all-orders")
        KinesisStream("named").named("all-clicks").retained()
        Topic("ordered").fifo(contentBasedDeduplication: true)
        Layer("tools", folder: "Sources/tools").runtimes(.python313).architectures(.arm64).retained()
    }
}
