import Infra

extension Cases {
    private static let network = Network.existing(vpc: "vpc-0a1b2c3d", subnets: ["subnet-0aaa1111", "subnet-0ddd3333"])
    private static let listener = Listener.existing("arn:aws:elasticloadbalancing:eu-central-1:123456789012:listener/app/web/0a1b2c3d/4e5f6071")

    static let rulesAlike: [Service] = [
        Service("shop", region: .euCentral1, stages: [.dev]) { _ in
            Function("api", .python313, handler: "app.handler", code: "api")
                .on(.route(.get, "/a", of: listener).priority(1))  // note: the other route
                .on(.route(.get, "/b", of: listener).priority(2))
        },
        Service("mail", region: .euCentral1, stages: [.dev]) { _ in
            Function("api", .python313, handler: "app.handler", code: "api")
                .on(.route(.get, "/a", of: listener).priority(3))  // error: has the same conditions as a route of the function "api" of service "shop" [rules-alike]
                .on(.route(.post, "/a", of: listener).priority(4))
        },
        // An existing listener is the same one in each stage.
        Service("stages", region: .euCentral1) { stage in
            Function("api", .python313, handler: "app.handler", code: "api")
                .on(.route(.get, "/c", of: listener))  // error: The stages "dev" and "prod" both put this route on one existing listener [rules-alike]
                .on(.route(.get, "/\(stage)/c", of: listener))
        },
        // One of the two is there.
        Service("right-conditions", region: .euCentral1, stages: [.dev]) { _ in
            let size = TemplateParameter("Size", default: "small", allowed: ["small", "large"])
            let large = Condition("Large", .equals(size.ref(), "large"))
            Function("large", .python313, handler: "app.handler", code: "api")
                .on(.route(.get, "/d", of: listener).priority(5)).when(large)
            Function("small", .python313, handler: "app.handler", code: "api")
                .on(.route(.get, "/d", of: listener).priority(5)).when(Condition("Small", .not(.holds(large))))
        },
    ]
}
