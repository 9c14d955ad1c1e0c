import ArgumentParser
import Deployment
import Infra
import Review

/// `infra outputs`
struct StackOutputs: ServiceCommand {
    static let configuration = CommandConfiguration(
        commandName: "outputs", abstract: "Show the outputs of the deployed stacks: addresses and names.")

    @OptionGroup var selection: StackSelection

    @Flag(help: "Print JSON: an object for each stack.")
    var json = false

    func run(_ services: [Service], _ settings: CheckSettings, _ project: Project) throws {
        try selection.validate(against: services)
        try withDeployFailures {
            let aws = try AWSCommand.found(selection.awsCli)
            let compilation = try DeploySpecs.compiled(services, settings, project, output: "generated", reports: false)
            let situations = try StackReader(aws: aws).situations(
                try selection.chosen(of: compilation), template: false)
            let deployed = situations.compactMap { situation in situation.deployed.map { (situation, $0) } }
            guard json else {
                for situation in situations where situation.deployed == nil {
                    Terminal.printError("note: \(situation.title) is not deployed.")
                }
                DeployEnd(console: DeployConsole()).outputs(deployed)
                return
            }
            let value = Value.object(
                deployed.map { situation, stack in
                    .init(
                        situation.title,
                        .object(stack.outputs.sorted { $0.key < $1.key }.map { .init($0.key, .string($0.value)) }))
                })
            print(value.prettyJSON, terminator: "")
        }
    }
}
