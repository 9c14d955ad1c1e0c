import ArgumentParser
import Infra

/// `infra check`
struct CheckSpecs: ServiceCommand {
    static let configuration = CommandConfiguration(
        commandName: "check", abstract: "Report what is wrong in the specs, and write nothing.")

    @OptionGroup var reporting: Reporting

    func run(_ services: [Service], _ settings: CheckSettings) throws {
        let compilation = Compiler.compile(services, settings: reporting.settings(settings))
        reporting.report(compilation.diagnostics)
        if compilation.hasErrors { throw ExitCode.failure }
        if compilation.diagnostics.isEmpty {
            let count = compilation.stacks.count
            reporting.say("Nothing is wrong in \(count) \(count == 1 ? "stack" : "stacks").")
        }
    }
}
