import Infra

extension Cases {
    private static let reported = Bucket("told").eventBridge()  // note: the bucket

    static let unknownObjectEvent: [Service] = [
        Service("shop", region: .euCentral1) { _ in
            Function("api", .python313, handler: "app.handler", code: "api")
                .on(.bucket(Bucket("photos"), .named("s3:ObjectCreate:*")))  // error: S3 has no event "s3:ObjectCreate:*"; did you mean "s3:ObjectCreated:*"? [unknown-object-event]
                .on(.bucket(reported, .named("s3:Replication:*")))  // error: EventBridge does not receive s3:Replication:* [unknown-object-event]
            Bucket("films")
                .notify(Queue("films"), of: .named("written"))  // error: S3 has no event "written" [unknown-object-event]
        },
        Service("right", region: .euCentral1) { _ in
            Function("api", .python313, handler: "app.handler", code: "api")
                .on(.bucket(Bucket("photos"), .named("s3:ObjectCreated:*")))
                .on(.bucket(Bucket("copied"), .named("s3:Replication:*")))
                .on(.bucket(Bucket("told").eventBridge(), .tagged))
        },
    ]
}
