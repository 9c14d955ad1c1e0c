import Infra

extension Pairs {
    /// How functions run: snapshots, file systems, tenants, durable executions; pollers and keys of their sources.
    static let execution = Service("execution", region: .euCentral1, stages: [.prod]) { _ in
        let network = Network.existing(vpc: "vpc-11111111", subnets: ["subnet-11111111", "subnet-22222222"])
        let files = Resource("AWS::EFS::FileSystem", "Files", properties: ["Encrypted": true])
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
        Function("tenants", .nodejs22, handler: "index.handler", code: "tenants").tenantIsolation()
            .recursiveLoop(.terminate)
        Function("order", .nodejs22, handler: "index.handler", code: "order")
            .durable(timeout: .days(7), retention: .days(30))
            .alias("live")
            .on(.eventBridge(["source": ["shop"]]))
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
