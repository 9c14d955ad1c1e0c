/// What the resources of a template wait for: the ids that they name, with the conditions by which a value chooses them.
struct StackReferences: MentionReader {
    struct Edge {
        /// The position of what is waited for.
        let to: Int
        /// The branches of `Fn::If` in which it is named.
        let branches: [Branch]
    }

    private let template: Template
    private var found: [Edge] = []

    /// For each resource, in the template's order.
    static func edges(of template: Template) -> [[Edge]] {
        var references = StackReferences(template)
        return template.resources.map { references.edges(of: $0) }
    }

    private init(_ template: Template) { self.template = template }

    private mutating func edges(of resource: TemplateResource) -> [Edge] {
        found.removeAll()
        for id in resource.dependsOn { add(id, []) }
        Value.readMentions(in: resource.properties, &self)
        return found
    }

    mutating func read(_ mention: Mention, in branches: [Branch]) {
        if case .id(let id) = mention { add(id, branches) }
    }

    private mutating func add(_ id: String, _ branches: [Branch]) {
        if let position = template.position(of: id) { found.append(Edge(to: position, branches: branches)) }
    }
}
