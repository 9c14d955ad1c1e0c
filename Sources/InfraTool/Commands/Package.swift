import ArgumentParser
import Infra

/// `infra package`
struct Package: ServiceCommand {
    static let configuration = CommandConfiguration(
        commandName: "package", abstract: "Make the archives of functions and layers that have changed.",
        discussion: """
            Archives go to a folder artifacts/ beside the output folder, with artifacts.json, which names the \
            CloudFormation parameters to pass for each. What has not changed is not packaged again.
            """)

    @OptionGroup var selection: Selection
    @OptionGroup var reporting: Reporting

    @Option(name: .shortAndLong, help: ArgumentHelp("The folder that builds write to.", valueName: "folder"))
    var output = "generated"

    func run(_ services: [Service], _ settings: CheckSettings, _ project: Project) throws {
        try selection.validate(against: services)
        let compilation = Compiler.compile(
            services, settings: reporting.settings(settings), committed: .read(from: output), sources: project.sources,
            writesFiles: false)
        reporting.report(compilation.diagnostics)
        if compilation.hasErrors { throw ExitCode.failure }
        let artifacts = compilation.artifacts.filter { selection.includes(service: $0.service, stage: $0.stage) }
        let archives = Archives(besideOutput: output, reporting: reporting)
        guard archives.make(artifacts, isWhole: selection.isEverything) else { throw ExitCode.failure }
    }
}
