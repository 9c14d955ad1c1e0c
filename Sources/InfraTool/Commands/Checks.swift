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
