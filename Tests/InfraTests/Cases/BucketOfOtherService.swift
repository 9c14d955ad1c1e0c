import Infra

extension Cases {
    private static let photos = Bucket("photos")  // note: the bucket
    private static let videos = Bucket("videos").eventBridge()

    static let bucketOfOtherService: [Service] = [
        Service("owner", region: .euCentral1) { _ in
            photos
            videos
        },
        Service("shop", region: .euCentral1) { _ in
            Function("a", .nodejs22, handler: "index.handler", code: "work")
                .on(.bucket(photos))  // error: The bucket "photos" belongs to service "owner" [bucket-of-other-service]
        },
        Service("right", region: .euCentral1) { _ in
            Function("a", .nodejs22, handler: "index.handler", code: "work")
                .on(.bucket(videos))
        },
    ]
}
