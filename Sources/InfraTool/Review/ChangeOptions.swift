import ArgumentParser
import Infra
import Review

/// What the commands that compare have in common: both sides, and what narrows them.
struct ChangeOptions: ParsableArguments {
    @Argument(
        help: ArgumentHelp(
            "BASE, HEAD and services: commits, folders, template files, names of services.", valueName: "what"))
    var what: [String] = []

    @Option(
        name: .shortAndLong, parsing: .upToNextOption,
        help: ArgumentHelp("Stages. Default: all.", valueName: "stage"))
    var stage: [String] = []

    @Option(name: .shortAndLong, help: ArgumentHelp("The folder that builds write to.", valueName: "folder"))
    var output = "generated"

    @Flag(help: "Compare with the templates of the deployed stacks, read by the AWS CLI with its credentials.")
    var deployed = false

    @Option(help: ArgumentHelp("The AWS CLI's profile for --deployed.", valueName: "name"))
    var profile: String?

    @Option(
        help: ArgumentHelp(
            """
            Compare the specs of one service and stage with a template that another tool compiled, such as Serverless' \
            .serverless/cloudformation-template-update-stack.json.
            """,
            valueName: "file"))
    var original: String?

    @Option(
        help: ArgumentHelp(
            "The day from which the next times of schedules are shown; today unless given.", valueName: "date"),
        transform: Today.checked)
    var asOf: String?

    var day: CalendarDay? { CalendarDay(asOf ?? Today.date) }

    /// Both sides.
    /// - Parameter compile: what the specs give; it throws where they have errors.
    func source(_ services: [Service], compile: () throws -> Compilation) throws -> ChangeSource {
        let arguments = try ChangeArguments(what, services: services.map(\.name))
        if let original {
            guard arguments.base == nil, !deployed else {
                throw FileFailure(
                    "--original compares the specs with that file, so name services only, and leave --deployed out.")
            }
            let head = try arguments.head(output: output, stages: stage, compile: compile)
            return try OriginalSource.read(original, against: head)
        }
        guard deployed else { return try arguments.read(output: output, stages: stage, compile: compile) }
        guard arguments.head == nil else {
            throw FileFailure(
                "--deployed compares one side with what is deployed, so name at most one commit, folder or file.")
        }
        let head = try arguments.head(output: output, stages: stage, compile: compile)
        let stacks = DeployedStacks(profile: profile)
        let old = try stacks.templates(for: head.new)
        return ChangeSource(
            old: old, new: head.new.filter { TemplateFile.isTemplate($0.path) }, oldTitle: "the deployed stacks",
            newTitle: head.newTitle,
            compilation: head.compilation)
    }

    /// Runs a comparison and says what keeps it from running.
    static func reporting(_ body: () throws -> Void) throws {
        do {
            try body()
        } catch let failure as FileFailure {
            Terminal.error(failure.message, color: Terminal.errorTakesColor)
            throw ExitCode.failure
        } catch let failure as TemplateFailure {
            Terminal.error(failure.message, color: Terminal.errorTakesColor)
            throw ExitCode.failure
        }
    }
}
