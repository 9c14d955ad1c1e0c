import ArgumentParser
import Infra

/// Where a secret is.
struct SecretOptions: ParsableArguments {
    @Option(name: .shortAndLong, help: "The stage.") var stage: String
    @Option(help: "The region, where the stage's services are in several.") var region: String?
    @Option(help: ArgumentHelp("The AWS CLI; the aws of PATH unless given.", valueName: "path")) var awsCli: String?

    /// The secret of that name in the specs, and the regions whose stacks read it.
    func found(_ name: String, of compilation: Compilation) throws -> (secret: DeliveredSecret, regions: [String]) {
        let stacks = compilation.deliveries.filter { $0.stage == stage && (region == nil || $0.region.id == region) }
        let holding = stacks.filter { $0.secrets.contains { $0.name == name } }
        guard let secret = holding.flatMap(\.secrets).first(where: { $0.name == name }) else {
            let known = Set(stacks.flatMap(\.secrets).map(\.name)).sorted()
            throw DeployFailure(
                """
                No function of stage \(stage) reads a secret "\(name)"; the specs name \
                \(known.isEmpty ? "none" : known.joined(separator: ", ")).
                """)
        }
        return (secret, Set(holding.map(\.region.id)).sorted())
    }
}
