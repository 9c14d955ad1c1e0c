import Infra

/// Gives each reference and policy variable a number, the same one on both sides of a comparison.
final class Symbols {
    private var numbers: [String: Int32] = [:]
    private var names: [String] = []
    /// Actions as they were written, since their case has no meaning.
    private var spellings: [Glob: String] = [:]

    /// - Parameter ignoresCase: as IAM does for actions.
    func glob(_ value: Value, ignoresCase: Bool = false) -> Glob {
        var tokens: [Int32] = []
        for piece in Concatenation.pieces(of: value) {
            if let text = piece.scalarText {
                append(ignoresCase ? text.lowercased() : text, to: &tokens)
            } else {
                tokens.append(number(of: piece.compactJSON, named: "${\(Readable.text(piece))}"))
            }
        }
        let glob = Glob(tokens: tokens)
        if ignoresCase, spellings[glob] == nil { spellings[glob] = value.text.map(Printable.text) }
        return glob
    }

    func spelling(of glob: Glob) -> String { spellings[glob] ?? text(glob.tokens) }

    /// Source: IAM User Guide, "IAM policy elements: Variables and tags": `${*}`, `${?}` and `${$}` are the characters.
    private func append(_ text: String, to tokens: inout [Int32]) {
        var rest = text.unicodeScalars[...]
        while let scalar = rest.popFirst() {
            switch scalar {
            case "*": if tokens.last != Glob.many { tokens.append(Glob.many) }
            case "?": tokens.append(Glob.one)
            case "$" where rest.first == "{":
                guard let end = rest.firstIndex(of: "}") else { fallthrough }
                let name = String(rest[..<end].dropFirst())
                rest = rest[rest.index(after: end)...]
                if name == "*" || name == "?" || name == "$", let scalar = name.unicodeScalars.first {
                    tokens.append(Int32(scalar.value))
                } else {
                    tokens.append(number(of: "variable \(name)", named: "${\(Printable.text(name))}"))
                }
            default: tokens.append(Int32(scalar.value))
            }
        }
    }

    func number(of key: String, named name: String) -> Int32 {
        if let number = numbers[key] { return number }
        let number = Glob.firstSymbol + Int32(names.count)
        numbers[key] = number
        names.append(name)
        return number
    }

    /// A pattern or word as people read it.
    func text(_ tokens: [Int32]) -> String {
        var text = ""
        for token in tokens {
            switch token {
            case Glob.many: text += "*"
            case Glob.one: text += "?"
            case Glob.firstSymbol...:
                let index = Int(token - Glob.firstSymbol)
                text += names.indices.contains(index) ? names[index] : "…"
            case Glob.other: text += "…"
            default: if let scalar = Unicode.Scalar(UInt32(token)) { text.unicodeScalars.append(scalar) }
            }
        }
        // One reference alone stands without the braces of a text.
        if tokens.count == 1, tokens[0] >= Glob.firstSymbol, text.hasPrefix("${") {
            return String(text.dropFirst(2).dropLast())
        }
        return Printable.text(text)
    }
}
