import Infra
import SecretPatterns

/// What every format shows of a diagnostic passes here: no credential and no character that a terminal acts on leaves.
extension Diagnostic {
    var presentable: Diagnostic {
        var copy = self
        copy.location = location.presentable
        copy.message = Presentable.text(message, slug: slug)
        copy.notes = notes.map { .init($0.location.presentable, Presentable.text($0.message, slug: slug)) }
        copy.suggestion = suggestion.map { Presentable.text($0, slug: slug) }
        copy.stages = stages.map(Masking.printable)
        copy.services = services.map(Masking.printable)
        return copy
    }
}

extension SourceLocation {
    fileprivate var presentable: SourceLocation { SourceLocation(Masking.printable(file), line, column) }
}

enum Presentable {
    /// Checks of what stands where a name belongs: authors put secrets there by mistake.
    private static let quotingSlugs: Set<String> = [
        "invalid-secret-name", "invalid-variable-name", "secret-value-as-name", "invalid-route", "invalid-api-path",
        "public-endpoint",
    ]
    /// Checks whose line of the spec holds the secret itself.
    private static let secretSlugs: Set<String> = ["literal-secret", "plain-secret", "secret-in-plain-text"]

    /// A message, in lines of which the further ones are indented: none can begin as a workflow command does.
    static func text(_ text: String, slug: String) -> String {
        var text = Masking.masked(text)
        if quotingSlugs.contains(slug) { text = maskingLiterals(text) { SecretGuess.isRandom($0) } }
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        return lines.map { Masking.printable(String($0)) }.enumerated()
            .map { $0.offset > 0 && !$0.element.hasPrefix(" ") ? "    \($0.element)" : $0.element }.joined(
                separator: "\n")
    }

    /// A line of a spec as it may be shown under a finding.
    static func sourceLine(_ line: some StringProtocol, slug: String) -> String {
        var text = Masking.masked(String(line))
        if secretSlugs.contains(slug) {
            text = maskingLiterals(text) { !isVariableName($0) && $0.utf8.count >= 4 }
        } else if quotingSlugs.contains(slug) {
            text = maskingLiterals(text) { SecretGuess.isRandom($0) }
        }
        return Masking.printable(text)
    }

    private static func isVariableName(_ text: Substring) -> Bool {
        text.utf8.allSatisfy { (0x41...0x5A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x5F }
    }

    /// Masks the texts between double quotes for which that holds.
    private static func maskingLiterals(_ text: String, where isSecret: (Substring) -> Bool) -> String {
        var parts: [Substring] = []
        var start = text.startIndex
        var isEscaped = false
        for index in text.indices {
            // A quotation mark behind a backslash is a part of the literal.
            if text[index] == "\"", !isEscaped {
                parts.append(text[start..<index])
                start = text.index(after: index)
            }
            isEscaped = text[index] == "\\" && !isEscaped
        }
        parts.append(text[start...])
        return parts.enumerated().map { index, part in
            index.isMultiple(of: 2) || !isSecret(part) ? String(part) : Masking.mask
        }
        .joined(separator: "\"")
    }
}

/// Texts that are more likely made by chance than by a person.
enum SecretGuess {
    static func isRandom(_ text: Substring) -> Bool {
        let pieces = text.utf8.split { !($0 | 0x20 >= 0x61 && $0 | 0x20 <= 0x7A) && !($0 >= 0x30 && $0 <= 0x39) }
        return pieces.contains { piece in
            piece.count >= 16 && piece.contains { $0 >= 0x30 && $0 <= 0x39 } && Set(piece).count >= 8
        }
    }
}
