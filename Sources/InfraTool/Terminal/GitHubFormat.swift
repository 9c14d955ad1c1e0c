import Infra

/// Diagnostics as GitHub's workflow commands, which show them at their lines in a pull request.
///
/// Source: GitHub Actions, "Workflow commands for GitHub Actions", "Setting an error message".
enum GitHubFormat {
    static func text(_ diagnostics: [Diagnostic]) -> String { diagnostics.map { line($0) + "\n" }.joined() }

    private static func line(_ diagnostic: Diagnostic) -> String {
        let command = diagnostic.severity == .note ? "notice" : diagnostic.severity.rawValue
        let location = diagnostic.location
        let properties = """
            file=\(property(location.file)),line=\(location.line),col=\(location.column),title=\(property(diagnostic.slug))
            """
        var message = diagnostic.messageWithStages
        if let suggestion = diagnostic.suggestion { message += "\nwrite: \(suggestion)" }
        for note in diagnostic.notes { message += "\n\(note.location.file):\(note.location.line): \(note.message)" }
        return "::\(command) \(properties)::\(escaped(message))"
    }

    static func property(_ text: String) -> String {
        escaped(text).replacing(":", with: "%3A").replacing(",", with: "%2C")
    }

    static func escaped(_ text: String) -> String {
        text.replacing("%", with: "%25").replacing("\r", with: "%0D").replacing("\n", with: "%0A")
    }
}
