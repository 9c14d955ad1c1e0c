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
        },
    ]
}
