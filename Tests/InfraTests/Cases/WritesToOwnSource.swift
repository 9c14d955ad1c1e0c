import Infra

extension Cases {
    static let writesToOwnSource: [Service] = [
        Service("shop", region: .euCentral1) { _ in
            let jobs = Queue("jobs").visibility(.minutes(1))
            let photos = Bucket("photos")
            let rows = Table("rows", partitionKey: .string("id")).stream(.keys)
            Function("a", .nodejs22, handler: "index.handler", code: "work")
                .on(.queue(jobs))  // note: the trigger
                .allow("sqs:*", on: jobs.arn)  // warning: The function "a" may write to the queue "jobs" [writes-to-own-source]
            Function("b", .nodejs22, handler: "index.handler", code: "work")
                .on(.bucket(photos))  // note: the trigger
                .allow("s3:Put*", on: photos.objects)  // warning: The function "b" may write to the bucket "photos" [writes-to-own-source]
            Function("c", .nodejs22, handler: "index.handler", code: "work")
                .on(.stream(of: rows))  // note: the trigger
                .allow("dynamodb:UpdateItem", on: rows.arn)  // warning: The function "c" may write to the table "rows" [writes-to-own-source]
            Function("d", .nodejs22, handler: "index.handler", code: "work")
                .on(.queue(jobs))  // note: the trigger
                .onFailure(.queue(jobs))  // warning: What this sends goes to the queue "jobs" [writes-to-own-source]
        },
        Service("right", region: .euCentral1) { _ in
            let jobs = Queue("jobs").visibility(.minutes(1))
            Function("a", .nodejs22, handler: "index.handler", code: "work")
                .on(.queue(jobs))
                .allow("sqs:SendMessage", on: Queue("results").arn)
                .allow("sqs:GetQueueUrl", on: jobs.arn)
        },
    ]
}
