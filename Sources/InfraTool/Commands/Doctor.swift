import ArgumentParser
import Infra

/// `infra doctor`
struct Doctor: ServiceCommand {
    static let configuration = CommandConfiguration(
        commandName: "doctor",
        abstract: "Show what the specs need on this machine, what is installed, and how to install the rest.",
        discussion: """
            What is needed follows from the runtimes of the functions and from how their code is packaged. With \
            --local, what invoke and serve run handlers with counts as needed too; with --aws, the AWS CLI and its \
            credentials are looked for.

            Exit status: 0, or 1 where something that is needed is missing.
            """)

    enum Format: String, ExpressibleByArgument, CaseIterable { case human, json }

    @OptionGroup var selection: Selection

    @Flag(help: "Count what invoke and serve need.")
    var local = false

    @Flag(help: "Look for the AWS CLI and its credentials.")
    var aws = false

    @Option(
        name: .customLong("aws-cli"), help: ArgumentHelp("The AWS CLI; that of PATH unless given.", valueName: "path"))
    var awsCLI: String?

    @Option(help: "How to show it.")
    var format: Format = .human

    func run(_ services: [Service], _ settings: CheckSettings, _ project: Project) throws {
        try selection.validate(against: services)
        let compilation = Compiler.compile(services, settings: settings, sources: project.sources, writesFiles: false)
        if compilation.hasErrors {
            Terminal.printError(
                "note: The specs have errors, so what their functions need is not known: infra check shows them.")
        }
        let artifacts = compilation.artifacts.filter { selection.includes(service: $0.service, stage: $0.stage) }
        let requirements = Requirements(of: artifacts, runsLocally: local, deploys: aws || awsCLI != nil)
        let probe = HostProbe(aws: awsCLI)
        let report = DoctorReport(requirements.all, system: .current()) { probe.find($0.tool, wanted: $0.wanted) }
        print(format == .json ? report.json : report.text(color: Terminal.outputTakesColor), terminator: "")
        if !report.missing.isEmpty { throw ExitCode.failure }
    }
}
