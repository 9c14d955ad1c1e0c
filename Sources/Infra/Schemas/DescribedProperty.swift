extension ResourceType {
    /// Whether the schema has the property, in whichever of its alternatives.
    func describes(_ path: [String]) -> Bool {
        var node: SchemaNode? = root
        for part in path { node = node.flatMap { child(part, of: $0) } }
        return node != nil
    }

    /// Definitions may lead to themselves.
    private func child(_ part: String, of node: SchemaNode, depth: Int = 0) -> SchemaNode? {
        if let own = part == "*" ? node.items : node.property(part) { return own }
        guard depth < 8 else { return nil }
        let definition = node.reference.map { [definitions[$0]] } ?? []
        for other in definition + node.anyOf + node.oneOf + node.allOf {
            if let found = child(part, of: other, depth: depth + 1) { return found }
        }
        return nil
    }
}
