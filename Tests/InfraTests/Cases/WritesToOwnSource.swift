import Infra

extension Cases {
    static let writesToOwnSource: [Service] = [
        Service("shop", region: .euCentral1) { _ in
            let jobs = Queue("jobs").visibility(.minutes(1))
            let photos = Bucket("photos")
            let pictures = Bucket("pictures")
            Function("jobs", .python313, handler: "app.handler", code: "api")
                .on(.queue(jobs))  // note: the trigger
                .allow("sqs:*", on: jobs.arn)  // warning: The function "jobs" may write to the queue "jobs", which starts it [writes-to-own-source]
            Function("photos", .python313, handler: "app.handler", code: "api")
                .on(.bucket(photos))  // note: the trigger
                .allow("s3:putobject", on: photos.objects)  // warning: may write to the bucket "photos", which starts it [writes-to-own-source]
            Function("old", .python313, handler: "app.handler", code: "api")
                .on(.bucket(.existing("old-photos", eventBridge: true)))  // note: the trigger
                .allow("s3:PutObject", on: "arn:aws:s3:::old-photos/*")  // warning: may write to the bucket "old-photos", which starts it [writes-to-own-source]
            Function("failing", .python313, handler: "app.handler", code: "api")
                .on(.topic(Topic("orders")))  // note: the trigger
                .onFailure(.topic(Topic("orders")))  // warning: This sends to the topic "orders", which invokes the function "failing" again [writes-to-own-source]
            Function("thumbnails", .python313, handler: "app.handler", code: "api")
                .on(.bucket(pictures, .created, prefix: "originals/"))  // note: the trigger
                .write(pictures.objects("originals/small/*"))  // warning: The function "thumbnails" may write to the bucket "pictures", which starts it [writes-to-own-source]
            let news = Topic("news").deliver(to: Queue("copies").visibility(.minutes(1)))
            Function("copies", .python313, handler: "app.handler", code: "api")
                .on(.queue(Queue("copies").visibility(.minutes(1))))  // note: the trigger
                .allow("sns:Publish", on: news.arn)  // warning: The function "copies" may write to the topic "news", which delivers to the queue "copies", which starts it again [writes-to-own-source]
        },
        Service("right", region: .euCentral1) { _ in
            let jobs = Queue("jobs").visibility(.minutes(1))
            let photos = Bucket("photos")
            let pictures = Bucket("pictures")
            Function("jobs", .python313, handler: "app.handler", code: "api")
                .on(.queue(jobs))
                .allow("sqs:SendMessage", on: Queue("results").arn)
                .allow("sqs:GetQueueUrl", on: jobs.arn)
                .onFailure(.queue(Queue("failed")))
            Function("photos", .python313, handler: "app.handler", code: "api")
                .on(.bucket(photos))
                .allow("s3:GetObject", on: photos.objects)
                .allow("s3:PutObject", on: "arn:aws:s3:::photos-small/*")
            Function("thumbnails", .python313, handler: "app.handler", code: "api")
                .on(.bucket(pictures, .created, prefix: "originals/"))
                .write(pictures.objects("thumbnails/*"))
        },
        Service("endings", region: .euCentral1, stages: [.dev]) { _ in
            let photos = Bucket("photos")
            Function("shrink", .python313, handler: "app.handler", code: "api")
                .write(photos.objects("*.webp"), as: "PHOTOS")
                .on(.bucket(photos, .created, suffix: ".jpg"))
        },
    ]
}
