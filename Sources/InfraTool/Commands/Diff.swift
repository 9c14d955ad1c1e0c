import ArgumentParser
import Infra
import Review

/// `infra diff`
struct Diff: ServiceCommand {
    static let configuration = CommandConfiguration(
        commandName: "diff", abstract: "Show what a change does: resources by meaning, and the consequences.",
        discussion: """
            Without arguments: the specs as they are against the templates committed where the branch left main. With \
            BASE: the specs against that commit, folder or file. With BASE and HEAD: these two, without the specs. \
            Names of services behind them, or alone, narrow it. With --deployed: the specs, or one commit, folder or \
            file, against the templates of the deployed stacks.

            Nothing is checked out and nothing is written. Differences of spelling alone are none: the order of lists \
            without order, numbers as text, short forms of intrinsic functions, default values.

            Exit status: 0, with --exit-code 1 where there is a difference.
            """)

    enum Format: String, ExpressibleByArgument, CaseIterable { case human, markdown, json, github }

    @OptionGroup var options: ChangeOptions

    @Option(help: "How to show it.")
    var format: Format = .human

    @Flag(help: "Exit with 1 where there is a difference.")
    var exitCode = false

    @Option(
        help: ArgumentHelp(
            """
            If resources move to other stacks, write the input of CloudFormation's stack refactoring to this folder, \
            and show the commands.
            """,
            valueName: "folder"))
    var refactor: String?

    func run(_ services: [Service], _ settings: CheckSettings, _ project: Project) throws {
        try ChangeOptions.reporting {
            let source = try options.source(services) { try compiled(services, settings, project) }
            let comparison = try ProjectComparison(old: source.old, new: source.new)
            let consequences = Consequences.all(of: comparison, asOf: options.day, location: source.lines())
            switch format {
            case .human:
                print(HumanDiff(color: Terminal.outputTakesColor).text(comparison, consequences), terminator: "")
            case .markdown:
                print(
                    MarkdownReview(comparison, consequences, oldTitle: source.oldTitle, newTitle: source.newTitle)
                        .text(), terminator: "")
            case .json: print(JSONDiff.text(comparison, consequences), terminator: "")
            case .github: print(GitHubDiff.text(consequences), terminator: "")
            }
            if let refactor {
                try RefactorFiles.write(StackRefactor.all(in: comparison), to: refactor, isHuman: format == .human)
            }
            if exitCode, !comparison.isEmpty { throw ExitCode.failure }
        }
    }

    private func compiled(_ services: [Service], _ settings: CheckSettings, _ project: Project) throws -> Compilation {
        let compilation = Compiler.compile(
            services, settings: settings, committed: .read(from: options.output), sources: project.sources)
        if compilation.hasErrors {
            let errors = compilation.diagnostics.filter { $0.severity == .error }
            Terminal.printError(
                HumanFormat(color: Terminal.errorTakesColor).text(errors.map(\.presentable)), terminator: "")
            throw FileFailure("The specs have errors, so they give no templates to compare. Correct them first.")
        }
        return compilation
    }
}

/// Consequences as GitHub's workflow commands, which show them at their lines in a pull request.
enum GitHubDiff {
    static func text(_ consequences: [Consequence]) -> String {
        ConsequenceGroup.all(consequences).map { group in
            let consequence = group.consequence
            let command =
                consequence.danger == .dangerous ? "error" : consequence.danger == .look ? "warning" : "notice"
            var properties: [String] = []
            if let location = consequence.location {
                properties.append("file=\(GitHubFormat.property(location.file))")
                if location.line > 0 { properties += ["line=\(location.line)", "col=\(location.column)"] }
            }
            properties.append(
                "title=\(GitHubFormat.property("\(consequence.danger.title): \(consequence.kind.rawValue)"))")
            return """
                ::\(command) \
                \(properties.joined(separator: ","))::\(GitHubFormat.escaped("\(group.place): \(group.message)"))\n
                """
        }
        .joined()
    }
}
