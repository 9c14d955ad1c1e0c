import ArgumentParser

/// A command that there is not: the parser takes its name for an argument of the root command, and suggests nothing.
enum UnknownCommand {
    static func check(_ arguments: [String]) throws {
        guard arguments.count > 1, let name = arguments.dropFirst().first, !name.hasPrefix("-") else { return }
        let known = InfraCommand.configuration.subcommands.flatMap { command in
            [command.configuration.commandName].compactMap { $0 } + command.configuration.aliases
        }
        guard !known.contains(name), name != "help" else { return }
        let nearest = Suggestion.nearest(name, among: known, most: 1).first
        throw ValidationError(
            "There is no command '\(name)'\(nearest.map { "; did you mean '\($0)'?" } ?? ": 'infra --help' lists them.")"
        )
    }
}
