import Infra

extension Cases {
    private static let listener = Listener.existing("arn:aws:elasticloadbalancing:eu-central-1:123456789012:listener/app/web/0a1b2c3d/4e5f6071")

    static let ruleHidden: [Service] = [
        Service("shop", region: .euCentral1, stages: [.dev]) { _ in
            Function("api", .python313, handler: "app.handler", code: "api")
                .on(.route(.any, "/a/*", of: listener).priority(1))  // note: the route that hides it
                .on(.route(.get, "/a/b", of: listener).priority(2))  // warning: This route is never reached [rule-hidden]
                .on(.route(.get, "/c/d", of: listener).priority(3))
                .on(.route(.any, "/c/*", of: listener).priority(4))
                .on(.route(.any, "/e", of: listener).sources("10.0.0.0/8").priority(5))  // note: the route that hides it
                .on(.route(.any, "/e", of: listener).sources("10.1.0.0/16").priority(6))  // warning: This route is never reached [rule-hidden]
                .on(.route(.any, "/f", of: listener).header("X-A", "1").priority(7))  // note: the route that hides it
                .on(.route(.any, "/f", of: listener).header("x-a", "1").header("X-B", "2").priority(8))  // warning: This route is never reached [rule-hidden]
                .on(.route(.any, "/f", of: listener).header("X-A", "2").priority(9))
            // Computed priorities put the narrower rule first.
            Function("computed", .python313, handler: "app.handler", code: "api")
                .on(.route(.any, "/g", of: listener).sources("10.0.0.0/8"))
                .on(.route(.any, "/g", of: listener).sources("10.1.0.0/16"))
                .on(.route(.any, "/g", of: listener).sources("10.1.1.0/24"))
                .on(.route(.any, "/h", of: listener).header("X-A", "1"))
                .on(.route(.any, "/h", of: listener).header("X-A", "1").header("X-B", "2"))
                .on(.route(.any, "/h", of: listener).query("v", "*"))
                .on(.route(.any, "/h", of: listener).query("v", "1"))
        },
    ]
}
