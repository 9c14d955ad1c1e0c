import Infra

/// Two services, of which one imports from the other, for the tests of deployments.
struct Deployed: Sendable {
    var queueName = "orders"
    var memory = 256
    var table = false
    var regions: [Region] = [.euCentral1]
    var isShared = true
    var bucketName: String?
    var settings = StackSettings()
    var hasSecret = false

    var services: [Service] {
        let orders = Queue("orders").named("\(queueName)-queue")
        let deployed = self
        let stock = Service("stock", regions: regions, stages: [.dev]) { _, _ in
            orders
            deployed.settings
            if deployed.table {
                Table("items", partitionKey: .string("id"))
            }
            if let name = deployed.bucketName { Bucket("files").named(name) }
        }
        let shop = Service("shop", regions: regions, stages: [.dev]) { _, _ in
            let plain = Function("api", .python313, handler: "app.handler", code: "api").memory(.megabytes(deployed.memory))
            let api = deployed.hasSecret ? plain.environment("TOKEN_NAME", Secret("/shop/dev/token")) : plain
            if deployed.isShared { api.environment("ORDERS", orders.url) } else { api }
        }
        return [shop, stock]
    }
}
