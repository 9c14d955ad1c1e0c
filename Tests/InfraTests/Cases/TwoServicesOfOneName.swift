import Infra

extension Cases {
    static let twoServicesOfOneName: [Service] = [
        Service("shop", region: .euCentral1) { _ in  // note: the other service "shop"
            Function("api", .python313, handler: "app.handler", code: "api")
        },
        Service("shop", region: .euWest1) { _ in  // error: Two services have the name "shop", so their stacks and files would be the same [two-services-of-one-name]
            Function("worker", .python313, handler: "app.handler", code: "api")
        },
        Service("mail", region: .euCentral1, stages: ["dev-eu"]) { _ in  // note: the service "mail"
            Function("api", .python313, handler: "app.handler", code: "api")
        },
        Service("mail-dev", region: .euCentral1, stages: ["eu"]) { _ in  // error: The stacks of service "mail" in the stage "dev-eu" and of service "mail-dev" in the stage "eu" are both called "mail-dev-eu" [two-services-of-one-name]
            Function("worker", .python313, handler: "app.handler", code: "api")
        },
        Service("orders", region: .euCentral1) { _ in  // note: the service "orders"
            Function("api", .python313, handler: "app.handler", code: "api")
        },
        Service("Orders", region: .euCentral1) { _ in  // error: The services "orders" and "Orders" differ by case only [two-services-of-one-name]
            Function("worker", .python313, handler: "app.handler", code: "api")
        },
        Service("lists", region: .euCentral1, stages: [.dev, .prod]) { stage in  // note: the service "lists"
            StackSettings().named("our-lists")  // error: The stacks of service "lists" in the stage "prod" and of service "lists" in the stage "dev" both have the name "our-lists", so one would overwrite the other [two-services-of-one-name]
            Function("api", .python313, handler: "app.handler", code: "api")
        },
        Service("shops", region: .euCentral1) { _ in
            Function("api", .python313, handler: "app.handler", code: "api")
        },
    ]
}
