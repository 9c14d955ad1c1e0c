/// What the command says about an import.
package struct ImportOptions: Sendable {
    package var variables: VariableSettings
    /// The service's name, where it is not that of the original.
    package var service: String?
    /// Where the original's folder is from the project's; empty where it is the same.
    package var base: String

    package init(variables: VariableSettings = .init(), service: String? = nil, base: String = "") {
        self.variables = variables
        self.service = service
        self.base = base
    }

    /// A path of the original from the project's folder.
    func folder(_ path: String) -> String {
        var parts = base.split(separator: "/").map(String.init).filter { $0 != "." }
        for part in path.split(separator: "/") where part != "." {
            if part == "..", let last = parts.last, last != ".." { parts.removeLast() } else { parts.append(String(part)) }
        }
        return parts.isEmpty ? "." : parts.joined(separator: "/")
    }
}
