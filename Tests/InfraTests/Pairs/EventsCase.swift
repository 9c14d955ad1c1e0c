import Infra

extension Pairs {
    /// The recorded case c_events, whole: events of every kind.
    ///
    /// Two things are other, since AWS refuses what Serverless writes: the schedule on a bus of the author is on the default
    /// bus, and the variable `A` has a name of two letters.
    static let eventsCase = Service("events-svc", region: .euCentral1, stages: [.dev]) { _ in
        let table = Table("table", partitionKey: .string("id")).stream(.newImage)
        let cron = cron(table)
        cron
        eventSources(table)
        eventsOfServices(table)
        lab("url", table)
            .provisionedConcurrency(1)
            .on(.url(.everyone))
        lab("url2", table, in: .existing(vpc: "vpc-11111111", subnets: ["subnet-33333333"]), group: "sg-22222222")
            .deadLetters(.existing("arn:aws:sns:eu-central-1:123456789012:dlq"))
            .onSuccess(.function(cron))
            .ephemeralStorage(.megabytes(1_024))
            .tracing()
            .environment("AB", "b")
            .environment("REF", table.tableName)
            .on(.url(.iam).cors())
    }
    .tags(["team": "lab"])

    /// What moto knows of the case: all but the alias of provisioned concurrency.
    static let eventSourcesOfCase = Service("events-svc", region: .euCentral1, stages: [.dev]) { _ in
        eventSources(Table("table", partitionKey: .string("id")).stream(.newImage))
    }
    .tags(["team": "lab"])

    static let eventsAPI = Service("events-svc", region: .euCentral1, stages: [.dev]) { _ in
        let table = Table("table", partitionKey: .string("id")).stream(.newImage)
        cron(table)
        eventsOfServices(table)
    }
    .tags(["team": "lab"])

    private static func lab(
        _ name: String, _ table: Table,
        in network: Network = .existing(vpc: "vpc-11111111", subnets: ["subnet-11111111", "subnet-22222222"]),
        group: Value = "sg-11111111"
    ) -> Function {
        Function(name, .nodejs22, handler: "index.handler", code: "index")
            .architecture(.arm64)
            .logRetention(.days(14))
            .network(network, securityGroups: [group])
            .allow("dynamodb:GetItem", "dynamodb:PutItem", on: table.arn)
    }

    private static func cron(_ table: Table) -> Function {
        lab("cron", table)
            .description("extended")
            .on(.schedule(.rate(.minutes(5))))
            .on(.schedule(.cron("0 12 * * ? *")).input(["k": "v"]))
            .on(.scheduler(.rate(.hours(1)), timeZone: "Europe/Berlin"))
    }

    private static func eventSources(_ table: Table) -> Group {
        let tools = Layer("tools", folder: "layer").description("tools").runtimes(.nodejs22)
        return Group {
            table
            tools
            lab("queue-worker", table)
                .reservedConcurrency(5)
                .layer(tools)
                .on(.queue(Queue("jobs")).batchSize(10).partialFailures())
                .on(.queue(.existing("arn:aws:sqs:eu-central-1:123456789012:other-queue")))
            lab("notify", table)
                .on(.topic(named: "my-topic"))
                .on(.topic(.existing("arn:aws:sns:eu-central-1:123456789012:ext-topic")).filter(["pet": ["dog"]]))
                .on(.topic(Topic("cf-topic").named("cf-topic")))
            lab("uploads", table)
                .on(.bucket(Bucket("photos").named("my-photos-bucket"), .created, prefix: "up/", suffix: ".jpg"))
                .on(.bucket(Bucket("second").named("second-bucket")))
            lab("stream", table)
                .on(.stream(of: table).batchSize(50).startingPosition(.latest))
                .on(.stream(of: .existing("arn:aws:kinesis:eu-central-1:123456789012:stream/my-stream")))
                .on(.stream(of: KinesisStream("k").shards(1)).consumer())
        }
    }

    private static func eventsOfServices(_ table: Table) -> Group {
        Group {
            table
            lab("bus", table)
                .on(.eventBridge(["source": ["my.app"]]))
                .on(.eventBridge(schedule: .rate(.minutes(10))))
                .on(.cloudWatchEvent(["source": ["aws.ec2"]]))
            lab("ws", table)
                .on(.webSocket("$connect"))
                .on(.webSocket("$disconnect"))
                .on(.webSocket("sendMessage").routeResponse())
            lab("logs", table)
                .on(.logs(.existing("/aws/lambda/hello")))
                .on(.logs(.existing("/aws/lambda/two"), filter: #"{$.level = "error"}"#))
            lab("rest", table)
                .on(.restAPI(.get, "/users/{id}"))
                .on(.restAPI(.post, "/users").cors().requiresAPIKey())
                .on(.httpAPI(.get, "/v2/users/{id}"))
                .on(.httpAPI(.any, "/any"))
        }
    }
}
