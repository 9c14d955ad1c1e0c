import ArgumentParser
import Infra

/// How diagnostics are shown.
struct Reporting: ParsableArguments {
    enum Format: String, ExpressibleByArgument, CaseIterable { case human, json }

    @Option(help: "How to show diagnostics: for people on standard error, or as JSON on standard output.")
    var format: Format = .human

    @Flag(name: .shortAndLong, help: "Say nothing but what is wrong.")
    var quiet = false

    /// Colours are for a terminal, and for those who have not said NO_COLOR.
    var colour: Bool { Terminal.errorTakesColour }

    /// Progress is for a terminal.
    var showsProgress: Bool { !quiet && format == .human && Terminal.errorIsTerminal }

    func report(_ diagnostics: [Diagnostic]) {
        switch format {
        case .human: Terminal.printError(HumanFormat(colour: colour).text(diagnostics), terminator: "")
        case .json: print(JSONFormat.text(diagnostics), terminator: "")
        }
    }

    func say(_ text: String) {
        if !quiet && format == .human { print(text) }
    }
}
