import Infra

extension Cases {
    private static let photos = Bucket("photos")  // note: the bucket
    private static let reported = Bucket("told").eventBridge()

    static let bucketOfOtherService: [Service] = [
        Service("owner", region: .euCentral1) { _ in
            photos
        },
        Service("shop", region: .euCentral1) { _ in
            Function("api", .python313, handler: "app.handler", code: "api")
                .on(.bucket(photos))  // error: The bucket "photos" belongs to service "owner", whose stack would depend on the function "api" of this stack, and this stack on the bucket [bucket-of-other-service]
        },
        Service("right-owner", region: .euCentral1) { _ in
            reported
        },
        Service("right", region: .euCentral1) { _ in
            Function("api", .python313, handler: "app.handler", code: "api")
                .on(.bucket(reported))
                .on(.bucket(Bucket("own")))
        },
    ]
}
