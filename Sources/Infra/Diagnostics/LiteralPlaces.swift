/// Finds the line of a property in the source of the literal that it is written in, so that a finding stands there and
/// not at the first line of `Resource`.
///
/// It reads as much of Swift as a literal needs: strings, comments and brackets.
struct LiteralPlaces {
    private let source: [UInt8]
    private let path: [String]
    private var position: Int
    private var line: Int
    private var levels: [Level] = []
    /// The line of the longest part of the path that was found.
    private var found: (depth: Int, place: Place)?

    struct Place: Equatable {
        let line: Int
        let column: Int
    }

    /// What stands in brackets.
    private struct Level {
        let isList: Bool
        /// How many names of the path lead to what it stands for; nil beside the path.
        let depth: Int?
        /// The same of the element that is being read.
        var element: Int?
        var index = 0
        var isAtStart = true
    }

    /// Where what the path names is, or the last part of it that is written out; nil where no part of it is.
    /// - Parameters:
    ///   - path: names of members and positions of elements, from what stands behind `properties:`.
    ///   - line: where the call begins.
    static func place(of path: [String], in source: [UInt8], from line: Int) -> Place? {
        var search = LiteralPlaces(source: source, path: path, from: line)
        return search.run()
    }

    private init(source: [UInt8], path: [String], from first: Int) {
        self.source = source
        self.path = path
        (position, line) = (0, 1)
        while line < first, position < source.count {
            if source[position] == UInt8(ascii: "\n") { line += 1 }
            position += 1
        }
    }

    private mutating func run() -> Place? {
        guard let start = argument() else { return nil }
        levels = [Level(isList: true, depth: 0)]
        position = start + 1
        while position < source.count, !levels.isEmpty {
            guard skipComment() == false else { continue }
            switch source[position] {
            case UInt8(ascii: "\n"):
                line += 1
                position += 1
            case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\r"): position += 1
            case UInt8(ascii: "["), UInt8(ascii: "("), UInt8(ascii: "{"):
                beginElement(named: nil)
                let depth = levels[levels.count - 1].isList ? levels[levels.count - 1].element : levels.last?.depth
                levels.append(Level(isList: source[position] == UInt8(ascii: "["), depth: depth))
                position += 1
            case UInt8(ascii: "]"), UInt8(ascii: ")"), UInt8(ascii: "}"):
                levels.removeLast()
                position += 1
            case UInt8(ascii: ","):
                levels[levels.count - 1].index += 1
                levels[levels.count - 1].isAtStart = true
                position += 1
            case UInt8(ascii: "\""), UInt8(ascii: "#"):
                let at = place
                let text = string()
                beginElement(named: isKey() ? text : nil, at: at)
            default:
                beginElement(named: nil)
                position += 1
            }
        }
        return found?.place
    }

    /// Notes the first token of an element: its name, where it is a member, or its position in a list.
    private mutating func beginElement(named name: String?, at start: Place? = nil) {
        let last = levels.count - 1
        guard levels[last].isList, levels[last].isAtStart else { return }
        levels[last].isAtStart = false
        levels[last].element = nil
        guard let depth = levels[last].depth, depth < path.count else { return }
        guard path[depth] == name ?? String(levels[last].index) else { return }
        levels[last].element = depth + 1
        if depth + 1 > found?.depth ?? 0 { found = (depth + 1, start ?? place) }
    }

    private var place: Place {
        let start = source[..<position].lastIndex(of: UInt8(ascii: "\n")) ?? -1
        return Place(line: line, column: position - start)
    }

    /// The bracket behind the label `properties:` of the call, with `line` where it is.
    private mutating func argument() -> Int? {
        var depth = 0
        let label = Array("properties".utf8)
        while position < source.count {
            guard skipComment() == false else { continue }
            switch source[position] {
            case UInt8(ascii: "\n"):
                line += 1
                position += 1
            case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"):
                depth += 1
                position += 1
            case UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "}"):
                depth -= 1
                position += 1
                // The call has no such argument.
                if depth == 0 { return nil }
            case UInt8(ascii: "\""), UInt8(ascii: "#"): _ = string()
            case label[0] where depth == 1 && source[position...].starts(with: label):
                position += label.count
                while position < source.count, " :\n\t\r".utf8.contains(source[position]) {
                    if source[position] == UInt8(ascii: "\n") { line += 1 }
                    position += 1
                }
                return position < source.count && source[position] == UInt8(ascii: "[") ? position : nil
            default: position += 1
            }
        }
        return nil
    }

    /// Whether a colon follows: what was read is the name of a member.
    private func isKey() -> Bool {
        source[position...].first { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "\n") } == UInt8(ascii: ":")
    }

    /// - Returns: whether there was one.
    private mutating func skipComment() -> Bool {
        guard source[position] == UInt8(ascii: "/"), position + 1 < source.count else { return false }
        if source[position + 1] == UInt8(ascii: "/") {
            while position < source.count, source[position] != UInt8(ascii: "\n") { position += 1 }
            return true
        }
        guard source[position + 1] == UInt8(ascii: "*") else { return false }
        position += 2
        while position < source.count, !source[position...].starts(with: "*/".utf8) { step() }
        position = min(position + 2, source.count)
        return true
    }

    private mutating func step() {
        if source[position] == UInt8(ascii: "\n") { line += 1 }
        position += 1
    }

    /// Reads a string literal, or a sign that begins none, and gives its text as it is written.
    private mutating func string() -> String? {
        var marks = 0
        while position < source.count, source[position] == UInt8(ascii: "#") {
            (marks, position) = (marks + 1, position + 1)
        }
        guard position < source.count, source[position] == UInt8(ascii: "\"") else { return nil }
        let isBlock = source[position...].starts(with: "\"\"\"".utf8)
        let quote = Array(repeating: UInt8(ascii: "\""), count: isBlock ? 3 : 1)
        let end = quote + Array(repeating: UInt8(ascii: "#"), count: marks)
        let escape = [UInt8(ascii: "\\")] + Array(repeating: UInt8(ascii: "#"), count: marks)
        position += quote.count
        let start = position
        while position < source.count, !source[position...].starts(with: end) {
            // A string of one line that does not end is a mistake that Swift tells.
            if !isBlock, source[position] == UInt8(ascii: "\n") { return nil }
            guard source[position...].starts(with: escape) else {
                step()
                continue
            }
            position += escape.count
            guard position < source.count else { break }
            if source[position] == UInt8(ascii: "(") { skipInterpolation() } else { step() }
        }
        let text = String(decoding: source[start..<min(position, source.count)], as: UTF8.self)
        position = min(position + end.count, source.count)
        return text
    }

    private mutating func skipInterpolation() {
        var depth = 0
        while position < source.count {
            switch source[position] {
            case UInt8(ascii: "("): depth += 1
            case UInt8(ascii: ")"): depth -= 1
            case UInt8(ascii: "\""):
                _ = string()
                continue
            default: break
            }
            step()
            if depth == 0 { return }
        }
    }
}
