import ArgumentParser
import Infra

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
