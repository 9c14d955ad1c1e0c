import Infra

extension Pairs {
    /// What is decided only when the stack is deployed: parameters of each kind, and conditions on a resource, a function, its
    /// triggers and values.
    static let conditions = Service("deployed", region: .euCentral1, stages: [.dev]) { _ in
        let level = TemplateParameter("LogLevel", default: "info", allowed: ["info", "debug"])
            .description("How much the functions log.")
        let release = TemplateParameter("Release").pattern("[0-9]+[.][0-9]+", description: "such as 1.4").length(3...16)
        let size = TemplateParameter("Size", .number, default: 1).range(1...3)
        let capacity = TemplateParameter("Capacity", default: "small", allowed: ["small", "large"])
        let greeting = TemplateParameter("Greeting", .ssm, default: "/deployed/greeting")
        let zones = TemplateParameter("Zones", .list, default: "a,b")
        let key = TemplateParameter("PartnerKey").noEcho()
        let isLarge = Condition("IsLarge", .equals(capacity.ref(), "large"))
        let isOurs = Condition("IsOurs", .or(.equals(.accountID, "123456789012"), .equals(.accountID, "210987654321")))
        let isBusy = Condition("IsBusy", .and(.holds(isLarge), .not(.equals(size.ref(), "1"))))
        let overflow = Resource(
            "AWS::SQS::Queue", "Overflow", properties: ["VisibilityTimeout": 180, "MessageRetentionPeriod": 86_400]
        )
        .retained()
        .when(isLarge)
        let jobs = Queue("jobs")

        jobs
        overflow
        Resource(
            "AWS::SQS::Queue", "Sized", properties: ["DelaySeconds": size.ref(), "MessageRetentionPeriod": 86_400]
        ).retained()
        Resource("AWS::SecretsManager::Secret", "Partner", properties: ["SecretString": key.ref()])
            .retained()
            .when(isOurs)
        Function("api", .nodejs22, handler: "index.handler", code: "api")
            .timeout(.seconds(10))
            .environment("LOG_LEVEL", level)
            .environment("RELEASE", release)
            .environment("GREETING", greeting)
            .environment("ZONES", ["Fn::Join": [" ", zones.ref()]] as Value)
            .environment("OVERFLOW", Value.if(isLarge, overflow.ref(), else: "none"))
            .on(.httpAPI(.get, "/"))
            .on(.httpAPI(.get, "/report"), when: isLarge)
            .on(.schedule(.rate(.hours(1))), when: isOurs)
        Function("worker", .nodejs22, handler: "index.handler", code: "worker")
            .timeout(.seconds(5))
            .environment("OVERFLOW", overflow.ref())
            .allow("sqs:SendMessage", on: overflow.attribute("Arn"))
            .when(isLarge)
            .on(.queue(jobs), when: isOurs)
            .on(.schedule(.rate(.hours(2))), when: isBusy)
            .on(.httpAPI(.post, "/jobs"))
        LogGroup("/deployed/busy").when(isBusy)
        Output("OverflowUrl", overflow.ref(), description: "Where work goes that is too much.").when(isLarge)
    }
    .artifactBucket("archives-of-deployed")

    /// Conditions and parameters in what holds for a whole service.
    static let conditionsForAll = Service("optional", region: .euCentral1, stages: [.dev]) { _ in
        let level = TemplateParameter("LogLevel", default: "info", allowed: ["info", "debug"])
        let capacity = TemplateParameter("Capacity", default: "small", allowed: ["small", "large"])
        let isLarge = Condition("IsLarge", .equals(capacity.ref(), "large"))
        let isElsewhere = Condition("IsElsewhere", .not(.equals(.accountID, "123456789012")))
        let jobs = Queue("jobs").visibility(.minutes(2)).when(isLarge)

        FunctionDefaults { $0.timeout(.seconds(10)).environment("LOG_LEVEL", level).when(isLarge) }
        Function("worker", .nodejs22, handler: "index.handler", code: "worker").on(.queue(jobs))
        Function("nightly", .nodejs22, handler: "index.handler", code: "nightly")
            .environment("JOBS", Value.if(isLarge, jobs.ref(), else: "none"))
            .when(isElsewhere)
            .on(.schedule(.rate(.days(1))))
    }
    .tags(["team": "lab"])
    .artifactBucket("archives-of-optional")
}
