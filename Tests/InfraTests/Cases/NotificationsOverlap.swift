import Infra

extension Cases {
    static let notificationsOverlap: [Service] = [
        Service("shop", region: .euCentral1) { _ in
            let photos = Bucket("photos")
            Function("first", .python313, handler: "app.handler", code: "api")
                .on(.bucket(photos, .created, suffix: ".jpg"))  // note: the other notification
            Function("second", .python313, handler: "app.handler", code: "api")
                .on(.bucket(photos, .put, prefix: "in/"))  // error: The bucket "photos" would notify two targets of s3:ObjectCreated:Put for the same keys, which S3 refuses [notifications-overlap]
            Bucket("films")
                .notify(Queue("all"))  // note: the other notification
                .notify(Topic("some"), prefix: "in/")  // error: The bucket "films" would notify two targets of s3:ObjectCreated:* for the same keys, which S3 refuses [notifications-overlap]
        },
        Service("right", region: .euCentral1) { _ in
            let photos = Bucket("photos")
            let shared = Bucket("shared").eventBridge()
            Function("first", .python313, handler: "app.handler", code: "api")
                .on(.bucket(photos, .created, suffix: ".jpg"))
                .on(.bucket(photos, .removed, suffix: ".jpg"))
                .on(.bucket(shared))
            Function("second", .python313, handler: "app.handler", code: "api")
                .on(.bucket(photos, .put, prefix: "in/", suffix: ".png"))
                .on(.bucket(shared))
        },
    ]
}
