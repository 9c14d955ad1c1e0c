import Infra

extension Cases {
    static let notificationsOverlap: [Service] = [
        Service("shop", region: .euCentral1) { _ in
            let photos = Bucket("photos")
            Function("a", .nodejs22, handler: "index.handler", code: "work")
                .on(.bucket(photos, .created, suffix: ".jpg"))  // note: the other notification
                .on(.bucket(photos, .put, prefix: "up/"))  // error: The bucket "photos" would tell two targets of s3 [notifications-overlap]
        },
        Service("right", region: .euCentral1) { _ in
            let photos = Bucket("photos")
            Function("a", .nodejs22, handler: "index.handler", code: "work")
                .on(.bucket(photos, prefix: "a/"))
                .on(.bucket(photos, prefix: "b/"))
                .on(.bucket(photos, .removed))
        },
    ]
}
