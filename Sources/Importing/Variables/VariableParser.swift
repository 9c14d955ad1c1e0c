import Infra

/// Reads `${…}`. What is not a variable stays text: `${AWS::Region}` and `${Table}` are CloudFormation's.
struct VariableParser {
    static let mostLevels = 20
    private let scalars: [Unicode.Scalar]
    private var position = 0

    private init(_ text: String) { scalars = Array(text.unicodeScalars) }

    /// The parts of a text; a single part of text where it has no variable.
    static func parts(_ text: String) -> [VariablePart] {
        guard text.hasText("${") else { return [.text(text)] }
        var parser = VariableParser(text)
        return parser.parts(until: [], level: 0)
    }

    private var current: Unicode.Scalar? { position < scalars.count ? scalars[position] : nil }
    private func at(_ offset: Int) -> Unicode.Scalar? {
        position + offset < scalars.count ? scalars[position + offset] : nil
    }

    private mutating func parts(until ends: Set<Unicode.Scalar>, level: Int) -> [VariablePart] {
        var parts: [VariablePart] = []
        var text = String.UnicodeScalarView()
        while let scalar = current, !ends.contains(scalar) {
            if scalar == "\\", let escaped = escapedText() {
                text.append(contentsOf: escaped)
                continue
            }
            if scalar == "$", at(1) == "{", level < Self.mostLevels {
                let start = position
                position += 2
                if let sources = sources(level: level + 1) {
                    if !text.isEmpty { parts.append(.text(String(text))) }
                    text = .init()
                    parts.append(.variable(sources, written: Self.string(scalars[start..<position])))
                    continue
                }
                position = start
                // CloudFormation's own, whole: a comma or brace in it ends nothing.
                if let end = scalars[start...].firstIndex(of: "}") {
                    text.append(contentsOf: scalars[start...end])
                    position = end + 1
                    continue
                }
            }
            text.append(scalar)
            position += 1
        }
        if !text.isEmpty || parts.isEmpty { parts.append(.text(String(text))) }
        return parts
    }

    /// Backslashes before `${`: of each two one stays, and an odd one keeps the variable from being one.
    private mutating func escapedText() -> String.UnicodeScalarView? {
        var count = 0
        while at(count) == "\\" { count += 1 }
        guard at(count) == "$", at(count + 1) == "{" else { return nil }
        var text = String.UnicodeScalarView(repeating: "\\", count: count / 2)
        position += count
        if count % 2 == 1 {
            text.append(contentsOf: ["$", "{"])
            position += 2
        }
        return text
    }

    /// What stands between `${` and `}`, or nil where that is not a variable.
    private mutating func sources(level: Int) -> [VariableSource]? {
        var sources: [VariableSource] = []
        while true {
            skipSpace()
            guard let source = source(level: level) else { return nil }
            sources.append(source)
            skipSpace()
            guard let scalar = current else { return nil }
            position += 1
            if scalar == "}" { return sources }
            guard scalar == "," else { return nil }
        }
    }

    private mutating func source(level: Int) -> VariableSource? {
        guard let scalar = current else { return nil }
        if scalar == "'" || scalar == "\"" { return quoted(scalar) }
        if scalar == "$", at(1) == "{" {
            let parts = parts(until: [",", "}"], level: level)
            return .nested(Self.trimmed(parts))
        }
        // A number, true, null, or nothing before a comma.
        let start = position
        var name = String.UnicodeScalarView()
        while let scalar = current, Self.isName(scalar) {
            name.append(scalar)
            position += 1
        }
        if current == "(" {
            position += 1
            let parameter = parts(until: [")"], level: level)
            guard current == ")" else { return nil }
            position += 1
            if current == ":" {
                position += 1
                return .named(
                    String(name), parameter: parameter, address: Self.trimmed(parts(until: [",", "}"], level: level)))
            }
            return .named(String(name), parameter: parameter, address: [])
        }
        if current == ":", at(1) != ":", !name.isEmpty {
            position += 1
            return .named(String(name), parameter: nil, address: Self.trimmed(parts(until: [",", "}"], level: level)))
        }
        position = start
        var word = String.UnicodeScalarView()
        while let scalar = current, scalar != ",", scalar != "}" {
            word.append(scalar)
            position += 1
        }
        let literal = Self.trim(String(word))
        if literal.isEmpty { return level > 0 ? .literal("", isPlain: true) : nil }
        guard ["true", "false", "null"].contains(literal) || Double(literal) != nil else { return nil }
        return .literal(literal, isPlain: true)
    }

    private mutating func quoted(_ quote: Unicode.Scalar) -> VariableSource? {
        position += 1
        var text = String.UnicodeScalarView()
        while let scalar = current, scalar != quote {
            if scalar == "\\", let next = at(1), next == quote || next == "\\" {
                text.append(next)
                position += 2
            } else {
                text.append(scalar)
                position += 1
            }
        }
        guard current == quote else { return nil }
        position += 1
        let string = String(text)
        if string.hasText("${"), case let parts = VariableParser.parts(string),
            parts.contains(where: { if case .variable = $0 { true } else { false } })
        {
            return .nested(parts)
        }
        return .literal(string, isPlain: false)
    }

    private mutating func skipSpace() {
        while let scalar = current, scalar == " " || scalar == "\n" || scalar == "\t" || scalar == "\r" {
            position += 1
        }
    }
    private static func isName(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.isAlphabetic || ("0"..."9").contains(scalar) || scalar == "-" || scalar == "_"
            || scalar == "."
    }
    private static func string(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
        String(String.UnicodeScalarView(scalars))
    }

    private static func trim(_ text: String) -> String {
        var text = text[...]
        while text.first?.isWhitespace == true { text.removeFirst() }
        while text.last?.isWhitespace == true { text.removeLast() }
        return String(text)
    }

    private static func trimmed(_ parts: [VariablePart]) -> [VariablePart] {
        var parts = parts
        if case .text(let text)? = parts.last {
            var text = text[...]
            while text.last?.isWhitespace == true { text.removeLast() }
            parts[parts.count - 1] = .text(String(text))
        }
        if parts.count > 1, case .text("")? = parts.last { parts.removeLast() }
        return parts
    }
}
