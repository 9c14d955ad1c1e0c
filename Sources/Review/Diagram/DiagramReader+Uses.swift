import Infra

/// What functions use.
extension DiagramReader {
    /// What a function's role and environment name.
    mutating func addUses(of place: Place, _ properties: Value) {
        guard let function = node(place) else { return }
        if let environment = properties["Environment"] { addUse(of: environment, by: function, place.stack) }
        guard let role = properties["Role"] else { return }
        for role in references(role, place.stack) {
            for document in documents(of: role) {
                for statement in document["Statement"]?.oneOrMore ?? [] where statement["Effect"]?.text == "Allow" {
                    for resource in statement["Resource"]?.oneOrMore ?? [] where !DiagramTypes.isNeverDrawn(resource) {
                        let canonical = CanonicalForm().of(resource) ?? .null
                        for value in canonical.oneOrMore { addUse(of: value, by: function, place.stack) }
                    }
                }
            }
        }
    }

    private mutating func addUse(of value: Value, by function: Int, _ stack: Int) {
        // What starts the function is not shown as something that it uses too.
        for end in ends(value, stack, kind: nil)
        where graph.edges[DiagramGraph.Edge(from: end, to: function)] == nil { graph.connect(function, end) }
    }

    private func documents(of role: Place) -> [Value] {
        let template = templates[role.stack]
        var documents: [Value] = []
        for policy in template.resources[role.position].properties["Policies"]?.elements ?? [] {
            if let document = policy["PolicyDocument"] { documents.append(document) }
        }
        return template.attached.isEmpty ? documents : documents + (template.attached[role.position] ?? [])
    }
}
