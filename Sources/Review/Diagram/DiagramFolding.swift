import Infra

extension DiagramGraph {
    /// As many nodes as stay legible on one picture.
    package static let legible = 40

    /// The graph with what is alike folded, as far as it takes to stay legible.
    package func folded(to limit: Int = DiagramGraph.legible) -> DiagramGraph {
        var graph = self
        // What is alike in all it is connected with is said once even in a small graph from three on.
        graph = graph.folding(atLeast: graph.nodes.count > limit ? 2 : 3) { key, node in
            "\(node.frame)\n\(node.kind)\n\(node.what)\n\(graph.neighbors(of: key))"
        }
        if graph.nodes.count <= limit { return graph }
        // Functions that are started by the same.
        let once = graph
        graph = graph.folding(atLeast: 2) { key, node in
            node.kind == .function ? "\(node.frame)\n\(once.neighbors(of: key, outgoing: false))" : nil
        }
        let twice = graph
        graph = graph.folding(atLeast: 2) { key, node in
            "\(node.frame)\n\(node.kind)\n\(node.what)\n\(twice.neighbors(of: key))"
        }
        if graph.nodes.count <= limit { return graph }
        // What has neighbors of the same sorts: functions that rules start and that write to tables.
        let thrice = graph
        graph = graph.folding(atLeast: 2) { key, node in
            "\(node.frame)\n\(node.kind)\n\(node.what)\n\(thrice.sorts(around: key))"
        }
        if graph.nodes.count <= limit { return graph }
        // One node of each kind for a stack.
        graph = graph.folding(atLeast: 2) { _, node in
            "\(node.frame)\n\(node.kind)\n\(node.kind == .function ? "" : node.what)"
        }
        if graph.nodes.count <= limit { return graph }
        graph = graph.folding(atLeast: 2) { _, node in "\(node.frame)\n\(node.kind)" }
        if graph.nodes.count <= limit { return graph }
        return graph.folding(atLeast: 2) { _, node in node.frame.isEmpty ? "external" : node.frame }
    }

    private func neighbors(of key: String, outgoing: Bool = true) -> String {
        let before = edges.keys.filter { $0.to == key }.map { "<\($0.from)" }.sorted()
        let after = outgoing ? edges.keys.filter { $0.from == key }.map { ">\($0.to)" }.sorted() : []
        return (before + after).joined(separator: " ")
    }

    private func sorts(around key: String) -> String {
        let sort = { (key: String) in self.nodes[key].map { "\($0.frame) \($0.what)" } ?? "" }
        let before = Set(edges.keys.filter { $0.to == key }.map { "<\(sort($0.from))" })
        let after = Set(edges.keys.filter { $0.from == key }.map { ">\(sort($0.to))" })
        return before.union(after).sorted().joined(separator: " ")
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
