import Infra

/// Diagnostics for people: as a compiler shows them, with the line of the spec and the place marked.
struct HumanFormat {
    let color: Bool
    /// The lines of a file of the specs; nil where it cannot be read.
    var lines: (String) -> [Substring]? = SourceLines.read

    func text(_ diagnostics: [Diagnostic]) -> String {
        guard !diagnostics.isEmpty else { return "" }
        var text = ""
        var files: [String: [Substring]?] = [:]
        for diagnostic in diagnostics { text += self.text(diagnostic, &files) }
        return text + summary(diagnostics) + "\n"
    }

    /// - Parameter files: the files that were read, each once for all findings.
    private func text(_ diagnostic: Diagnostic, _ files: inout [String: [Substring]?]) -> String {
        var text = headline(diagnostic.location, diagnostic.severity.rawValue, message(diagnostic))
        text += source(diagnostic.location, of: diagnostic, &files)
        if let suggestion = diagnostic.suggestion { text += "      write: \(suggestion)\n" }
        for note in diagnostic.notes {
            text += headline(note.location, "note", note.message)
            text += source(note.location, of: diagnostic, &files)
        }
        return text
    }

    private func message(_ diagnostic: Diagnostic) -> String {
        "\(diagnostic.messageWithStages) [\(diagnostic.slug)]"
    }

    private func headline(_ location: SourceLocation, _ kind: String, _ message: String) -> String {
        let position = "\(location.file):\(location.line):\(location.column):"
        guard color else { return "\(position) \(kind): \(message)\n" }
        let code = kind == "error" ? "31" : kind == "warning" ? "35" : "36"
        return "\u{1B}[1m\(position) \u{1B}[\(code)m\(kind):\u{1B}[0m \(message)\n"
    }

    private func source(
        _ location: SourceLocation, of diagnostic: Diagnostic, _ files: inout [String: [Substring]?]
    ) -> String {
        let known = files[location.file] ?? lines(location.file)
        files[location.file] = .some(known)
        guard let lines = known, lines.indices.contains(location.line - 1) else { return "" }
        let line = lines[location.line - 1]
        let number = String(location.line)
        let gutter = String(repeating: " ", count: max(0, 5 - number.count)) + number
        // Tabs stay tabs below the line, so that the mark stands where the text does.
        let lead = line.utf8.prefix(max(0, location.column - 1)).map { $0 == 9 ? "\t" : " " }.joined()
        let mark = color ? "\u{1B}[1;32m^\u{1B}[0m" : "^"
        return "\(gutter) | \(Presentable.sourceLine(line, slug: diagnostic.slug))\n      | \(lead)\(mark)\n"
    }

    private func summary(_ diagnostics: [Diagnostic]) -> String {
        let counts = Severity.allCases.compactMap { severity -> String? in
            let count = diagnostics.count { $0.severity == severity }
            return count == 0 ? nil : "\(count) \(severity.rawValue)\(count == 1 ? "" : "s")"
        }
        return counts.joined(separator: ", ")
    }
}

/// The lines of the specs, for showing them.
enum SourceLines {
    static func read(_ file: String) -> [Substring]? {
        (try? FileSystem.read(file)).map(lines)
    }

    /// By bytes: a line feed behind a carriage return is one character with it.
    static func lines(of bytes: [UInt8]) -> [Substring] {
        String(decoding: bytes, as: UTF8.self).utf8
            .split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
            .map { Substring($0.last == UInt8(ascii: "\r") ? $0.dropLast() : $0) }
    }
}
