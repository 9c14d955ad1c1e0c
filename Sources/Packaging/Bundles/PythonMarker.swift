/// The conditions behind a semicolon in a requirement.
///
/// Source: Python Packaging User Guide, "Dependency specifiers", "Environment Markers".
enum PythonMarker {
    /// Whether a marker surely holds in Lambda. Parentheses, and names that are not known here, may hold or not.
    /// - Parameter runtime: as Lambda names it: `python3.13`.
    static func holds(_ marker: String, on runtime: String) -> Bool {
        let words = words(of: marker)
        guard !words.contains("("), !words.contains(")") else { return false }
        return words.split(separator: "or", omittingEmptySubsequences: false).contains { part in
            part.split(separator: "and", omittingEmptySubsequences: false).allSatisfy { comparison in
                let comparison = Array(comparison)
                return comparison.count == 3 && holds(comparison[0], comparison[1], comparison[2], runtime)
            }
        }
    }

    private static func holds(_ name: String, _ sign: String, _ text: String, _ runtime: String) -> Bool {
        let own =
            switch name {
            case "python_version", "python_full_version": String(runtime.dropFirst("python".count))
            case "sys_platform": "linux"
            case "platform_system": "Linux"
            case "os_name": "posix"
            case "implementation_name": "cpython"
            case "platform_python_implementation": "CPython"
            default: ""
            }
        guard !own.isEmpty else { return false }
        guard name.hasPrefix("python_") else { return sign == "==" ? own == text : sign == "!=" && own != text }
        guard let own = version(own), let other = version(text) else { return false }
        let (isLess, isSame) = (own.lexicographicallyPrecedes(other), own == other)
        return switch sign {
        case ">=": !isLess
        case ">": !isLess && !isSame
        case "<": isLess
        case "<=": isLess || isSame
        case "==": isSame
        case "!=": !isSame
        default: false
        }
    }

    /// Its first two numbers: a runtime has the newest of a minor version.
    private static func version(_ text: String) -> [Int]? {
        let numbers = text.split(separator: ".").prefix(2).compactMap { Int($0) }
        return numbers.count == 2 ? numbers : nil
    }

    private static func words(of marker: String) -> [String] {
        var words: [String] = []
        var rest = marker[...]
        while let first = rest.first {
            if first == "\"" || first == "'" {
                let text = rest.dropFirst().prefix { $0 != first }
                words.append(String(text))
                rest = rest.dropFirst(text.count + 2)
            } else if "<>=!~".contains(first) {
                let sign = rest.prefix { "<>=!~".contains($0) }
                words.append(String(sign))
                rest = rest.dropFirst(sign.count)
            } else if first == "(" || first == ")" || first == " " || first == "\t" {
                if first == "(" || first == ")" { words.append(String(first)) }
                rest = rest.dropFirst()
            } else {
                let name = rest.prefix { !"<>=!~()\"' \t".contains($0) }
                words.append(String(name))
                rest = rest.dropFirst(name.count)
            }
        }
        return words
    }
}
