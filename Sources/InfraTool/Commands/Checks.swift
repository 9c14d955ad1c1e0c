import ArgumentParser
import Infra

/// `infra checks`
struct Checks: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "checks", abstract: "List the checks.")

    enum Format: String, ExpressibleByArgument, CaseIterable { case human, json }

    @Option(help: "How to show them.")
    var format: Format = .human

    func run() throws {
        let checks = Check.all.sorted { $0.slug < $1.slug }
        if format == .json {
            let list = checks.map { check -> Value in
                [
                    "slug": .string(check.slug), "severity": .string(check.severity.rawValue),
                    "summary": .string(check.summary), "explanation": .string(check.explanation),
                    "wrong": .string(check.wrong), "right": .string(check.right), "source": .string(check.source),
                ]
            }
            let value: Value = ["version": 1, "checks": .array(list)]
            return print(value.prettyJSON, terminator: "")
        }
        let width = checks.map(\.slug.count).max() ?? 0
        for check in checks {
            let slug = check.slug + String(repeating: " ", count: width - check.slug.count)
            let severity = check.severity.rawValue + String(repeating: " ", count: 7 - check.severity.rawValue.count)
            print("\(slug)  \(severity)  \(check.summary)")
        }
    }
}

/// `infra explain`
struct Explain: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "explain", abstract: "Explain a check, with an example.")

    @Argument(
        help: ArgumentHelp("The check, as findings name it in brackets.", valueName: "slug"),
        completion: .custom { _, _, _ in Check.all.map(\.slug).sorted() })
    var slug: String

    func run() throws {
        guard let check = Check.named(slug) else {
            let nearest = Suggestion.nearest(slug, among: Check.all.map(\.slug), most: 1)
            let hint =
                nearest.isEmpty ? "infra checks lists them." : "Did you mean \(nearest.joined(separator: " or "))?"
            throw ValidationError("There is no check \"\(slug)\". \(hint)")
        }
        print(
            """
            \(check.slug) (\(check.severity.rawValue))

            \(wrapped(check.summary))

            \(wrapped(check.explanation))

            Wrong:

            \(indented(check.wrong))

            Right:

            \(indented(check.right))

            Source: \(check.source).
            """)
    }

    private func indented(_ text: String) -> String {
        text.split(separator: "\n", omittingEmptySubsequences: false).map { "    \($0)" }.joined(separator: "\n")
    }

    /// In lines of at most 80 characters.
    private func wrapped(_ text: String) -> String {
        var lines: [String] = [""]
        for word in text.split(separator: " ") {
            if lines[lines.count - 1].isEmpty {
                lines[lines.count - 1] = String(word)
            } else if lines[lines.count - 1].count + 1 + word.count <= 80 {
                lines[lines.count - 1] += " \(word)"
            } else {
                lines.append(String(word))
            }
        }
        return lines.joined(separator: "\n")
    }
}
