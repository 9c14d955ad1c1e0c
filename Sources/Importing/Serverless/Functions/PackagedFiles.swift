import Infra

/// Which files of a folder Serverless packages, as patterns of `.gitignore`.
///
/// Serverless starts from all files; each pattern takes files in or leaves them out, and the last one that matches
/// counts.
/// Source: Serverless Framework, "Packaging".
struct PackagedFiles {
    private(set) var include: [String] = []
    private(set) var exclude: [String] = []
    /// What is taken from outside of the folder, which no pattern can.
    private(set) var outside: [String] = []
    /// What is named to be taken in.
    private(set) var taken: [String] = []

    /// - Parameter parts: `package` of the service, and that of the function.
    init(_ parts: [Node]) {
        func texts(_ key: String) -> [String] { parts.flatMap { $0[key]?.list.compactMap(\.scalar) ?? [] } }
        let excluded = texts("exclude").map { $0.hasPrefix("!") ? String($0.dropFirst()) : "!\($0)" }
        for pattern in excluded + texts("include") + texts("patterns") { add(pattern) }
    }

    private var isNarrow = false

    private mutating func add(_ pattern: String) {
        let isLeftOut = pattern.hasPrefix("!")
        var path = isLeftOut ? pattern.dropFirst() : pattern[...]
        while path.hasPrefix("./") { path = path.dropFirst(2) }
        guard !path.hasPrefix("../") else {
            if !isLeftOut { outside.append(pattern) }
            return
        }
        let text = String(path)
        if ["**", "**/*", "**/**"].contains(text) {
            // All that was said before counts no longer.
            (include, exclude, taken, isNarrow) = ([], [], [], isLeftOut)
            return
        }
        if !isLeftOut { taken.append(text) }
        if isLeftOut {
            exclude.append(text)
        } else if isNarrow {
            include.append(text.contains("/") ? text : "/\(text)")
            // What was left out before is back.
            if !exclude.isEmpty { exclude.append("!\(text)") }
        } else if !exclude.isEmpty {
            exclude.append("!\(text)")
        }
    }

    /// Where nothing is taken in, everything is left out.
    var arguments: [Code.Argument] {
        var arguments: [Code.Argument] = []
        if !include.isEmpty { arguments.append(.init("include", .array(include.map { .string($0) }))) }
        let left = isNarrow && include.isEmpty ? ["**"] : exclude
        if !left.isEmpty { arguments.append(.init("exclude", .array(left.map { .string($0) }))) }
        return arguments
    }
}
