import ArgumentParser
import Infra
import Review

/// `infra review`
struct ReviewChange: ServiceCommand {
    static let configuration = CommandConfiguration(
        commandName: "review", abstract: "Write a Markdown comment on what a change does.",
        discussion: """
            A verdict (safe, look here, dangerous), what follows with links to the lines, the changes by service and \
            stage, and the findings of the checks. At most 60,000 characters. CI finds its own comment again by the \
            marker in its first line.

            BASE and HEAD are as for infra diff.

            Exit status: 0, and 1 where the specs have errors or a side cannot be read.
            """)

    @OptionGroup var options: ChangeOptions

    @Flag(help: "Add it to the job's summary too, the file that GITHUB_STEP_SUMMARY names.")
    var summary = false

    @Option(help: ArgumentHelp("Write it to this file instead of standard output.", valueName: "path"))
    var file: String?

    func run(_ services: [Service], _ settings: CheckSettings, _ project: Project) throws {
        try ChangeOptions.reporting {
            var settings = settings
            settings.asOf = options.asOf ?? Today.date
            var compiled: Compilation?
            do {
                let source = try options.source(services) {
                    let compilation = Compiler.compile(
                        services, settings: settings, committed: .read(from: options.output), sources: project.sources)
                    compiled = compilation
                    if compilation.hasErrors { throw ExitCode.failure }
                    return compilation
                }
                let comparison = try ProjectComparison(old: source.old, new: source.new)
                let consequences = Consequences.all(of: comparison, asOf: options.day, location: source.lines())
                var review = MarkdownReview(
                    comparison, consequences, oldTitle: source.oldTitle, newTitle: source.newTitle)
                review.link = WebLinks.fromEnvironment
                review.findings = (compiled?.diagnostics ?? []).map { Self.line($0, WebLinks.fromEnvironment) }
                review.diagram = DiagramReader.changed(comparison, in: source.new).map(DiagramText.mermaid)
                try write(review.text())
            } catch let code as ExitCode {
                // Without templates there is nothing to compare; the comment says why.
                try write(
                    MarkdownReview.text(
                        errors: (compiled?.diagnostics ?? []).map { Self.line($0, WebLinks.fromEnvironment) }))
                throw code
            }
        }
    }

    private func write(_ text: String) throws {
        if let file {
            try FileSystem.replace(file, with: Array(text.utf8))
        } else {
            print(text, terminator: "")
        }
        guard summary else { return }
        guard let path = Terminal.environment("GITHUB_STEP_SUMMARY"), !path.isEmpty else {
            throw FileFailure(
                "--summary needs GITHUB_STEP_SUMMARY, which GitHub Actions sets to the path of the job's summary.")
        }
        try FileSystem.append(Array((text + "\n").utf8), to: path)
    }

    private static func line(_ diagnostic: Diagnostic, _ link: (SourceLocation) -> String?) -> String {
        let diagnostic = diagnostic.presentable
        let position = Markdown.code("\(diagnostic.location.file):\(diagnostic.location.line)")
        let place = link(diagnostic.location).map { "[\(position)](\($0))" } ?? position
        return """
            **\(diagnostic.severity.rawValue)** \(place): \(Markdown.text(diagnostic.message)) \
            (\(Markdown.code(diagnostic.slug)))
            """
    }
}
