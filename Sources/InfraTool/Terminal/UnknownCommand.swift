import ArgumentParser

/// The error for an unknown command. The parser takes its name for an argument of the root command, and suggests
/// nothing.
enum UnknownCommand {
    /// - Returns: nil for a known command.
    static func error(in arguments: [String]) -> ValidationError? {
        guard let name = arguments.dropFirst().first, !name.hasPrefix("-") else { return nil }
        let known = InfraCommand.configuration.subcommands.flatMap { command in
            [command.configuration.commandName].compactMap { $0 } + command.configuration.aliases
        }
        guard !known.contains(name), name != "help" else { return nil }
        let nearest = Suggestion.nearest(name, among: known, most: 1).first
        return ValidationError(
            "There is no command '\(name)'\(nearest.map { "; did you mean '\($0)'?" } ?? ": 'infra --help' lists them.")"
        )
    }
}
