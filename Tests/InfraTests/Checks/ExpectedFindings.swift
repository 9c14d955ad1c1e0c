import Foundation

@testable import Infra

/// What the comments of a case file say that the compiler finds.
///
///     .memory(.megabytes(64))  // error: has 64 MB of memory [memory-out-of-range]
///
/// `error`, `warning` and `remark` (a finding of the severity note) name the check behind the text; `note` is a note of a
/// finding, at the other end of what it is about. The text is a part of the message, with the stages where it names them.
struct ExpectedFindings {
    struct Finding: Hashable {
        let line: Int
        /// `error`, `warning`, `remark` or `note`.
        let kind: String
        let text: String
        /// Empty for notes of findings.
        let slug: String

        var description: String { "line \(line): \(kind): \(text)" + (slug.isEmpty ? "" : " [\(slug)]") }
    }

    let file: String
    let findings: [Finding]

    /// - Parameter path: of a Swift file; diagnostics name it by its last part.
    init(path: String) throws {
        file = "InfraTests/" + (path.split(separator: "/").last.map(String.init) ?? path)
        let lines = try String(contentsOfFile: path, encoding: .utf8).split(
            separator: "\n", omittingEmptySubsequences: false)
        var findings: [Finding] = []
        for (offset, line) in lines.enumerated() {
            for comment in line.split(separator: "// ").dropFirst() {
                if let finding = Self.finding(String(comment), line: offset + 1) { findings.append(finding) }
            }
        }
        self.findings = findings
    }

    private static func finding(_ comment: String, line: Int) -> Finding? {
        let comment = comment.trimmingCharacters(in: .whitespaces)
        guard let kind = ["error", "warning", "remark", "note"].first(where: { comment.hasPrefix("\($0): ") }) else {
            return nil
        }
        let rest = String(comment.dropFirst(kind.count + 2))
        guard kind != "note", let bracket = rest.lastIndex(of: "["), rest.hasSuffix("]") else {
            return Finding(line: line, kind: kind, text: rest, slug: "")
        }
        return Finding(
            line: line, kind: kind, text: rest[..<bracket].trimmingCharacters(in: .whitespaces),
            slug: String(rest[rest.index(after: bracket)...].dropLast()))
    }

    /// How what was found differs from what the comments say; empty where it does not.
    func differences(from diagnostics: [Diagnostic]) -> [String] {
        var missing = findings
        var unexpected: [String] = []
        func take(_ found: Finding, in file: String) {
            let match = missing.firstIndex {
                file == self.file && $0.line == found.line && $0.kind == found.kind && $0.slug == found.slug
                    && found.text.contains($0.text)
            }
            if let match {
                missing.remove(at: match)
            } else {
                unexpected.append("not expected: \(file) \(found.description)")
            }
        }
        var notes: Set<Diagnostic.Note> = []
        for diagnostic in diagnostics {
            let kind = diagnostic.severity == .note ? "remark" : diagnostic.severity.rawValue
            let text = diagnostic.messageWithStages
            take(
                Finding(line: diagnostic.location.line, kind: kind, text: text, slug: diagnostic.slug),
                in: diagnostic.location.file)
            // Several findings may have one other end.
            for note in diagnostic.notes where notes.insert(note).inserted {
                take(
                    Finding(line: note.location.line, kind: "note", text: note.message, slug: ""),
                    in: note.location.file)
            }
        }
        return missing.map { "missing: \(file) \($0.description)" } + unexpected
    }
}
