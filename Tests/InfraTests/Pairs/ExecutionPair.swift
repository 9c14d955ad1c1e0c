import Infra

extension Pairs {
    /// How functions run: snapshots, file systems, tenants, durable executions; pollers and keys of their sources.
    static let execution = Service("execution", region: .euCentral1, stages: [.prod]) { _ in
        let network = Network.existing(vpc: "vpc-11111111", subnets: ["subnet-11111111", "subnet-22222222"])
        let files = Resource("AWS::EFS::FileSystem", "Files", properties: ["Encrypted": true]).retained()
        let point = Resource(
            "AWS::EFS::AccessPoint", "Point",
            properties: ["FileSystemId": files.ref(), "PosixUser": ["Uid": "1000", "Gid": "1000"]])
        let key = "arn:aws:kms:eu-central-1:123456789012:key/0a1b2c3d-1111-2222-3333-444455556666"
        let secret = "arn:aws:secretsmanager:eu-central-1:123456789012:secret:broker-a1B2c3"
        let cluster = "arn:aws:kafka:eu-central-1:123456789012:cluster/orders/0a1b2c3d-0a1b-0a1b-0a1b-0a1b2c3d4e5f-3"
        let broker = "arn:aws:mq:eu-central-1:123456789012:broker:shop:b-0a1b2c3d-0a1b-0a1b-0a1b-0a1b2c3d4e5f"
        files
        point
        Function("quick", .java21, handler: "shop.Handler", code: "quick")
            .snapStart()
            .recursiveLoop(.allow)
            .on(.httpAPI(.get, "/quick"))
            .on(.schedule(.rate(.hours(1))))
        Function("named", .python313, handler: "app.handler", code: "named")
            .snapStart()
            .alias("live")
            .on(.httpAPI(.get, "/named"))
        Function("files", .python313, handler: "app.handler", code: "files")
            .network(network, securityGroups: ["sg-11111111"])
            .fileSystem(point.attribute("Arn"), at: "/mnt/files")
        Function("shared", .python313, handler: "app.handler", code: "files")
            .network(network, securityGroups: ["sg-11111111"])
            .fileSystem(
                "arn:aws:elasticfilesystem:eu-central-1:123456789012:access-point/fsap-0123456789abcdef0",
                at: "/mnt/shared",
                readOnly: true)
        Function("bucket", .python313, handler: "app.handler", code: "files")
            .network(network, securityGroups: ["sg-11111111"])
            .fileSystem(
                "arn:aws:s3files:eu-central-1:123456789012:file-system/fs-0123456789abcdef0/access-point/fsap-0123456789abcdef0",
                at: "/mnt/photos")
        Function("report", .php(.v84, .function), handler: "report.php", code: "report")
            .named("monthly-report")
            .description("Writes the report of the month")
            .phpExtension("gd")
            .reservedConcurrency(1)
            .withoutLogs()
        Function("tenants", .nodejs22, handler: "index.handler", code: "tenants").tenantIsolation()
            .recursiveLoop(.terminate)
        Function("order", .nodejs22, handler: "index.handler", code: "order")
            .durable(timeout: .days(7), retention: .days(30))
            .alias("live")
            .on(.eventBridge(["source": ["shop"]]))
        let machines = CapacityProvider("machines", in: network).architecture(.arm64).maximumVCPUs(64).processorTarget(
            70
        )
        .exceptInstanceTypes("t4g.*").encrypted(with: key)
        Function("render", .python313, handler: "app.handler", code: "render")
            .architecture(.arm64)
            .memory(.gigabytes(16))
            .timeout(.minutes(30))
            .capacity(machines, memoryPerProcessor: 4, concurrency: 10, minimum: 1, maximum: 20)
            .alias("live")
        Function("convert", .nodejs22, handler: "index.handler", code: "convert")
            .capacity(
                CapacityProvider("shared", in: network, securityGroups: ["sg-11111111"]).instanceTypes(
                    "c7i.*", "m7i.large"))
        let errors = Alarm("errors", metric: CustomMetric("Shop", "Errors"), above: 1, notify: Topic("alerts"))
        let tests = Function("tests", .python313, handler: "app.handler", code: "tests")
        errors
        tests
        Function("shifted", .python313, handler: "app.handler", code: "shifted")
            .alias("live")
            .shifting(.canary(10, for: .minutes(5)), alarms: [errors], before: tests, after: tests)
            .on(.httpAPI(.get, "/shifted"))
        Function("stepped", .python313, handler: "app.handler", code: "shifted")
            .alias("live")
            .shifting(.linear(20, every: .minutes(2)))
        Function("switched", .python313, handler: "app.handler", code: "shifted")
            .alias("live")
            .shifting(.allAtOnce)
        Function("worker", .python313, handler: "app.handler", code: "worker")
            .timeout(.seconds(5))
            .on(
                .queue(Queue("jobs")).pollers(minimum: 2, maximum: 20).filter(["body": ["kind": ["order"]]]).filterKey(
                    existing: key)
            )
            .on(.stream(of: KinesisStream("clicks")).filter(["data": ["kind": ["click"]]]).filterKey(existing: key))
            .on(
                .stream(of: Table("rows", partitionKey: .string("id")).stream(.newImage)).filter([
                    "eventName": ["INSERT"]
                ]).filterKey(existing: key)
            )
            .on(.msk(cluster, topic: "orders").filter(["value": ["kind": ["order"]]]).filterKey(existing: key))
            .on(
                .kafka(["b1.example.com:9092"], topic: "orders", access: .saslSCRAM512(secret: secret))
                    .filter(["value": ["kind": ["order"]]]).filterKey(existing: key)
            )
            .on(
                .activeMQ(broker, queue: "orders", secret: secret).filter(["data": ["kind": ["order"]]]).filterKey(
                    existing: key))
    }
}
