import ArgumentParser
import Infra

/// `infra list`
struct List: ServiceCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "Show the services with their stages, regions and declarations.",
        discussion: """
            As JSON it has routes, the order of deployment, and the folders and files with code too; \
            docs/diagnostics.md has the form. Output that errors in the specs prevent is omitted.
            """)

    enum Format: String, ExpressibleByArgument, CaseIterable { case human, json }

    @OptionGroup var selection: Selection

    @Option(help: "How to show them.")
    var format: Format = .human

    func run(_ services: [Service], _ settings: CheckSettings, _ project: Project) throws {
        try selection.validate(against: services)
        let compilation = Compiler.compile(
            services, settings: settings, sources: project.sources, writesFiles: format == .json)
        if format == .json { return print(ListJSON(compilation, selection).text, terminator: "") }
        let stacks = compilation.stacks.filter { selection.includes(service: $0.service, stage: $0.stage) }
        var shown: [String] = []
        for stack in stacks where !shown.contains(stack.service) {
            shown.append(stack.service)
            print("\(stack.service)  (\(stack.location.file):\(stack.location.line))")
            for other in stacks where other.service == stack.service {
                print("  \(other.stage), \(other.region)")
                for declaration in other.declarations { print("    \(declaration)") }
                for line in other.deployment { print("    \(line)") }
            }
        }
    }
}
