/// What the resources of a template wait for: the ids that they name, with the conditions by which a value chooses
/// them.
struct StackReferences: MentionReader {
    struct Edge {
        /// The position of what is waited for.
        let to: Int
        /// The branches of `Fn::If` in which it is named.
        let branches: [Branch]
    }

    /// A name that nothing has.
    struct Unknown {
        let name: String
        /// The resource in which it stands.
        let resource: TemplateResource
        /// Whether it is the condition of an `Fn::If`.
        let isCondition: Bool
    }

    private let template: Template
    private let names: Set<String>
    private var found: [Edge] = []
    private let conditions: Set<String>
    private var strange: [(name: String, isCondition: Bool)] = []

    /// For each resource, in the template's order, and the names that no resource of the template has.
    /// - Parameter names: what else there is: parameters, and those of AWS' own.
    static func edges(of template: Template, beside names: Set<String>) -> (edges: [[Edge]], unknown: [Unknown]) {
        var references = StackReferences(template, names)
        var unknown: [Unknown] = []
        let edges = template.resources.map { resource in
            let edges = references.edges(of: resource)
            if !references.strange.isEmpty {
                unknown += references.strange.map {
                    Unknown(name: $0.name, resource: resource, isCondition: $0.isCondition)
                }
                references.strange = []
            }
            return edges
        }
        return (edges, unknown)
    }

    private init(_ template: Template, _ names: Set<String>) {
        self.template = template
        self.names = names
        conditions = Set(template.conditions.map(\.key))
    }

    private mutating func edges(of resource: TemplateResource) -> [Edge] {
        found.removeAll()
        for id in resource.dependsOn { add(id, []) }
        Value.readMentions(in: resource.properties, &self)
        return found
    }

    mutating func read(_ mention: Mention, in branches: [Branch]) {
        switch mention {
        case .id(let id): add(id, branches)
        case .condition(let name): if !conditions.contains(name) { strange.append((name, true)) }
        }
    }

    private mutating func add(_ id: String, _ branches: [Branch]) {
        if let position = template.position(of: id) {
            found.append(Edge(to: position, branches: branches))
        } else if !names.contains(id) {
            strange.append((id, false))
        }
    }
}
