import Infra

extension Cases {
    private static let listener = Listener.existing("arn:aws:elasticloadbalancing:eu-central-1:123456789012:listener/app/web/0a1b2c3d/4e5f6071")

    static let unusedSuppression: [Service] = [
        Service("shop", region: .euCentral1) { _ in
            Function("api", .python313, handler: "app.handler", code: "api")
                .suppress("wide-permission", because: "it sets up the account")  // error: "wide-permission" has no finding here [unused-suppression]
        },
        // A finding of one stage is enough, and one that another function is about is not one of this.
        Service("right", region: .euCentral1) { stage in
            Function("api", .python313, handler: "app.handler", code: "api")
                .allow("*", on: stage == .prod ? "*" : "arn:aws:s3:::files/*")
                .suppress("wide-permission", because: "it sets up the account")
        },
        // What is found at a trigger's line belongs to its function.
        Service("right-rules", region: .euCentral1, stages: [.dev]) { _ in
            Function("api", .python313, handler: "app.handler", code: "api")
                .on(.route(.any, "/a/*", of: listener).priority(1))
                .on(.route(.get, "/a/b", of: listener).priority(2))
                .suppress("rule-hidden", because: "the first one goes away soon")
        },
    ]
}
