// anyOf and oneOf.
extension SchemaValidation {
    mutating func checkAnyOf(_ value: Value, _ nodes: [SchemaNode]) {
        var counts: [Int] = []
        var unknown = false
        for node in nodes {
            let result = trial(value, against: node)
            if result.findings == 0, !result.metUnknown { return }
            if result.findings == 0 { unknown = true }
            counts.append(result.findings)
        }
        if unknown { metUnknown = true } else { reportNone(value, nodes, counts) }
    }

    mutating func checkOneOf(_ value: Value, _ nodes: [SchemaNode]) {
        var counts: [Int] = []
        var fitting: [SchemaNode] = []
        var unknown = false
        for node in nodes {
            let result = trial(value, against: node)
            counts.append(result.findings)
            guard result.findings == 0 else { continue }
            if result.metUnknown { unknown = true } else { fitting.append(node) }
        }
        if fitting.count > 1 { return reportSeveral(fitting) }
        if unknown { metUnknown = true } else if fitting.isEmpty { reportNone(value, nodes, counts) }
    }

    /// The properties that an alternative requires, if it requires nothing else.
    private func onlyRequired(_ node: SchemaNode) -> [String]? {
        let saysMore =
            node.reference != nil || !node.properties.isEmpty || !node.patternProperties.isEmpty || node.isClosed
            || !node.allowed.isEmpty || node.pattern != nil || node.items != nil || node.rare != nil
            || !(node.anyOf + node.oneOf + node.allOf).isEmpty
        return saysMore ? nil : node.required.map(\.string)
    }

    private static func joined(_ names: [String]) -> String {
        names.map { "'\($0)'" }.joined(separator: " and ")
    }

    private mutating func reportNone(_ value: Value, _ nodes: [SchemaNode], _ counts: [Int]) {
        guard !isTrial else {
            trialFindings += 1
            return
        }
        let required = nodes.compactMap(onlyRequired)
        if case .object = value, required.count == nodes.count {
            return report(.missingProperty) { subject in
                "\(subject) needs \(required.map(Self.joined).joined(separator: ", or "))."
            }
        }
        // What comes nearest was probably meant: say what is wrong with that.
        let possible = nodes.indices.filter { nodes[$0].accepts(value, type) }
        let least = possible.map { counts[$0] }.min() ?? 0
        let nearest = possible.filter { counts[$0] == least }
        if nodes.count == 1 { return check(value, against: nodes[0]) }
        if nearest.count == 1 { return check(value, against: nodes[nearest[0]]) }
        let needs = nodes.map { $0.names(type) }.filter { !$0.isEmpty }
        report(.noAlternative) { subject in
            let listed = needs.count == nodes.count && needs.count <= 12
            let hint = listed ? "; they need " + needs.map(Self.joined).joined(separator: ", or ") : ""
            return "\(subject) fits none of the \(nodes.count) forms that it can have\(hint)."
        }
    }

    private mutating func reportSeveral(_ nodes: [SchemaNode]) {
        let required = nodes.compactMap(onlyRequired)
        if required.count == nodes.count {
            return report(.exclusiveProperties) { subject in
                """
                \(subject) has \(required.map(Self.joined).joined(separator: " and also ")); only one of them is \
                allowed.
                """
            }
        }
        report(.exclusiveProperties) { subject in
            "\(subject) fits \(nodes.count) forms at once, of which it must have only one."
        }
    }
}

extension SchemaNode {
    /// The names that the node, or what it refers to, asks for.
    fileprivate func names(_ type: ResourceType) -> [String] {
        (required + (reference.map { type.definitions[$0].required } ?? [])).map(\.string)
    }

    /// Whether the value is at least of a kind that the node, or what it refers to, takes.
    fileprivate func accepts(_ value: Value, _ type: ResourceType) -> Bool {
        kinds.accept(value) && (reference.map { type.definitions[$0].kinds.accept(value) } ?? true)
    }
}
