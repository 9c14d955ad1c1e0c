/// What the Swift compiler says, out of what `swift build` prints: each message once, with the lines that it shows, at
/// paths from the project's folder. Progress, commands and what only says that there were errors are left out.
struct CompilerMessages {
    struct Message: Equatable {
        /// `error`, `warning`, `note`
        let kind: String
        /// The first line, then those of the source.
        var lines: [String]
    }

    private(set) var messages: [Message] = []

    /// - Parameter root: the project's folder.
    init(_ output: String, root: String) {
        var rest: [String] = []
        var isInMessage = false
        for line in output.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) {
            if let kind = Self.kind(of: line) {
                messages.append(Message(kind: kind, lines: [line.replacingPrefix("\(root)/", with: "")]))
                isInMessage = true
            } else if isInMessage, Self.showsSource(line) {
                messages[messages.count - 1].lines.append(line.trimmedAtEnd)
            } else {
                isInMessage = false
                rest.append(line)
            }
        }
        var seen: Set<[String]> = []
        messages.removeAll { !seen.insert($0.lines).inserted }
        dropFollowers()
        guard !messages.contains(where: { $0.kind == "error" }) else { return }
        // Without a place: of the package manager, of the linker.
        let others = rest.filter { $0.contains("error:") && !Self.isNoise($0) }
        messages += others.filter { seen.insert([$0]).inserted }.map { Message(kind: "error", lines: [$0]) }
    }

    /// Leaves out what is wrong only because something before it in the chain is: behind a modifier that does not
    /// exist, Swift knows no type for `.megabytes(…)` and says so of each.
    private mutating func dropFollowers() {
        let isFollower = { (message: Message) in
            message.kind == "error"
                && message.lines[0].contains("error: cannot infer contextual base in reference to member")
        }
        guard messages.contains(where: { $0.kind == "error" && !isFollower($0) }) else { return }
        messages.removeAll(where: isFollower)
    }

    var hasErrors: Bool { messages.contains { $0.kind == "error" } }

    var text: String { messages.flatMap(\.lines).map { Presentable.text($0, slug: "") + "\n" }.joined() }

    /// Of `specs/Shop.swift:3:9: error: …`.
    private static func kind(of line: String) -> String? {
        for kind in ["error", "warning", "note"] {
            guard let range = line.firstRange(of: ": \(kind): ") else { continue }
            let place = line[..<range.lowerBound].split(separator: ":")
            guard place.count >= 3, place.suffix(2).allSatisfy({ Int($0) != nil }) else { continue }
            return kind
        }
        return nil
    }

    /// ` 3 |     .memry(1)` and `   |      |- error: …`
    private static func showsSource(_ line: String) -> Bool {
        guard let bar = line.firstIndex(of: "|") else { return false }
        return line[..<bar].allSatisfy { $0 == " " || $0.isNumber }
    }

    private static func isNoise(_ line: String) -> Bool {
        line.hasPrefix("[") || line.contains("command failed with exit code") || line.contains("fatalError")
    }
}

extension String {
    func replacingPrefix(_ prefix: String, with other: String) -> String {
        hasPrefix(prefix) ? other + dropFirst(prefix.count) : self
    }

    var trimmedAtEnd: String {
        var text = self[...]
        while text.last == " " { text = text.dropLast() }
        return String(text)
    }
}
