import Infra

extension Cases {
    static let triggerLoop: [Service] = [
        Service("shop", region: .euCentral1) { _ in
            let orders = Queue("orders").visibility(.minutes(1))
            let bills = Topic("bills")
            Function("order", .python313, handler: "app.handler", code: "api")
                .on(.queue(orders))  // note: starts "order"
                .allow("sns:Publish", on: bills.arn)  // warning: "order" may write to the topic "bills", which starts "bill"; "bill" sends to the queue "orders", which starts "order" [trigger-loop]
            Function("bill", .python313, handler: "app.handler", code: "api")
                .on(.topic(bills))  // note: starts "bill"
                .onSuccess(.queue(orders))
            Function("photo", .python313, handler: "app.handler", code: "api")
                .on(.bucket(.existing("photos", eventBridge: true)))  // note: starts "photo"
                .allow("sqs:Send*", on: "arn:aws:sqs:eu-central-1:123456789012:names")  // warning: "photo" may write to "arn:aws:sqs:eu-central-1:123456789012:names", which starts "name"; "name" may invoke "paint"; "paint" may write to "photos", which starts "photo" [trigger-loop]
        },
        Service("names", region: .euCentral1) { _ in
            let paint = Function("paint", .python313, handler: "app.handler", code: "api")  // note: starts "paint"
                .allow("s3:PutObject", on: "arn:aws:s3:::photos/*")
            paint
            Function("name", .python313, handler: "app.handler", code: "api")
                .on(.queue(.existing("arn:aws:sqs:eu-central-1:123456789012:names")))  // note: starts "name"
                .allow("lambda:InvokeFunction", on: paint.arn)
        },
        Service("copies", region: .euCentral1) { _ in
            let news = Topic("news")
            let first = Queue("first").visibility(.minutes(1))
            Subscription(of: news, to: first)
            Function("read", .python313, handler: "app.handler", code: "api")
                .on(.queue(first))  // note: starts "read"
                .onSuccess(.queue(Queue("second").visibility(.minutes(1))))  // warning: "read" sends to the queue "second", which starts "write"; "write" may write to the topic "news", which delivers to the queue "first", which starts "read" [trigger-loop]
            Function("write", .python313, handler: "app.handler", code: "api")
                .on(.queue(Queue("second").visibility(.minutes(1))))  // note: starts "write"
                .allow("sns:Publish", on: news.arn)
        },
        Service("right", region: .euCentral1) { _ in
            let orders = Queue("orders").visibility(.minutes(1))
            let bills = Topic("bills")
            let mails = Queue("mails").visibility(.minutes(1))
            Function("order", .python313, handler: "app.handler", code: "api")
                .on(.queue(orders))
                .allow("sns:Publish", on: bills.arn)
            Function("bill", .python313, handler: "app.handler", code: "api")
                .on(.topic(bills))
                .allow("sqs:GetQueueUrl", on: orders.arn)
                .onSuccess(.queue(mails))
            Function("mail", .python313, handler: "app.handler", code: "api")
                .on(.queue(mails))
        },
    ]
}
