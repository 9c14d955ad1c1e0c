import ArgumentParser
import Infra

/// `infra facts`
struct Facts: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "facts", abstract: "Show the facts on AWS that the checks rely on, with their sources and ages.",
        discussion: """
            AWS adds values, postpones dates and raises limits. A finding that such a change would remove is an error \
            while the facts are recent, and a warning afterwards.
            """)

    enum Format: String, ExpressibleByArgument, CaseIterable { case human, json }

    @Option(help: "How to show them: for people, or for programs.")
    var format: Format = .human

    @Option(
        help: ArgumentHelp("The day by which ages are counted; today unless given.", valueName: "date"),
        transform: Today.checked)
    var asOf: String?

    func run() throws {
        let today = asOf ?? Today.date
        switch format {
        case .human:
            let width = FactSource.all.map(\.title.count).max() ?? 0
            for facts in FactSource.all {
                let title = facts.title + String(repeating: " ", count: width - facts.title.count)
                let age = facts.age(on: today).map { "\($0) days old" } ?? "of unknown age"
                let state = facts.isStale(on: today) ? "; findings are warnings until refreshed: \(facts.refresh)" : ""
                print("\(title)  \(facts.date)  \(facts.source) (\(age)\(state))")
            }
        case .json:
            let rows = FactSource.all.map { facts -> Value in
                [
                    "title": .string(facts.title), "date": .string(facts.date), "source": .string(facts.source),
                    "daysOfTrust": .int(facts.daysOfTrust), "stale": .bool(facts.isStale(on: today)),
                    "refresh": .string(facts.refresh),
                ]
            }
            print((["version": 1, "facts": .array(rows)] as Value).json, terminator: "")
        }
    }
}
