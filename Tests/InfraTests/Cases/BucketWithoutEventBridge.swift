import Infra

extension Cases {
    private static let photos = Bucket.existing("old-photos")  // note: the bucket

    static let bucketWithoutEventBridge: [Service] = [
        Service("shop", region: .euCentral1) { _ in
            Function("api", .python313, handler: "app.handler", code: "api")
                .on(.bucket(photos))  // error: A template cannot change the notifications of the bucket "old-photos", which exists already [bucket-without-eventbridge]
        },
        Service("right", region: .euCentral1) { _ in
            Function("api", .python313, handler: "app.handler", code: "api")
                .on(.bucket(.existing("old-photos", eventBridge: true)))
                .environment("OTHER", Bucket.existing("other-photos").bucketName)
        },
    ]
}
