import Infra

extension Cases {
    private static let listener = Listener.existing("arn:aws:elasticloadbalancing:eu-central-1:123456789012:listener/app/web/0a1b2c3d/4e5f6071")

    private static let size = TemplateParameter("Size", default: "small", allowed: ["small", "large"])
    private static let isLarge = Condition("IsLarge", .equals(size.ref(), "large"))

    static let rulePriorityTaken: [Service] = [
        // Of two triggers whose conditions exclude each other, one is there.
        Service("sizes", region: .euCentral1, stages: [.dev]) { _ in
            Function("small", .python313, handler: "app.handler", code: "api")
                .on(.route(.get, "/size", of: listener).priority(70), when: Condition("IsSmall", .not(.holds(isLarge))))
            Function("large", .python313, handler: "app.handler", code: "api")
                .on(.route(.get, "/size", of: listener).priority(70), when: isLarge)
        },
        Service("shop", region: .euCentral1, stages: [.dev]) { _ in
            Function("api", .python313, handler: "app.handler", code: "api")
                .on(.route(.get, "/a", of: listener).priority(7))  // note: the other route
        },
        Service("mail", region: .euCentral1, stages: [.dev]) { _ in
            Function("api", .python313, handler: "app.handler", code: "api")
                .on(.route(.get, "/b", of: listener)
                    .priority(7))  // error: The priority 7 is already used on this listener by a route of the function "api" of service "shop" [rule-priority-taken]
                .on(.route(.get, "/c", of: listener).priority(8))
        },
    ]
}
