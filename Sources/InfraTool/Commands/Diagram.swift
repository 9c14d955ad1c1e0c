import ArgumentParser
import Infra
import Review

/// `infra diagram`
struct Diagram: ServiceCommand {
    static let configuration = CommandConfiguration(
        commandName: "diagram",
        abstract: "Draw entrances, functions and the resources that they use, as Mermaid, SVG or Graphviz.",
        discussion: """
            One stage is drawn: prod where a service has it, or its last one, unless --stage says which. What is alike \
            is folded, so that large projects stay legible. GitHub shows Mermaid in Markdown; for a picture: infra \
            diagram --format svg.
            """)

    enum Format: String, ExpressibleByArgument, CaseIterable { case mermaid, dot, svg }

    @OptionGroup var selection: Selection

    @Option(help: "What to write it for.")
    var format: Format = .mermaid

    @Flag(help: "Fold nothing.")
    var unfolded = false

    @Option(
        help: ArgumentHelp("Draw the templates of this folder, file or commit instead of the specs.", valueName: "what")
    )
    var from: String?

    @Option(
        help: ArgumentHelp("Mark what changed since the templates of this commit, folder or file.", valueName: "ref"))
    var since: String?

    func run(_ services: [Service], _ settings: CheckSettings, _ project: Project) throws {
        try ChangeOptions.reporting {
            print(try text(try files(services, settings, project)), terminator: "")
        }
    }

    private func text(_ files: [TemplateFile]) throws -> String {
        let graph = try DiagramReader.graph(of: files, changed: try changed(files))
        let shown = unfolded ? graph : graph.folded()
        switch format {
        case .mermaid: return DiagramText.mermaid(shown)
        case .dot: return DiagramText.dot(shown)
        case .svg: return DiagramSVG.text(shown)
        }
    }

    /// What differs from the templates that `--since` names.
    private func changed(_ files: [TemplateFile]) throws -> Set<String> {
        guard let since else { return [] }
        let old = try ChangeArguments([since], services: []).named(output: "generated", stages: [])
        if old.isEmpty {
            Terminal.printError("note: \(Printable.text(since)) has no templates in generated, so all is new.")
        }
        let paths = Set(files.map(\.path))
        return DiagramReader.changes(in: try ProjectComparison(old: old.filter { paths.contains($0.path) }, new: files))
    }

    private func files(_ services: [Service], _ settings: CheckSettings, _ project: Project) throws -> [TemplateFile] {
        if let from {
            let files = try ChangeArguments([from], services: []).named(output: "generated", stages: selection.stage)
            return drawn(
                files.filter {
                    selection.services.isEmpty || selection.services.contains(StackName(path: $0.path).service)
                })
        }
        try selection.validate(against: services)
        let compilation = Compiler.compile(
            services, settings: settings, committed: .read(from: "generated"), sources: project.sources)
        if compilation.hasErrors {
            let errors = compilation.diagnostics.filter { $0.severity == .error }
            Terminal.printError(
                HumanFormat(color: Terminal.errorTakesColor).text(errors.map(\.presentable)), terminator: "")
            throw FileFailure("The specs have errors, so there is nothing to draw. Correct them first.")
        }
        return drawn(
            compilation.files.filter {
                TemplateFile.isTemplate($0.path) && selection.includes(service: $0.service, stage: $0.stage)
            }
            .map { TemplateFile($0) })
    }

    /// Those of one stage of each service, unless stages were named.
    private func drawn(_ files: [TemplateFile]) -> [TemplateFile] {
        selection.stage.isEmpty ? DiagramReader.oneStage(of: files) : files
    }
}
