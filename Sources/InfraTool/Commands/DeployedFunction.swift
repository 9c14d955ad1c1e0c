import Deployment
import Infra

/// A function of the specs with its name in AWS.
struct DeployedFunction {
    let physicalName: String
    let region: String
    let title: String
    let service: String
    let stage: String

    init(_ service: String, _ function: String, stage: String, region: String?, of compilation: Compilation) throws {
        let stacks = compilation.deliveries.filter { $0.service == service && $0.stage == stage }
        guard let stack = stacks.first(where: { region == nil || $0.region.id == region }) else {
            let known = Set(compilation.deliveries.map(\.service)).sorted().joined(separator: ", ")
            throw DeployFailure(
                """
                There is no service "\(service)" in stage \(stage)\(region.map { " and region \($0)" } ?? ""); the \
                specs declare \(known).
                """)
        }
        guard let found = stack.functions.first(where: { $0.name == function }) else {
            let known = stack.functions.map(\.name).joined(separator: ", ")
            throw DeployFailure(
                """
                The service "\(service)" has no function "\(function)" in stage \(stage); it has \
                \(known.isEmpty ? "none" : known).
                """)
        }
        physicalName = found.physicalName
        self.region = stack.region.id
        (title, self.service, self.stage) = ("\(service) \(function)", service, stage)
    }
}
