import Infra

extension Pairs {
    private static let layer = Layer.existing("arn:aws:lambda:eu-central-1:873528684822:layer:php-83-fpm:21")
    private static let token = Secret("/app/bot-token")

    static let brefHTTP = Service("mytgbot", region: .euCentral1, stages: [.dev]) { _ in
        Function("api", .provided, handler: "public/index.php", code: "bot")
            .memory(.megabytes(256))
            .timeout(.seconds(28))
            .layer(layer)
            .suppress(
                "layer-not-in-region", because: "the recording was made with this name, which Bref 3 does not publish"
            )
            .environment("BOT_TOKEN", token)
            .on(.restAPI(.any, "/"))
            .on(.restAPI(.any, "/{proxy+}"))
    }

    static let brefHTTPAPI = Service("mytgbot", region: .euCentral1, stages: [.dev]) { _ in
        Function("api", .provided, handler: "public/index.php", code: "bot")
            .memory(.megabytes(256))
            .timeout(.seconds(28))
            .layer(layer)
            .suppress(
                "layer-not-in-region", because: "the recording was made with this name, which Bref 3 does not publish"
            )
            .environment("BOT_TOKEN", token)
            .on(.httpAPI(.any, "*"))
    }

    static let brefALB = Service("mytgbot", region: .euCentral1, stages: [.dev]) { _ in
        let zone = HostedZone("example.org").logicalID("Zone")
        let certificate = Certificate("bot.example.org", in: zone).logicalID("Certificate")
        let balancer = LoadBalancer(
            "main", in: .existing(vpc: "vpc-11111111", subnets: ["subnet-11111111", "subnet-22222222"])
        ).logicalID("LoadBalancer")
        let listener = Listener(of: balancer, certificates: [certificate]).logicalID("HttpsListener")
        zone
        certificate
        balancer
        listener
        Record("bot.example.org", .alias(of: balancer), in: zone).logicalID("DnsRecord")
        Function("api", .provided, handler: "public/index.php", code: "bot")
            .memory(.megabytes(256))
            .timeout(.seconds(28))
            .layer(layer)
            .suppress(
                "layer-not-in-region", because: "the recording was made with this name, which Bref 3 does not publish"
            )
            .environment("BOT_TOKEN", token)
            .on(.route(.any, "/lambda/mytgbot", of: listener).priority(1))
        Output("Url", "https://bot.example.org/lambda/mytgbot")
    }

    static let bref3 = Service("mytgbot", region: .euCentral1, stages: [.dev]) { _ in
        let secret = Secret("/app/other-token")
        Function("web", .php(.v83, .fpm), handler: "public/index.php", code: "bot")
            .memory(.megabytes(256))
            .timeout(.seconds(28))
            .environment("BOT_TOKEN", token)
            .environment("SECRET_AT_RUNTIME", secret)
            .on(.httpAPI(.any, "*"))
        Function("fn", .php(.v84, .function), handler: "public/worker.php", code: "bot")
            .memory(.megabytes(256))
            .architecture(.arm64)
            .environment("BOT_TOKEN", token)
            .environment("SECRET_AT_RUNTIME", secret)
            .layer(.existing("arn:aws:lambda:eu-central-1:403367587399:layer:gd-php-84:5"))
        Function("console", .php(.v83, .console), handler: "public/task.php", code: "bot")
            .memory(.megabytes(256))
            .environment("BOT_TOKEN", token)
            .environment("SECRET_AT_RUNTIME", secret)
        Function("explicit", .provided, handler: "public/index.php", code: "bot")
            .memory(.megabytes(256))
            .layer(.existing("arn:aws:lambda:eu-central-1:873528684822:layer:php-83:21"))
            .environment("BOT_TOKEN", token)
            .environment("SECRET_AT_RUNTIME", "bref-ssm:/app/other-token")
            .environment("BREF_RUNTIME", #"Bref\FpmRuntime\Main"#)
            .suppress("role-lacks-permission", because: "the recording has no permission for it")
    }

    /// The recorded case bref_v2, on the layers and the runtime of Bref 3: those of Bref 2 are for provided.al2, with which
    /// no function can be created any more.
    static let bref2 = Service("mytgbot", region: .euCentral1, stages: [.dev]) { _ in
        let secret = Secret("/app/other-token")
        Function("web", .php(.v83, .fpm), handler: "public/index.php", code: "bot")
            .memory(.megabytes(256))
            .timeout(.seconds(28))
            .environment("BOT_TOKEN", token)
            .environment("SECRET_AT_RUNTIME", secret)
            .on(.httpAPI(.any, "*"))
        Function("fn", .php(.v83, .function), handler: "public/worker.php", code: "bot")
            .memory(.megabytes(256))
            .architecture(.arm64)
            .environment("BOT_TOKEN", token)
            .environment("SECRET_AT_RUNTIME", secret)
            .layer(.existing("arn:aws:lambda:eu-central-1:403367587399:layer:gd-php-83:5"))
        Function("console", .php(.v83, .console), handler: "public/task.php", code: "bot")
            .memory(.megabytes(256))
            .environment("BOT_TOKEN", token)
            .environment("SECRET_AT_RUNTIME", secret)
        Function("explicit", .php(.v83, .fpm), handler: "public/index.php", code: "bot")
            .memory(.megabytes(256))
            .environment("BOT_TOKEN", token)
            .environment("SECRET_AT_RUNTIME", secret)
    }
}
