/// What the resources of a template wait for: the ids that they name, with the conditions by which a value chooses them.
enum StackReferences {
    struct Edge {
        /// The position of what is waited for.
        let to: Int
        /// The branches of `Fn::If` in which it is named.
        let branches: [Branch]
    }

    /// For each resource, in the template's order.
    static func edges(of template: Template) -> [[Edge]] {
        template.resources.map { resource in
            var found: [Edge] = []
            for id in resource.dependsOn {
                if let position = template.position(of: id) { found.append(Edge(to: position, branches: [])) }
            }
            for property in resource.properties {
                property.value.forEachMention { mention, branches in
                    guard case .id(let id) = mention, let position = template.position(of: id) else { return }
                    found.append(Edge(to: position, branches: branches))
                }
            }
            return found
        }
    }
}
