import Infra

extension Cases {
    static let unknownObjectEvent: [Service] = [
        Service("shop", region: .euCentral1) { _ in
            Function("a", .nodejs22, handler: "index.handler", code: "work")
                .on(.bucket(Bucket("photos"), .named("s3:ObjectWritten:*")))  // error: S3 has no event "s3:ObjectWritten [unknown-object-event]
                .on(.bucket(Bucket("videos").eventBridge(), .named("s3:Replication:*")))  // error: EventBridge is not told of s3 [unknown-object-event]  // note: the bucket
        },
        Service("right", region: .euCentral1) { _ in
            Function("a", .nodejs22, handler: "index.handler", code: "work").on(.bucket(Bucket("photos"), .named("s3:Replication:*")))
        },
    ]
}
