import ArgumentParser
import Infra

/// `infra check`
struct CheckSpecs: ServiceCommand {
    static let configuration = CommandConfiguration(
        commandName: "check", abstract: "Report problems in the specs, and write nothing.",
        discussion: """
            All specs are compiled and checked, whichever services are named: the names limit the findings that \
            are shown and the exit status. What concerns several services together is always shown. The \
            folders and files of code that specs name are looked at too, and not built.
            """)

    @OptionGroup var selection: Selection
    @OptionGroup var reporting: Reporting

    func run(_ services: [Service], _ settings: CheckSettings, _ project: Project) throws {
        try selection.validate(against: services)
        let compilation = Compiler.compile(
            services, settings: reporting.settings(settings), committed: .read(from: "generated"),
            sources: project.sources,
            writesFiles: false)
        let found = Archives(besideOutput: "generated", reporting: reporting)
            .adding(compilation.artifacts, to: compilation.diagnostics)
        let shown = found.filter { selection.includes($0, of: services) }
        reporting.report(shown)
        let others = found.count - shown.count
        let elsewhere =
            others == 0
            ? ""
            : """
            \(others)\(shown.isEmpty ? "" : " more") \(others == 1 ? "finding is" : "findings are") elsewhere: infra \
            check shows all.
            """
        if shown.isEmpty {
            let count = compilation.stacks.filter { selection.includes(service: $0.service, stage: $0.stage) }.count
            reporting.say(
                """
                Nothing is wrong in \(count) \
                \(count == 1 ? "stack" : "stacks").\(elsewhere.isEmpty ? "" : " " + elsewhere)
                """)
        } else if !elsewhere.isEmpty {
            reporting.say(elsewhere)
        }
        if shown.contains(where: { $0.severity == .error }) { throw ExitCode.failure }
    }
}
