/// Names that stand twice in one object of the template, whether a word took the literal or `Resource`: one of the two
/// values would be lost.
///
/// Inputs and filter patterns are JSON in a text, and are looked into.
enum RepeatedNames {
    static func check(_ stack: EffectiveStack, _ report: inout Report) {
        let written = Dictionary(stack.authored.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        for resource in stack.stack.template.resources {
            let authored = written[resource.id]
            var search = Search(authored: authored)
            search.visit(resource.properties)
            guard let found = search.found else { continue }
            let deployed = DeployedResource(resource: resource, authored: authored)
            let location = authored == nil ? resource.location : deployed.location(of: found.path)
            report.allowing(authored?.declaration.origin.suppressions ?? stack.suppressions(at: location)) { report in
                report(.invalidResource, at: location, "The \(deployed.title)\(found.description)")
            }
        }
        for mapping in stack.scope.stack.all(Mapping.self) {
            var search = Search()
            search.visit(mapping.values)
            guard let found = search.found else { continue }
            report.allowing(mapping.origin.suppressions) { report in
                report(.invalidResource, at: mapping.location, "The \(mapping.title)\(found.description)")
            }
        }
        for output in stack.scope.stack.all(Output.self) {
            var search = Search()
            search.visit(output.value)
            guard let found = search.found else { continue }
            report.allowing(output.origin.suppressions) { report in
                report(.invalidResource, at: output.location, "The \(output.title)\(found.description)")
            }
        }
    }

    /// The first name that stands twice.
    private struct Search {
        struct Found {
            let path: [String]
            let name: String

            var description: String {
                let place = path.isEmpty ? "" : " in \(path.prefix(8).joined(separator: "."))"
                return "\(place) has \"\(name)\" twice; remove one."
            }
        }

        private let authored: EffectiveResource?
        private(set) var found: Found?
        private var path: [String] = []

        init(authored: EffectiveResource? = nil) { self.authored = authored }

        mutating func visit(_ value: Value) {
            switch value {
            case .object(let members): visit(members)
            case .array(let elements):
                path.append("")
                for (index, element) in elements.enumerated() where found == nil {
                    path[path.count - 1] = String(index)
                    visit(element)
                }
                path.removeLast()
            case .string(let text):
                guard text.utf8.first == UInt8(ascii: "{"), text.utf8.last == UInt8(ascii: "}"),
                    let value = Value(keepingRepeatedKeysOf: Array(text.utf8))
                else { return }
                visit(value)
            default: return
            }
        }

        mutating func visit(_ members: [Value.Member]) {
            if members.count > 1, !hasOwnCheck, let name = Self.repeated(members) {
                found = found ?? Found(path: path, name: name)
            }
            path.append("")
            for member in members where found == nil {
                path[path.count - 1] = member.key
                visit(member.value)
            }
            path.removeLast()
        }

        /// Two states of one name are told by the state machine, and two variables by the word that sets them.
        private var hasOwnCheck: Bool {
            switch path.last {
            case "States": true
            case "Variables", "EnvironmentVariables": authored?.location(of: path) == nil
            default: false
            }
        }

        private static func repeated(_ members: [Value.Member]) -> String? {
            if members.count < 12 {
                for (index, member) in members.enumerated()
                where members[..<index].contains(where: { $0.key == member.key }) {
                    return member.key
                }
                return nil
            }
            var seen: Set<String> = []
            return members.first { !seen.insert($0.key).inserted }?.key
        }
    }
}
