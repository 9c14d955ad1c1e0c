import Infra

extension Cases {
    static let rightWithoutName: [Service] = [
        Service("shop", region: .euCentral1) { _ in
            let orders = Table("orders", partitionKey: .string("id"))  // note: the table "orders"
            let photos = Bucket("photos")  // note: the bucket "photos"
            let jobs = Queue("jobs")  // note: the queue "jobs"
            let news = Topic("news")  // note: the topic "news"
            photos
            Function("api", .python313, handler: "app.handler", code: "api")
                .write(orders)  // remark: The function "api" has permission for the table "orders", whose name AWS generates, but no variable contains the name [right-without-name]
                .read(photos.objects("in/*"))  // remark: The function "api" has permission for the bucket "photos", whose name AWS generates, but no variable contains the name [right-without-name]
                .allow("sqs:SendMessage", on: jobs.arn)  // remark: The function "api" has permission for the queue "jobs", whose name AWS generates, but no variable contains the name [right-without-name]
                .publish(news)  // remark: The function "api" has permission for the topic "news", whose name AWS generates, but no variable contains the name [right-without-name]
        },
        Service("right", region: .euCentral1, stages: [.prod]) { _ in
            let orders = Table("orders", partitionKey: .string("id"))
            let named = Table("named", partitionKey: .string("id")).named("right-named")
            let rows = Table("rows", partitionKey: .string("id")).stream(.keys)
            let shared = Queue("shared")
            let jobs = Queue("jobs")
            let inOrder = Queue("in-order").fifo()
            let found = Topic("found")
            let photos = Bucket("photos")
            FunctionDefaults { $0.send(shared) }
            photos
            Resource("AWS::SSM::Parameter", "NameOfFound", properties: ["Type": "String", "Value": found.arn])
            Output("Orders", orders.tableName)
            Function("api", .python313, handler: "app.handler", code: "api")
                .readWrite(orders).read(named).send(inOrder).publish(found)
                .read(Table.existing("arn:aws:dynamodb:eu-central-1:123456789012:table/old"))
                .allow("dynamodb:DescribeStream", on: rows.streamARN)
            Function("started", .python313, handler: "app.handler", code: "api")
                .receive(jobs).read(photos)
                .on(.queue(jobs)).on(.bucket(photos, .created))
            Function("link", .python313, handler: "app.handler", code: "api")
                .environment("LINK", ["Fn::Join": ["/", ["https://example.com", photos.bucketName]]] as Value).read(photos)
        },
    ]
}
