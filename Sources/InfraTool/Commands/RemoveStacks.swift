import ArgumentParser
import Deployment
import Infra
import Review

/// `infra remove`
struct RemoveStacks: ServiceCommand {
    static let configuration = CommandConfiguration(
        commandName: "remove",
        abstract: """
            Delete the stacks of services, after showing what is lost and what is retained.
            """,
        discussion: """
            Stacks that import from others go first. On a terminal the name of each stack is asked for; --yes deletes \
            without asking. A stack with termination protection is refused.
            """)

    @OptionGroup var selection: StackSelection

    @Flag(name: .shortAndLong, help: "Delete without asking.")
    var yes = false

    func run(_ services: [Service], _ settings: CheckSettings, _ project: Project) throws {
        try selection.validate(against: services)
        guard !selection.services.isEmpty else {
            throw ValidationError("Name the services to remove: infra remove SERVICE --stage \(selection.stage).")
        }
        try withDeployFailures {
            let aws = try AWSCommand.found(selection.awsCli)
            let compilation = try DeploySpecs.compiled(services, settings, project, output: "generated", reports: false)
            try StackRemoval(aws: aws, yes: yes).run(try selection.chosen(of: compilation))
        }
    }
}
