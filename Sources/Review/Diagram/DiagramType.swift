import Infra

/// What diagrams and the index know of a resource type, looked up once for all resources of it.
struct DiagramType {
    typealias Node = (kind: DiagramGraph.Kind, what: String, name: String)

    let name: String
    /// The kind of node, what to call it, and the property with its name; nil for what is no node.
    let node: Node?
    /// The property that names what a resource in between stands for.
    let passage: String?
    let links: DiagramLinks.Reader?
    /// Whether callers have addresses of it.
    let isEntrance: Bool

    init(_ name: String) {
        self.name = name
        node = DiagramTypes.node(of: name)
        passage = DiagramTypes.passage(of: name)
        links = DiagramLinks.reader(of: name)
        isEntrance = Addresses.types.contains(name)
    }
}
