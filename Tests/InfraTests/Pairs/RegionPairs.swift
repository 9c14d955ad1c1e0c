import Infra

extension Pairs {
    private static let zone = HostedZone.existing("example.org", id: "Z0123456789ABCDEFGHIJ")

    /// What each region has of its own.
    private static func network(in region: Region) -> Network {
        region == .euCentral1
            ? .existing(
                vpc: "vpc-0e000000",
                subnets: [
                    .subnet("subnet-0e00000a", zone: "eu-central-1a"),
                    .subnet("subnet-0e00000b", zone: "eu-central-1b"),
                ])
            : .existing(
                vpc: "vpc-0a000000",
                subnets: [
                    .subnet("subnet-0a00000a", zone: "us-east-1a"), .subnet("subnet-0a00000b", zone: "us-east-1b"),
                ])
    }

    /// A bot in two regions behind one name: Telegram reaches the nearer one that is healthy. Beside it an API of which one
    /// region stands by for the other, and a name whose load is shared by weight.
    static let twoRegions = Service("world-bot", regions: [.euCentral1, .usEast1], stages: [.prod]) { stage, region in
        let isFirst = region == .euCentral1
        let front = HealthCheck("front", host: "\(region).bot.example.org", path: "/health").interval(.seconds(10))
        let balancer = LoadBalancer("public", in: network(in: region))
            .https("bot.example.org", in: zone, routing: .latency(healthCheck: front))
            .https("\(region).bot.example.org", in: zone)
            .redirectHTTPToHTTPS()
            .dualStack()
        let photos = Bucket("photos")
        let status = HealthCheck("status", of: HTTPAPI(), path: "/status").failureThreshold(2)

        balancer
        photos
        HTTPAPI().domain(
            "status.example.org", in: zone,
            routing: .failover(isFirst ? .primary : .secondary, healthCheck: isFirst ? status : nil))
        Function("webhook", .php(.v84, .fpm), handler: "public/index.php", code: "Examples/php-bot")
            .timeout(.seconds(28))
            .environment("BOT_TOKEN", Secret("/world-bot/\(stage)/bot-token"))
            .environment("PHOTOS", photos.bucketName)
            .allow("s3:PutObject", on: photos.objects)
            .on(.route(.post, "/telegram", of: balancer).sources("149.154.160.0/20", "91.108.4.0/22"))
            .on(.route(.get, "/health", of: balancer))
        Function("status", .nodejs22, handler: "index.handler", code: "status")
            .timeout(.seconds(10))
            .on(.httpAPI(.get, "/status"))
        WebSocketAPI().domain("chat.example.org", in: zone, routing: .weighted(isFirst ? 3 : 1))
        Function("chat", .nodejs22, handler: "index.handler", code: "chat").timeout(.seconds(10)).on(
            .webSocket("$default"))
        Record("mtproto.example.org", .a(isFirst ? "192.0.2.1" : "198.51.100.1"), in: zone).weighted(isFirst ? 3 : 1)
    }
    .artifactBucket([.euCentral1: "archives-eu-central-1", .usEast1: "archives-us-east-1"])

    /// A REST API in two regions behind one name.
    static let routedREST = Service("reports", regions: [.euCentral1, .usEast1], stages: [.prod]) { _, _ in
        RESTAPI().regional().domain("reports.example.org", in: zone, routing: .latency())
        Function("reports", .nodejs22, handler: "index.handler", code: "reports")
            .timeout(.seconds(10))
            .on(.restAPI(.get, "/reports"))
    }
    .artifactBucket([.euCentral1: "archives-eu-central-1", .usEast1: "archives-us-east-1"])
}
