import Infra

extension DiagramGraph {
    /// As many nodes as stay legible on one picture.
    package static let legible = 40

    /// The graph with what is alike folded, as far as it takes to stay legible.
    package func folded(to limit: Int = DiagramGraph.legible) -> DiagramGraph {
        var graph = self
        var around = Surroundings(graph)
        // What is alike in all it is connected with is said once even in a small graph from three on.
        graph = graph.folding(atLeast: graph.nodes.count > limit ? 2 : 3) { key, node in
            "\(node.frame)\n\(node.kind.rawValue)\n\(node.what)\n\(node.isChanged)\n\(around.neighbors(of: key))"
        }
        if graph.nodes.count <= limit { return graph }
        // Functions that are started by the same.
        around = Surroundings(graph)
        graph = graph.folding(atLeast: 2) { key, node in
            node.kind == .function
                ? "\(node.frame)\n\(node.isChanged)\n\(around.neighbors(of: key, outgoing: false))" : nil
        }
        around = Surroundings(graph)
        graph = graph.folding(atLeast: 2) { key, node in
            "\(node.frame)\n\(node.kind.rawValue)\n\(node.what)\n\(node.isChanged)\n\(around.neighbors(of: key))"
        }
        if graph.nodes.count <= limit { return graph }
        // What has neighbors of the same sorts: functions that rules start and that write to tables.
        around = Surroundings(graph)
        graph = graph.folding(atLeast: 2) { key, node in
            "\(node.frame)\n\(node.kind.rawValue)\n\(node.what)\n\(node.isChanged)\n\(around.sorts(around: key))"
        }
        if graph.nodes.count <= limit { return graph }
        // One node of each kind for a stack.
        graph = graph.folding(atLeast: 2) { _, node in
            "\(node.frame)\n\(node.kind.rawValue)\n\(node.kind == .function ? "" : node.what)"
        }
        if graph.nodes.count <= limit { return graph }
        graph = graph.folding(atLeast: 2) { _, node in "\(node.frame)\n\(node.kind.rawValue)" }
        if graph.nodes.count <= limit { return graph }
        return graph.folding(atLeast: 2) { _, node in node.frame.isEmpty ? "external" : node.frame }
    }

    /// What each node is connected with.
    private struct Surroundings {
        var before: [String: [String]] = [:]
        var after: [String: [String]] = [:]
        private let sorts: [String: String]

        init(_ graph: DiagramGraph) {
            sorts = graph.nodes.mapValues { "\($0.frame) \($0.what)" }
            for edge in graph.edges.keys {
                before[edge.to, default: []].append(edge.from)
                after[edge.from, default: []].append(edge.to)
            }
        }

        func neighbors(of key: String, outgoing: Bool = true) -> String {
            let others =
                (before[key] ?? []).map { "<\($0)" }.sorted()
                + (outgoing ? (after[key] ?? []).map { ">\($0)" }.sorted() : [])
            return others.joined(separator: " ")
        }

        func sorts(around key: String) -> String {
            let sort = { (mark: String, keys: [String]?) in (keys ?? []).map { "\(mark)\(self.sorts[$0] ?? "")" } }
            return Set(sort("<", before[key]) + sort(">", after[key])).sorted().joined(separator: " ")
        }
    }

    /// One node for all whose keys are the same, from a number on.
    private func folding(atLeast: Int, by group: (String, Node) -> String?) -> DiagramGraph {
        var groups: [String: [String]] = [:]
        for (key, node) in sortedNodes { if let name = group(key, node) { groups[name, default: []].append(key) } }
        var newKeys: [String: String] = [:]
        var graph = DiagramGraph()
        graph.nodes = nodes
        for members in groups.values where members.count >= atLeast {
            guard let first = members.first, var node = nodes[first] else { continue }
            let others = members.dropFirst().compactMap { nodes[$0] }
            node.names += others.flatMap(\.names)
            node.isChanged = node.isChanged || others.contains(where: \.isChanged)
            let kinds = Set(members.compactMap { nodes[$0]?.kind })
            if kinds.count > 1 { node.kind = kinds.contains(.function) ? .function : .external }
            if others.contains(where: { $0.what != node.what }) {
                node.what = kinds.count == 1 && node.kind == .function ? "function" : "resource"
            }
            for member in members {
                newKeys[member] = first
                graph.nodes[member] = nil
            }
            graph.nodes[first] = node
        }
        for (edge, labels) in edges.sorted(by: { ($0.key.from, $0.key.to) < ($1.key.from, $1.key.to) }) {
            let (from, to) = (newKeys[edge.from] ?? edge.from, newKeys[edge.to] ?? edge.to)
            graph.connect(from, to, nil)
            if from != to { graph.edges[Edge(from: from, to: to), default: []] += labels }
        }
        return graph
    }
}
