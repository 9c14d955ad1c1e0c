import Infra

/// Entrances, functions and what they use, as a graph.
package struct DiagramGraph: Sendable {
    package enum Kind: Int, Hashable, Sendable {
        /// What people and other systems call: APIs, listeners, function URLs.
        case entrance
        /// What starts functions by time or events.
        case schedule
        case function
        /// Queues, topics and state machines, through which functions reach each other.
        case channel
        /// What holds data.
        case store
        /// What is not in the templates.
        case external
    }

    package struct Node: Hashable, Sendable {
        /// The stack's title; empty for what is in none.
        package var frame: String
        package var kind: Kind
        /// `queue`, `table`; plural forms add an s.
        package var what: String
        /// The names of what it stands for; several where it is folded.
        package var names: [String]
        package var isChanged = false

        package var label: String {
            if kind == .function && names.count == 1 { return names[0] }
            if names.count == 1 { return names[0].isEmpty ? what : "\(what) \(names[0])" }
            let shown = names.prefix(3).joined(separator: ", ")
            let plural = what.hasSuffix("y") ? "\(what.dropLast())ies" : what.hasSuffix("s") ? what : "\(what)s"
            return "\(names.count) \(plural): \(shown)\(names.count > 3 ? ", …" : "")"
        }
    }

    /// By the numbers of its nodes.
    package struct Edge: Hashable, Sendable, Comparable {
        package let from: Int
        package let to: Int

        package static func < (one: Edge, other: Edge) -> Bool { (one.from, one.to) < (other.from, other.to) }
    }

    /// By their numbers, which are in the order of the templates and of the logical ids.
    package internal(set) var nodes = Numbered<Node>()
    /// What is said at each edge, such as routes.
    package internal(set) var edges: [Edge: [String]] = [:]

    package init() {}

    mutating func connect(_ from: Int, _ to: Int, _ label: String? = nil) {
        guard from != to, nodes.contains(from), nodes.contains(to) else { return }
        add(label, to: Edge(from: from, to: to))
    }

    private mutating func add(_ label: String?, to edge: Edge) {
        if let label { edges[edge, default: []].append(label) } else if edges[edge] == nil { edges[edge] = [] }
    }

    /// By frame, kind, label and number.
    package var sortedNodes: [(key: Int, value: Node)] {
        nodes.map { NodeRank($0, $1) }.sorted().compactMap { rank in nodes[rank.key].map { (rank.key, $0) } }
    }

    /// By what nodes are sorted. Labels are put together, so once for each node and not for each comparison.
    struct NodeRank: Comparable {
        let frame: String
        let kind: Int
        let label: String
        let key: Int

        init(_ key: Int, _ node: Node) {
            (frame, kind, label, self.key) = (node.frame, node.kind.rawValue, node.label, key)
        }

        static func < (one: NodeRank, other: NodeRank) -> Bool {
            if one.frame != other.frame { return one.frame < other.frame }
            if one.kind != other.kind { return one.kind < other.kind }
            return one.label == other.label ? one.key < other.key : one.label < other.label
        }
    }

    package var sortedEdges: [(key: Edge, value: [String])] { edges.sorted { $0.key < $1.key } }

    /// The text at an edge: the first of its labels, and how many more there are.
    static func text(of labels: [String]) -> String {
        guard let first = labels.first else { return "" }
        guard let second = labels.first(where: { $0 != first }) else { return first }
        // Sorted and not put into a set: comparing short texts takes less than hashing them.
        let sorted = labels.sorted()
        let more = zip(sorted, sorted.dropFirst()).count { $0 != $1 } - 1
        return more == 0 ? "\(first), \(second)" : "\(first), \(second), +\(more)"
    }

    /// What nothing starts and nothing uses is not part of the picture, except functions.
    mutating func dropUnconnected() {
        var isConnected = Array(repeating: false, count: nodes.limit)
        for edge in edges.keys {
            isConnected[edge.from] = true
            isConnected[edge.to] = true
        }
        nodes.keep { key, node in isConnected[key] || node.kind == .function || node.isChanged }
    }

    /// What changed, and what is beside it.
    package func aroundChanges() -> DiagramGraph {
        var kept = Set(nodes.filter(\.value.isChanged).map(\.key))
        let changed = kept
        for edge in edges.keys where changed.contains(edge.from) || changed.contains(edge.to) {
            kept.insert(edge.from)
            kept.insert(edge.to)
        }
        var graph = DiagramGraph()
        graph.nodes = nodes
        graph.nodes.keep { key, _ in kept.contains(key) }
        graph.edges = edges.filter { kept.contains($0.key.from) && kept.contains($0.key.to) }
        return graph
    }
}
