import Infra

extension Pairs {
    private static let carts = Table("carts", partitionKey: .string("id"))
    private static let prices = Table("prices", partitionKey: .string("id"))

    /// Tables of which another service holds one and reads of the other what it is called.
    static let weakOwner = Service("weak-owner", region: .euCentral1, stages: [.dev]) { _ in
        carts
        prices
    }

    static let weakReader = Service("weak-reader", region: .euCentral1, stages: [.dev]) { _ in
        Function("reader", .nodejs22, handler: "index.handler", code: "reader")
            .environment("CARTS", carts.tableName.weak)
            .environment("PRICES", prices.tableName)
            .environment("PRICES_AGAIN", prices.tableName.weak)
            .allow("dynamodb:GetItem", on: carts.arn.weak)
    }
}
