import Infra

/// Which resources of a template refer to which, and with what property.
package struct ReferenceGraph {
    package struct Use: Hashable, Sendable {
        package let id: String
        package let type: String
        /// The paths of the properties, as schemas write them.
        package let paths: [[String]]
    }

    private(set) var users: [String: [Use]] = [:]
    private let schemas = TypeSchemas()

    package init(_ template: Value?) {
        for member in template?["Resources"]?.members ?? [] {
            var found: [String: [[String]]] = [:]
            Self.visit(member.value["Properties"] ?? .null, []) { id, path in found[id, default: []].append(path) }
            let type = member.value["Type"]?.text ?? ""
            for (id, paths) in found where id != member.key {
                users[id, default: []].append(Use(id: member.key, type: type, paths: paths))
            }
        }
    }

    private static func visit(_ value: Value, _ path: [String], _ body: (String, [String]) -> Void) {
        switch value {
        case .array(let elements): for element in elements { visit(element, path + ["*"], body) }
        case .object(let members):
            if members.count == 1, members[0].key == "Ref" || members[0].key.hasPrefix("Fn::") {
                let canonical = CanonicalForm().of(value) ?? .null
                canonical.eachReference { id, _ in body(id, path) }
                return
            }
            for member in members { visit(member.value, path + [member.key], body) }
        default: break
        }
    }

    /// What is replaced and what is updated when a resource gets another identity: all that name it, and what names
    /// those that are replaced in turn.
    package func following(_ id: String) -> (replaced: [String], updated: [String]) {
        var replaced: [String] = []
        var updated: [String] = []
        var seen: Set<String> = [id]
        var open = [id]
        while let next = open.popLast() {
            for use in users[next] ?? [] where seen.insert(use.id).inserted {
                let createOnly = schemas[use.type].createOnly.map(\.steps)
                let isReplaced = use.paths.contains { path in
                    createOnly.contains { only in
                        path.count >= only.count && zip(path, only).allSatisfy { $0 == $1 || $1 == "*" || $0 == "*" }
                    }
                }
                if isReplaced {
                    replaced.append(use.id)
                    open.append(use.id)
                } else {
                    updated.append(use.id)
                }
            }
        }
        return (replaced, updated)
    }
}
