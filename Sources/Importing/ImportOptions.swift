/// What the command says about an import.
package struct ImportOptions: Sendable {
    package var variables: VariableSettings
    /// What Serverless compiled of the original, where it is there.
    package var compiled: [UInt8]?
    /// The service's name, where it is not that of the original.
    package var service: String?
    /// Where the original's folder is from the project's; empty where it is the same.
    package var base: String

    /// The stages that the spec is for, where there are several.
    package var stages: [String] = []
    /// Whether the original has variables of the stage.
    var usesStage = true
    /// Comments of the original.
    var comments: [Comment] = []
    /// Keys that stand twice in the original.
    var repeated: [YAMLReader.Repeated] = []
    /// Today, ISO 8601: what AWS blocks by now is said to be meant.
    package var day: String

    package init(
        variables: VariableSettings = .init(), service: String? = nil, base: String = "", day: String = "2026-01-01"
    ) {
        self.day = day
        self.variables = variables
        self.service = service
        self.base = base
    }

    /// Whether the original is outside of the project, where functions can have no code.
    var isOutside: Bool { base.hasPrefix("/") || base == ".." || base.hasPrefix("../") }

    /// A path of the original from the project's folder. What is outside of it is expected in a folder of the same
    /// name.
    func folder(_ path: String) -> String {
        var parts = base.split(separator: "/").map(String.init).filter { $0 != "." }
        if isOutside { parts = parts.last.map { $0 == ".." ? [] : [$0] } ?? [] }
        for part in path.split(separator: "/") where part != "." {
            if part == "..", parts.last != nil, parts.last != ".." {
                parts.removeLast()
            } else if part != ".." {
                parts.append(String(part))
            }
        }
        return parts.isEmpty ? "." : parts.joined(separator: "/")
    }
}
