import ArgumentParser
import Infra

/// How diagnostics are shown.
struct Reporting: ParsableArguments {
    enum Format: String, ExpressibleByArgument, CaseIterable { case human, json, github, sarif }

    @Option(help: "How to show diagnostics: for people on standard error, or for programs on standard output.")
    var format: Format = .human

    @Option(
        help: ArgumentHelp(
            "The day by which dates of AWS and the age of facts are judged; today unless given.", valueName: "date"),
        transform: Today.checked)
    var asOf: String?

    @Flag(help: "Treat warnings as errors.")
    var strict = false

    @Flag(name: .shortAndLong, help: "Print only problems.")
    var quiet = false

    /// Colours are for a terminal, and for those who have not said NO_COLOR.
    var color: Bool { Terminal.errorTakesColor }

    /// The project's settings with what the command line says.
    func settings(_ settings: CheckSettings) -> CheckSettings {
        var settings = settings
        if strict { settings.isStrict = true }
        settings.asOf = asOf ?? Today.date
        return settings
    }

    /// Progress is for a terminal.
    var showsProgress: Bool { !quiet && format == .human && Terminal.errorIsTerminal }

    func report(_ diagnostics: [Diagnostic]) {
        let diagnostics = diagnostics.map(\.presentable)
        switch format {
        case .human: Terminal.printError(HumanFormat(color: color).text(diagnostics), terminator: "")
        case .json: print(JSONFormat.text(diagnostics), terminator: "")
        case .github: print(GitHubFormat.text(diagnostics), terminator: "")
        case .sarif: print(SARIFFormat.text(diagnostics), terminator: "")
        }
    }

    func say(_ text: String) {
        if !quiet && format == .human { print(text) }
    }
}
