import Infra

extension Cases {
    static let noWayToService: [Service] = [
        Service("shop", region: .euCentral1, stages: [.dev]) { _ in
            let network = Network("main", zones: 2, endpoints: [.s3])  // note: the network
            let database = Database("orders", .postgres, in: network, .serverless(0.5...4))
            let people = Table("people", partitionKey: .string("id"))
            Function("read", .nodejs22, handler: "index.handler", code: "read")
                .environment("TABLE", people.tableName)
                .environment("KEY", Secret("/shop/dev/key"))
                .environment("FILES", Bucket("files").ref())
                .allow("sqs:SendMessage", on: "arn:aws:sqs:eu-central-1:123456789012:jobs")
                .network(network)  // warning: has neither a NAT gateway nor an endpoint for dynamodb, and uses the table "people"; add endpoints: [.dynamoDB] or nat: .one [no-way-to-service] // warning: an endpoint for ssm, and uses the secret "/shop/dev/key" [no-way-to-service] // warning: an endpoint for sqs, and uses sqs:SendMessage [no-way-to-service]
            Function("list", .nodejs22, handler: "index.handler", code: "list")
                .connect(to: database, as: "DB")  // warning: an endpoint for secretsmanager, and uses the secret of the database "orders" [no-way-to-service]
        },
        Service("right", region: .euCentral1, stages: [.dev]) { _ in
            let network = Network("main", zones: 2, endpoints: [.dynamoDB, .secretsManager])
            let open = Network("open", zones: 3, nat: .perZone, range: "10.1.0.0/18")
            let database = Database("orders", .postgres, in: network, .serverless(0...4)).readers(1).dataAPI().deletionProtection()
            Function("read", .nodejs22, handler: "index.handler", code: "read")
                .environment("TABLE", Table("people", partitionKey: .string("id")).tableName)
                .connect(to: database, as: "DB")
            Function("open", .nodejs22, handler: "index.handler", code: "open")
                .environment("KEY", Secret("/shop/dev/key"))
                .network(open)
            Function("office", .nodejs22, handler: "index.handler", code: "office")
                .environment("KEY", Secret("/shop/dev/key"))
                .network(.existing(vpc: "vpc-0a1b2c3d", subnets: ["subnet-0aaa1111"]))
        },
    ]
}
