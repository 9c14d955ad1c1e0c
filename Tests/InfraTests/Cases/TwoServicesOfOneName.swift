import Infra

extension Cases {
    static let twoServicesOfOneName: [Service] = [
        Service("shop", region: .euCentral1) { _ in  // note: the other service "shop"
            Function("api", .python313, handler: "app.handler", code: "api")
        },
        Service("shop", region: .euWest1) { _ in  // error: two services called "shop" [two-services-of-one-name]
            Function("worker", .python313, handler: "app.handler", code: "api")
        },
        Service("shops", region: .euCentral1) { _ in
            Function("api", .python313, handler: "app.handler", code: "api")
        },
    ]
}
