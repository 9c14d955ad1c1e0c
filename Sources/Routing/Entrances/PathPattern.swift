import LambdaRuntime

/// The path of an API's route or resource: `/users/{id}/files/{path+}`.
struct PathPattern: Sendable {
    enum Segment: Sendable {
        case text(String)
        case variable(String)
        /// Takes one segment or more.
        case greedy(String)

        /// Smaller is more specific.
        var rank: Int {
            switch self {
            case .text: 0
            case .variable: 1
            case .greedy: 2
            }
        }
    }

    let segments: [Segment]

    init(_ text: String) {
        segments = Self.split(text).map { part in
            guard part.hasPrefix("{"), part.hasSuffix("}") else { return .text(String(part)) }
            let name = part.dropFirst().dropLast()
            return name.hasSuffix("+") ? .greedy(String(name.dropLast())) : .variable(String(name))
        }
    }

    /// The segments of a path. A slash at its end makes no segment of its own.
    static func split(_ path: String) -> [Substring] {
        var parts = path.split(separator: "/", omittingEmptySubsequences: false)
        if parts.first == "" { parts.removeFirst() }
        if parts.last == "" { parts.removeLast() }
        return parts
    }

    /// The values of the variables, or nil where the path does not match.
    func match(_ path: String) -> [(name: String, value: String)]? {
        let parts = Self.split(path)
        var values: [(name: String, value: String)] = []
        for (index, segment) in segments.enumerated() {
            switch segment {
            case .greedy(let name):
                guard index < parts.count else { return nil }
                values.append((name, decoded(parts[index...].joined(separator: "/"))))
                return values
            case .variable(let name):
                guard index < parts.count, !parts[index].isEmpty else { return nil }
                values.append((name, decoded(String(parts[index]))))
            case .text(let text):
                guard index < parts.count, parts[index] == text else { return nil }
            }
        }
        return parts.count == segments.count ? values : nil
    }

    private func decoded(_ text: String) -> String {
        // In a path a plus sign is a plus sign.
        text.split(separator: "+", omittingEmptySubsequences: false).map { PercentEncoding.decodeQuery($0) }
            .joined(separator: "+")
    }

    /// Whether this one goes before the other where both match.
    func isMoreSpecific(than other: PathPattern) -> Bool {
        for (own, their) in zip(segments, other.segments) where own.rank != their.rank { return own.rank < their.rank }
        return segments.count > other.segments.count
    }
}
