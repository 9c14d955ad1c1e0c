import Infra

extension Cases {
    private static let orders = Resource("AWS::SQS::Queue", "Orders")
    private static let invoices = Resource("AWS::SQS::Queue", "Invoices")
    private static let shared = Resource("AWS::SQS::Queue", "Shared")

    static let cycleBetweenServices: [Service] = [
        Service("shop", region: .euCentral1) { _ in
            orders
            Function("api", .python313, handler: "app.handler", code: "api")
                .environment("INVOICES", invoices.ref())  // error: The services "shop" → "billing" → "shop" depend on each other, so none of them can be deployed first [cycle-between-services]
        },
        Service("billing", region: .euCentral1) { _ in
            invoices
            Function("api", .python313, handler: "app.handler", code: "api")
                .environment("ORDERS", orders.ref())  // note: service "billing" uses the resource "Orders" here
        },
        // A service that uses what leads into a circle is not in it.
        Service("outside", region: .euCentral1) { _ in
            Output("Orders", orders.ref())
        },
        Service("right-owner", region: .euCentral1) { _ in
            shared
        },
        Service("right-user", region: .euCentral1) { _ in
            Output("Shared", shared.ref())
        },
    ]
}
