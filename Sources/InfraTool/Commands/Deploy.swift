import ArgumentParser
import Deployment
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

/// How a deployment is done.
struct DeployOptions: ParsableArguments {
    @Flag(name: .shortAndLong, help: "Deploy without asking.")
    var yes = false

    @Flag(help: "Show what would change; change nothing in AWS and in the output folder.")
    var dryRun = false

    @Option(help: ArgumentHelp("The bucket for archives; REGION=NAME for one of several regions.", valueName: "name"))
    var bucket: [String] = []

    @Flag(help: "Create a private bucket for the archives of this account and region, if it does not exist.")
    var createBucket = false

    @Option(
        help: ArgumentHelp("A template parameter's value. What is secret belongs into a file.", valueName: "name=value")
    )
    var parameter: [String] = []

    @Option(help: ArgumentHelp("A JSON file with parameters' values: {\"Name\": \"value\"}.", valueName: "file"))
    var parametersFile: String?

    @Option(help: ArgumentHelp("The account that is meant: any other is refused.", valueName: "id"))
    var account: String?

    @Flag(
        inversion: .prefixedNo,
        help: """
            Whether AWS rolls back a failed deployment; without it, created resources remain, and the next deployment \
            continues from there.
            """)
    var rollback = true

    @Flag(help: "Delete a stack whose first creation failed, and create it anew.")
    var recreate = false

    @Flag(
        help: """
            Have AWS end as soon as the configuration is applied, without waiting until resources are ready: for \
            development.
            """)
    var express = false

    @Flag(help: "Take over stacks that neither infra nor Serverless Framework deployed.")
    var takeOver = false

    @Flag(help: "Deploy even if IAM's policy simulator says that these credentials lack permissions.")
    var skipRightsCheck = false

    /// The parameters of the file and the command line, which goes first.
    func parameters() throws -> [String: String] {
        var values: [String: String] = [:]
        if let parametersFile {
            let bytes: [UInt8]
            do { bytes = try FileSystem.read(GivenPath.from(parametersFile)) } catch {
                throw DeployFailure("--parameters-file: could not read \(parametersFile).")
            }
            guard let members = (try? Value.read(json: bytes))?.members else {
                throw DeployFailure(
                    "--parameters-file: \(parametersFile) is not a JSON object such as {\"LogLevel\": \"debug\"}.")
            }
            for member in members {
                guard let text = member.value.scalarText else {
                    throw DeployFailure(
                        """
                        --parameters-file: the value of \(member.key) in \(parametersFile) is neither text nor a number.
                        """)
                }
                values[member.key] = text
            }
        }
        for text in parameter {
            guard let equals = text.firstIndex(of: "="), equals != text.startIndex else {
                throw DeployFailure("--parameter takes NAME=VALUE; this one has no name or no \"=\".")
            }
            values[String(text[..<equals])] = String(text[text.index(after: equals)...])
        }
        return values
    }

    /// The bucket that the command line names for a region.
    func bucket(in region: String) -> String? {
        for text in bucket {
            guard let equals = text.firstIndex(of: "=") else { continue }
            if text[..<equals] == region { return String(text[text.index(after: equals)...]) }
        }
        return bucket.last { !$0.contains("=") }
    }
}
