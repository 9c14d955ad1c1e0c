import Infra

let zones = Service("zones", region: .euCentral1, stages: [.prod]) { _ in
    HostedZone("example.com")
}

func shop(memory: Int) -> Service {
    Service("shop", region: .euCentral1) { stage in
        Function("api", .python313, handler: "app.handler", code: "api")
            .memory(.megabytes(memory))
            .timeout(.seconds(28))
            .environment("API_KEY_NAME", "/shop/\(stage)/key")
            .on(.httpAPI(.get, "/").suppress("public-endpoint", because: "everyone may look into the shop"))
    }
}

let open = Service("open", region: .euCentral1) { _ in
    Function("api", .python313, handler: "app.handler", code: "api")
        .on(.url(.everyone))
}

let lenient = Service("lenient", region: .euCentral1, stages: [.dev]) { _ in
    Function("api", .python313, handler: "app.handler", code: "api")
        .memory(.megabytes(64))
}

/// One of many services: enough files that a build can be met while it writes them.
func many(_ number: Int, memory: Int) -> Service {
    Service("service-\(number)", region: .euCentral1) { _ in
        Function("api", .python313, handler: "app.handler", code: "api")
            .memory(.megabytes(memory))
    }
}

func guarded(_ settings: StackSettings) -> Service {
    Service("guarded", region: .euCentral1, stages: [.prod]) { _ in
        settings
        Topic("news")
    }
}

let guardedSettings = StackSettings()
    .tags(["cost centre": "shop's", "team": "shop"])
    .protect(type: "AWS::SNS::Topic", from: .delete)
    .notifications("arn:aws:sns:eu-central-1:123456789012:deployments")
    .deploymentRole("arn:aws:iam::123456789012:role/deploy")
    .terminationProtection()

// What is nested more deeply than a main thread's stack has room for.
let deep = Service("deep", region: .euCentral1, stages: [.dev]) { _ in
    Resource("AWS::SSM::Document", "Doc", properties: ["Content": (0..<5_000).reduce("x") { value, _ in ["k": value] }])
    (1...450).reduce(Queue("q0")) { Queue("q\($1)").deadLetters(to: $0, after: 3) }
}
