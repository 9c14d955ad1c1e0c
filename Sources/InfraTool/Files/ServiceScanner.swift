import Infra

/// Finds `let constant = Service("name"` at the top level of a Swift file, outside comments and strings, what makes
/// services in the value of such a constant (`names.map { Service($0, …) }`), and what else the file names.
struct ServiceScanner {
    private let bytes: [UInt8]
    private var position = 0
    private var line = 1
    private var lineStart = 0
    private var braces = 0
    private var found: [(constant: String, service: WrittenService)] = []
    /// Every identifier of the file that lists the services, which is asked for their constants.
    private var identifiers: [String] = []
    private var isListing = false
    /// The constant at the top level whose value is being read.
    private var constant: String?
    /// Whether the next identifier names it.
    private var namesConstant = false

    /// - Parameter path: of the file, for the places.
    static func constants(in bytes: [UInt8], path: String) -> [(constant: String, service: WrittenService)] {
        var scanner = ServiceScanner(bytes: bytes)
        scanner.scan(path)
        return scanner.found
    }

    /// The services of some files whose constants are in none of the names that another one mentions.
    /// - Parameters:
    ///   - files: by their paths from the project's folder.
    ///   - listing: the text of `main.swift`.
    static func unlisted(in files: [(path: String, bytes: [UInt8])], by listing: [UInt8]) -> [WrittenService] {
        var list = ServiceScanner(bytes: listing)
        list.isListing = true
        list.scan("main.swift")
        return files.flatMap { file in
            constants(in: file.bytes, path: file.path).filter { !list.identifiers.contains($0.constant) }.map(\.service)
        }
    }

    private init(bytes: [UInt8]) { self.bytes = bytes }

    private func byte(_ offset: Int = 0) -> UInt8? {
        bytes.indices.contains(position + offset) ? bytes[position + offset] : nil
    }

    private mutating func advance(_ count: Int = 1) {
        for _ in 0..<count where position < bytes.count {
            if bytes[position] == UInt8(ascii: "\n") { (line, lineStart) = (line + 1, position + 1) }
            position += 1
        }
    }

    private mutating func scan(_ path: String) {
        while let next = byte() {
            switch next {
            case UInt8(ascii: "/") where byte(1) == UInt8(ascii: "/"): skipLine()
            case UInt8(ascii: "/") where byte(1) == UInt8(ascii: "*"): skipComment()
            case UInt8(ascii: "\""): _ = readString()
            case UInt8(ascii: "{"), UInt8(ascii: "}"):
                braces += next == UInt8(ascii: "{") ? 1 : -1
                advance()
            case _ where Self.isIdentifier(next):
                let (start, place) = (position, (line: line, column: position - lineStart + 1))
                while let letter = byte(), Self.isIdentifier(letter) { advance() }
                let isMember = start > 0 && bytes[start - 1] == UInt8(ascii: ".")
                let identifier = String(decoding: bytes[start..<position], as: UTF8.self)
                if isListing { identifiers.append(identifier) }
                if braces == 0, !isMember { noteConstant(identifier) }
                guard !isMember, identifier == "Service", byte() == UInt8(ascii: "(") else { continue }
                let location = SourceLocation(path, place.line, place.column)
                if braces == 0, let constant = constant(before: start), let name = readArgument() {
                    found.append((constant, WrittenService(name: name, location: location)))
                } else if let constant {
                    found.append((constant, WrittenService(name: constant, isMade: true, location: location)))
                }
            default: advance()
            }
        }
    }

    /// A constant's value ends where another declaration begins.
    private mutating func noteConstant(_ identifier: String) {
        if namesConstant {
            (constant, namesConstant) = (identifier, false)
        } else if identifier == "let" || identifier == "var" {
            namesConstant = true
        } else if ["func", "struct", "enum", "class", "extension", "protocol", "actor"].contains(identifier) {
            constant = nil
        }
    }

    private static func isIdentifier(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"):
            true
        default: byte == UInt8(ascii: "_") || byte >= 0x80
        }
    }

    /// The name of the constant that a value which begins there is given to.
    private func constant(before start: Int) -> String? {
        func before(_ end: Int) -> Int { (bytes[..<end].lastIndex { $0 > UInt8(ascii: " ") } ?? -1) + 1 }
        func word(_ end: Int) -> Range<Int> { ((bytes[..<end].lastIndex { !Self.isIdentifier($0) } ?? -1) + 1)..<end }
        var end = before(start)
        guard end > 0, bytes[end - 1] == UInt8(ascii: "=") else { return nil }
        end = before(end - 1)
        var name = word(end)
        let annotated = before(name.lowerBound)
        if annotated > 0, bytes[annotated - 1] == UInt8(ascii: ":") { name = word(before(annotated - 1)) }
        return name.isEmpty ? nil : String(decoding: bytes[name], as: UTF8.self)
    }

    /// The text that is the first argument of a call that begins here.
    private mutating func readArgument() -> String? {
        guard byte() == UInt8(ascii: "(") else { return nil }
        advance()
        while let next = byte(), next <= UInt8(ascii: " ") { advance() }
        guard byte() == UInt8(ascii: "\"") else { return nil }
        return readString()
    }

    private mutating func skipLine() {
        while let next = byte(), next != UInt8(ascii: "\n") { advance() }
    }

    /// Comments of this kind nest in Swift.
    private mutating func skipComment() {
        var depth = 0
        while let next = byte() {
            if next == UInt8(ascii: "/"), byte(1) == UInt8(ascii: "*") {
                (depth, _) = (depth + 1, advance(2))
            } else if next == UInt8(ascii: "*"), byte(1) == UInt8(ascii: "/") {
                (depth, _) = (depth - 1, advance(2))
                if depth == 0 { return }
            } else {
                advance()
            }
        }
    }

    /// A literal of one line or several; nil where values stand in it.
    private mutating func readString() -> String? {
        let isLong = byte(1) == UInt8(ascii: "\"") && byte(2) == UInt8(ascii: "\"")
        let quotes = isLong ? 3 : 1
        advance(quotes)
        let start = position
        var isPlain = true
        while let next = byte() {
            if next == UInt8(ascii: "\\") {
                isPlain = false
                advance(2)
            } else if next == UInt8(ascii: "\n"), !isLong {
                return nil
            } else if next == UInt8(ascii: "\""), !isLong || (byte(1) == next && byte(2) == next) {
                let text = String(decoding: bytes[start..<position], as: UTF8.self)
                advance(quotes)
                return isPlain ? text : nil
            } else {
                advance()
            }
        }
        return nil
    }
}
