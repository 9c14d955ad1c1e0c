/// What API Gateway asks of paths.
enum APIPaths {
    /// - Parameter isREST: whether the path is of a REST API, which takes fewer characters.
    static func check(_ path: String, isREST: Bool, at location: SourceLocation, _ report: inout Report) {
        if let problem = problem(path) ?? (isREST ? restProblem(path) : nil) {
            report(
                .invalidAPIPath, at: location,
                "\"\(path)\" is not a valid API path: \(problem); write one such as /users/{id}.")
        } else if let part = path.split(separator: "/").first(where: { $0.utf8.count > 1 && $0.hasPrefix(":") }) {
            report(
                .colonInPath, at: location,
                """
                "\(part)" in the path "\(path)" is not a path parameter: API Gateway matches it literally; \
                write {\(part.dropFirst())}.
                """,
                suggestion: "{\(part.dropFirst())}")
        }
    }

    /// Source: what API Gateway answers: "Resource's path part only allow a-zA-Z0-9._-: or a valid greedy path variable
    /// and curly braces at the beginning and the end."
    private static func restProblem(_ path: String) -> String? {
        if RESTAPIMethod.resourceID(of: path).utf8.count > LogicalID.limit {
            return "the id of its resource would have more than the \(LogicalID.limit) characters of a logical id"
        }
        for part in path.dropFirst().split(separator: "/") {
            let isVariable = part.hasPrefix("{")
            let name = isVariable ? part.dropFirst().dropLast() : part
            let extra = isVariable ? "._-:$" : "._-:"
            let text = isVariable && name.hasSuffix("+") ? name.dropLast() : name
            guard
                let wrong = text.unicodeScalars.first(where: { scalar in
                    !(scalar.isASCII
                        && scalar.utf8.first.map { isLetter($0) || isDigit($0) || extra.utf8.contains($0) } ?? false)
                })
            else { continue }
            return """
                "\(Character(wrong))" is not allowed in \(isVariable ? "a parameter" : "a part") of a REST API's path, \
                which has letters, digits and \(extra) only
                """
        }
        return nil
    }

    private static func problem(_ path: String) -> String? {
        guard path.hasPrefix("/") else { return "it does not begin with a slash" }
        if path == "/" { return nil }
        let parts = path.dropFirst().split(separator: "/", omittingEmptySubsequences: false)
        var names: Set<Substring> = []
        for (offset, part) in parts.enumerated() {
            if part.isEmpty { return "it has an empty part" }
            if part.contains("{") || part.contains("}") {
                guard part.hasPrefix("{"), part.hasSuffix("}"), part.count > 2 else {
                    return "the parameter in \"\(part)\" must be the whole part between two slashes"
                }
                let name = part.dropFirst().dropLast()
                if name.hasSuffix("+"), offset < parts.count - 1 {
                    return "{\(name)} matches the rest of the path and must be last"
                }
                if !names.insert(name).inserted { return "the parameter {\(name)} is there twice" }
            }
            for byte in part.utf8
            where byte <= 0x20 || byte == 0x7F || byte == UInt8(ascii: "*") || byte == UInt8(ascii: "?") {
                return "it has a space, * or ?; a parameter such as {proxy+} matches the rest"
            }
        }
        return nil
    }
}
