import ArgumentParser
import Infra
import Review

/// `infra build`
struct Build: ServiceCommand {
    static let configuration = CommandConfiguration(
        commandName: "build", abstract: "Write the output folder from the specs, and package what has changed.",
        discussion: """
            All specs are compiled and checked. Where there is an error, nothing is written and the old files stay as \
            they are. Files of services that are gone are removed; files that infra did not write are left alone and \
            reported.
            """)

    @OptionGroup var selection: Selection
    @OptionGroup var reporting: Reporting

    @Option(name: .shortAndLong, help: ArgumentHelp("The folder to write to.", valueName: "folder"))
    var output = defaultOutput
    static let defaultOutput = "generated"

    @Flag(
        help: """
            Write nothing; fail if the output folder does not match the specs, and show the differences. Folders and \
            files of code are looked at too.
            """)
    var check = false

    @Flag(help: "Write the templates, and package nothing.")
    var templatesOnly = false

    @Flag(help: "Show what the written templates change, by meaning.")
    var summary = false

    func run(_ services: [Service], _ settings: CheckSettings, _ project: Project) throws {
        try selection.validate(against: services)
        guard !output.isEmpty else { throw ValidationError("The output folder needs a name, such as generated.") }
        let committed = CommittedOutput.read(from: output)
        let compilation = Compiler.compile(
            services, settings: reporting.settings(settings), committed: committed, sources: project.sources)
        // The process ends with the build, and its memory with the process.
        _ = Unmanaged.passRetained(Kept(compilation))
        let artifacts = compilation.artifacts.filter { selection.includes(service: $0.service, stage: $0.stage) }
        let archives = Archives(besideOutput: output, reporting: reporting)
        let found =
            check ? archives.adding(artifacts, to: compilation.diagnostics) : compilation.diagnostics
        reporting.report(found)
        if compilation.hasErrors { throw ExitCode.failure }
        // The index tells of all services and stages, so a build of some leaves it as it is.
        let files =
            selection.isEverything
            ? ProjectIndex.with(compilation.files)
            : compilation.files.filter { selection.includes(service: $0.service, stage: $0.stage) }
        let folder = GeneratedFolder(
            path: output, isWhole: selection.isEverything, owns: { selection.includesPath($0) })
        do {
            if check {
                try compare(folder.plan(for: files))
            } else {
                let plan = try folder.write(files)
                reporting.say(plan.summary(of: output))
                if summary { try show(plan, compilation) }
            }
        } catch let failure as FileFailure {
            Terminal.error(failure.message, color: reporting.color)
            throw ExitCode.failure
        }
        if check, found.contains(where: { $0.severity == .error }) { throw ExitCode.failure }
        guard !check, !templatesOnly else { return }
        guard archives.make(artifacts, isWhole: selection.isEverything) else { throw ExitCode.failure }
    }

    private func show(_ plan: GeneratedFolder.Plan, _ compilation: Compilation) throws {
        let summary = BuildSummary(plan: plan, compilation: compilation, color: Terminal.outputTakesColor)
        do { print(try summary.text(), terminator: "") } catch {
            // A template of the last build that somebody has changed by hand; it is written anew.
            Terminal.printError("note: What changed cannot be shown: \(Presentable.text(error.message, slug: ""))")
        }
    }

    private final class Kept {
        let compilation: Compilation
        init(_ compilation: Compilation) { self.compilation = compilation }
    }

    private func compare(_ plan: GeneratedFolder.Plan) throws {
        guard plan.changesAnything else {
            reporting.say(
                (["\(output) is what the specs give."] + plan.foreignFiles(in: output)).joined(separator: "\n"))
            return
        }
        Terminal.printError("\(output) is not what the specs give:")
        if plan.list != nil, plan.changes.isEmpty {
            Terminal.printError("  \(OwnFiles.name), the list of infra's files: differs")
        }
        for change in plan.changes {
            Terminal.printError("  \(change.path): \(change.kind)")
            for line in change.shortDiff { Terminal.printError("    \(line)") }
        }
        Terminal.printError(
            "To accept the new output: swift run infra build\(output == "generated" ? "" : " --output \(output)")")
        throw ExitCode.failure
    }
}
