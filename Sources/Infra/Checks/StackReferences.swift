/// What the resources of a template wait for: the ids that they name, with the conditions by which a value chooses
/// them.
struct StackReferences: MentionReader {
    struct Edge {
        /// The position of what is waited for.
        let to: Int
        /// The branches of `Fn::If` in which it is named.
        let branches: [Branch]
    }

    /// What each resource of a template waits for, one behind the other in one list.
    struct Edges {
        fileprivate var all: [Edge] = []
        /// Where those of each resource end.
        fileprivate var ends: [Int] = []

        func indices(of resource: Int) -> Range<Int> { (resource == 0 ? 0 : ends[resource - 1])..<ends[resource] }
        subscript(_ index: Int) -> Edge { all[index] }
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
    private var found = Edges()
    private let conditions: Set<String>
    private var strange: [(name: String, isCondition: Bool)] = []

    /// For each resource, in the template's order, and the names that no resource of the template has.
    /// - Parameter names: what else there is: parameters, and those of AWS' own.
    static func edges(of template: Template, beside names: Set<String>) -> (edges: Edges, unknown: [Unknown]) {
        var references = StackReferences(template, names)
        references.found.ends.reserveCapacity(template.resources.count)
        var unknown: [Unknown] = []
        for resource in template.resources {
            references.addEdges(of: resource)
            if !references.strange.isEmpty {
                unknown += references.strange.map {
                    Unknown(name: $0.name, resource: resource, isCondition: $0.isCondition)
                }
                references.strange = []
            }
        }
        return (references.found, unknown)
    }

    private init(_ template: Template, _ names: Set<String>) {
        self.template = template
        self.names = names
        conditions = Set(template.conditions.map(\.key))
    }

    private mutating func addEdges(of resource: TemplateResource) {
        for id in resource.dependsOn { add(id, []) }
        Value.readMentions(in: resource.properties, &self)
        found.ends.append(found.all.count)
    }

    mutating func read(_ mention: Mention, in branches: [Branch]) {
        switch mention {
        case .id(let id): add(id, branches)
        case .condition(let name): if !conditions.contains(name) { strange.append((name, true)) }
        }
    }

    private mutating func add(_ id: String, _ branches: [Branch]) {
        if let position = template.position(of: id) {
            found.all.append(Edge(to: position, branches: branches))
        } else if !names.contains(id) {
            strange.append((id, false))
        }
    }
}
