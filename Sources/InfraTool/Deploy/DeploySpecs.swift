import ArgumentParser
import Infra

/// Compiling for commands that look at what is deployed.
enum DeploySpecs {
    static func compiled(
        _ services: [Service], _ settings: CheckSettings, _ project: Project, output: String, reports: Bool = true
    ) throws -> Compilation {
        var settings = settings
        settings.asOf = settings.asOf ?? Today.date
        let compilation = Compiler.compile(
            services, settings: settings, committed: .read(from: output), sources: project.sources)
        let shown = compilation.diagnostics.filter { reports || $0.severity == .error }
        if reports || compilation.hasErrors {
            Terminal.printError(
                HumanFormat(color: Terminal.errorTakesColor).text(shown.map(\.presentable)), terminator: "")
        }
        if compilation.hasErrors { throw ExitCode.failure }
        return compilation
    }
}
