import Deployment
import Infra
import Review

/// A stack of the specs with what AWS has of it.
struct StackSituation: Sendable {
    let delivery: StackDelivery
    var deployed: DeployedStack?
    /// As it is deployed; nil for a stack that is not there, or holds nothing yet.
    var oldTemplate: Value?

    var region: String { delivery.region.id }
    var name: String { delivery.stackName }
    /// `telegram-bot-dev`, with the region where the service has several.
    var title: String { delivery.folder.split(separator: "/").count > 2 ? "\(name) \(region)" : name }

    var maker: StackMaker? { oldTemplate.map(StackMaker.init) }
    var exists: Bool { oldTemplate != nil }
}
