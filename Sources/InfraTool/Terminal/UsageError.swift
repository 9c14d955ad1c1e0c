import ArgumentParser

/// Wrong usage that a command finds when it knows the specs, with the usage of that command.
///
/// The parser says it so of what it finds itself; of what a command throws when it runs, it knows the root command
/// alone.
enum UsageError {
    static func text(_ error: ValidationError, _ command: any ParsableCommand) -> String {
        let usage = InfraCommand.usageString(for: type(of: command))
        let lines = usage.split(separator: "\n", omittingEmptySubsequences: true).map { String($0) }
        var text = "Error: \(Presentable.text(error.message, slug: ""))\n"
        for (index, line) in lines.enumerated() { text += (index == 0 ? "Usage: " : "") + line + "\n" }
        // `infra build [<service> ...] …`: what stands before the first argument.
        let words = (lines.first ?? "infra").split(separator: " ").prefix {
            !$0.hasPrefix("[") && !$0.hasPrefix("<") && !$0.hasPrefix("-")
        }
        return text + "  See '\(words.joined(separator: " ")) --help' for more information.\n"
    }
}
