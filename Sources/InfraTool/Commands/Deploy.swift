import ArgumentParser
import Infra
import Review

/// `infra deploy`
struct Deploy: ServiceCommand {
    static let configuration = CommandConfiguration(
        commandName: "deploy", abstract: "Build, show what changes in AWS, and deploy it.",
        discussion: """
            Builds and checks all specs, packages, and shows what would change in AWS, with the consequences. After \
            a yes (on a terminal, or --yes) it uploads what is not there yet and executes a change set for each stack, \
            exporting stacks first. If it is interrupted, run it again: it goes on from what AWS has.

              infra deploy --stage dev --dry-run                what would change
              infra deploy shop --stage dev --create-bucket     one service, for the first time
              infra deploy --stage prod --locked --yes          in CI: the committed output and nothing else

            AWS is reached by the AWS CLI, version 1 or 2, with its credentials, profiles and endpoints.
            """)

    @OptionGroup var selection: StackSelection
    @OptionGroup var options: DeployOptions

    @Option(name: .shortAndLong, help: ArgumentHelp("The folder that builds write to.", valueName: "folder"))
    var output = "generated"

    @Flag(help: "Deploy the output folder as it is committed: fail where the specs give anything else.")
    var locked = false

    func run(_ services: [Service], _ settings: CheckSettings, _ project: Project) throws {
        try selection.validate(against: services)
        try withDeployFailures {
            let aws = try AWSCommand.found(selection.awsCli)
            let compilation = try DeploySpecs.compiled(services, settings, project, output: output)
            try settle(compilation)
            let deliveries = try selection.chosen(of: compilation)
            let reporting = try Reporting.parse(["--quiet"])
            let reading = DeployReading(aws, deliveries)
            let archives = Archives(besideOutput: output, reporting: reporting)
            let artifacts = compilation.artifacts.filter { artifact in
                deliveries.contains { artifact.service == $0.service && artifact.stage == $0.stage }
            }
            guard let packaged = archives.packaged(artifacts, isWhole: false) else { throw ExitCode.failure }
            var run = DeployRun(
                aws: aws, options: options, compilation: compilation, deliveries: deliveries, artifacts: artifacts,
                archives: packaged,
                archivesFolder: archives.folder, output: output)
            run.reading = reading
            try run.run()
        }
    }

    /// The output folder has what is deployed: it is written, or with --locked compared.
    private func settle(_ compilation: Compilation) throws {
        let folder = GeneratedFolder(path: output, isWhole: true, owns: { _ in true })
        let files = ProjectIndex.with(compilation.files)
        if locked {
            let plan = try folder.plan(for: files)
            guard plan.changesAnything else { return }
            let names = plan.changes.prefix(5).map { "\(output)/\($0.path) \($0.kind)" }.joined(separator: ", ")
            throw DeployFailure(
                """
                --locked: \(output) is not what the specs give \
                (\(names.isEmpty ? "its list of files differs" : names)\(plan.changes.count > 5 ? ", …" : "")), so the \
                deployment would differ from what was reviewed. Run infra build, and have the result reviewed and \
                committed.
                """)
        } else if !options.dryRun {
            _ = try folder.write(files)
        }
    }
}
