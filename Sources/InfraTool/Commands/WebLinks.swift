import Infra

/// Where lines can be seen in a browser.
enum WebLinks {
    /// On GitHub, in the commit that the workflow runs for; nil elsewhere.
    /// Source: GitHub Docs, "Variables reference", "Getting permanent links to files".
    static func fromEnvironment(_ location: SourceLocation) -> String? {
        guard let server = Terminal.environment("GITHUB_SERVER_URL"),
            let repository = Terminal.environment("GITHUB_REPOSITORY"),
            let commit = Terminal.environment("GITHUB_SHA"), server.hasPrefix("https://"), !repository.isEmpty,
            !commit.isEmpty,
            !location.file.hasPrefix("/")
        else { return nil }
        let line = location.line > 0 ? "#L\(location.line)" : ""
        return "\(escaped(server))/\(escaped(repository))/blob/\(escaped(commit))/\(escaped(location.file))\(line)"
    }

    /// The text with all but what paths consist of written as percent signs and numbers.
    static func escaped(_ text: String) -> String {
        var result = ""
        for byte in text.utf8 {
            let scalar = Unicode.Scalar(byte)
            if scalar.properties.isAlphabetic && byte < 0x80 || (0x30...0x39).contains(byte)
                || "-._~/:".unicodeScalars.contains(scalar)
            {
                result.unicodeScalars.append(scalar)
            } else {
                let digits = String(byte, radix: 16, uppercase: true)
                result += digits.utf8.count == 1 ? "%0\(digits)" : "%\(digits)"
            }
        }
        return result
    }
}
