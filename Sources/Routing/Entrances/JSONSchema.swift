/// A model of a REST API: JSON Schema, draft 4.
/// Source: "JSON Schema Validation", draft-fge-json-schema-validation-00; API Gateway Developer Guide, "Data models for
/// REST APIs".
struct JSONSchema: Sendable {
    private let root: Node
    /// Deeper than any body that a client sends.
    private static let depth = 128

    init(_ root: Node) { self.root = root }

    func accepts(_ value: Node) -> Bool { accepts(value, root, 0) }

    private func accepts(_ value: Node, _ schema: Node, _ depth: Int) -> Bool {
        guard depth < Self.depth else { return false }
        if let reference = schema["$ref"]?.text {
            guard let found = resolve(reference) else { return false }
            return accepts(value, found, depth + 1)
        }
        func fits(_ one: Node) -> Bool { accepts(value, one, depth + 1) }
        func list(_ name: String) -> [Node]? { schema[name].map(\.elements) }
        guard schema["type"].map({ $0.texts.contains { Self.isKind(value, $0) } }) ?? true,
            list("enum").map({ $0.contains { Self.same($0, value) } }) ?? true,
            list("allOf").map({ $0.allSatisfy(fits) }) ?? true, list("anyOf").map({ $0.contains(where: fits) }) ?? true,
            list("oneOf").map({ $0.filter(fits).count == 1 }) ?? true, schema["not"].map({ !fits($0) }) ?? true
        else { return false }
        switch value {
        case .object(let members): return acceptsObject(members, schema, depth)
        case .array(let elements): return acceptsArray(elements, schema, depth)
        case .string(let text): return Self.acceptsText(text, schema)
        case .int, .double: return Self.acceptsNumber(value.real ?? 0, schema)
        case .null, .bool: return true
        }
    }

    /// `#/definitions/order`. Models of other APIs are not there.
    private func resolve(_ reference: String) -> Node? {
        guard reference.hasPrefix("#") else { return nil }
        return reference.dropFirst().split(separator: "/").reduce(root as Node?) { $0?[String($1)] }
    }

    private func acceptsObject(_ members: [Node.Member], _ schema: Node, _ depth: Int) -> Bool {
        let names = Set(members.map(\.key))
        guard (schema["required"]?.texts ?? []).allSatisfy(names.contains),
            Self.isWithin(names.count, schema, "minProperties", "maxProperties")
        else { return false }
        let patterns = schema["patternProperties"]?.members ?? []
        return members.allSatisfy { member in
            var isKnown = false
            if let own = schema["properties"]?[member.key] {
                isKnown = true
                guard accepts(member.value, own, depth + 1) else { return false }
            }
            for pattern in patterns where Self.matches(pattern.key, member.key) {
                isKnown = true
                guard accepts(member.value, pattern.value, depth + 1) else { return false }
            }
            guard !isKnown, let rest = schema["additionalProperties"] else { return true }
            return rest.isBool ? rest.flag == true : accepts(member.value, rest, depth + 1)
        }
    }

    private func acceptsArray(_ elements: [Node], _ schema: Node, _ depth: Int) -> Bool {
        guard Self.isWithin(elements.count, schema, "minItems", "maxItems") else { return false }
        if schema["uniqueItems"]?.flag == true {
            for (index, one) in elements.enumerated()
            where elements[..<index].contains(where: { Self.same($0, one) }) { return false }
        }
        guard let items = schema["items"] else { return true }
        guard case .array(let each) = items else { return elements.allSatisfy { accepts($0, items, depth + 1) } }
        guard zip(elements, each).allSatisfy({ accepts($0, $1, depth + 1) }) else { return false }
        guard elements.count > each.count, let rest = schema["additionalItems"] else { return true }
        return elements.dropFirst(each.count).allSatisfy {
            rest.isBool ? rest.flag == true : accepts($0, rest, depth + 1)
        }
    }

    private static func acceptsText(_ text: String, _ schema: Node) -> Bool {
        isWithin(text.unicodeScalars.count, schema, "minLength", "maxLength")
            && (schema["pattern"]?.text.map { matches($0, text) } ?? true)
    }

    private static func acceptsNumber(_ number: Double, _ schema: Node) -> Bool {
        if let least = schema["minimum"]?.real {
            guard schema["exclusiveMinimum"]?.flag == true ? number > least : number >= least else { return false }
        }
        if let most = schema["maximum"]?.real {
            guard schema["exclusiveMaximum"]?.flag == true ? number < most : number <= most else { return false }
        }
        guard let factor = schema["multipleOf"]?.real, factor > 0 else { return true }
        let ratio = number / factor
        return abs(ratio - ratio.rounded()) < 1e-9
    }

    private static func isWithin(_ count: Int, _ schema: Node, _ least: String, _ most: String) -> Bool {
        count >= schema[least]?.number ?? 0 && count <= schema[most]?.number ?? .max
    }

    /// A pattern that is none of ours accepts everything, so that no request is refused that AWS takes.
    private static func matches(_ pattern: String, _ text: String) -> Bool {
        guard let regex = try? Regex(pattern) else { return true }
        return (try? regex.firstMatch(in: text)) != nil
    }

    private static func isKind(_ value: Node, _ kind: String) -> Bool {
        switch (kind, value) {
        case ("object", .object), ("array", .array), ("string", .string), ("boolean", .bool), ("null", .null),
            ("integer", .int), ("number", .int), ("number", .double):
            true
        default: false
        }
    }

    private static func same(_ a: Node, _ b: Node) -> Bool {
        if let first = a.real, let second = b.real { return first == second }
        return a == b
    }
}

extension Node {
    fileprivate var isBool: Bool {
        if case .bool = self { return true }
        return false
    }
    fileprivate var real: Double? {
        switch self {
        case .int(let number): Double(number)
        case .double(let number): number
        default: nil
        }
    }
}
