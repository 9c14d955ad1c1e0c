import Infra

extension DiagramGraph {
    /// As many nodes as stay legible on one picture.
    package static let legible = 40

    /// The graph with what is alike folded, as far as it takes to stay legible.
    package func folded(to limit: Int = DiagramGraph.legible) -> DiagramGraph {
        var graph = self
        // What is alike in all it is connected with is said once even in a small graph from three on.
        var around = Surroundings(graph)
        graph = graph.folding(atLeast: graph.nodes.count > limit ? 2 : 3) { key, node in
            Likeness(node, node.what, neighbors: around.neighbors(of: key))
        }
        if graph.nodes.count <= limit { return graph }
        // Functions that are started by the same.
        around = Surroundings(graph)
        graph = graph.folding(atLeast: 2) { key, node in
            node.kind == .function ? Likeness(node, "", neighbors: around.starts(of: key)) : nil
        }
        around = Surroundings(graph)
        graph = graph.folding(atLeast: 2) { key, node in
            Likeness(node, node.what, neighbors: around.neighbors(of: key))
        }
        if graph.nodes.count <= limit { return graph }
        // What has neighbors of the same sorts: functions that rules start and that write to tables.
        around = Surroundings(graph)
        graph = graph.folding(atLeast: 2) { key, node in
            Likeness(node, node.what, sorts: around.sorts(around: key))
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

    /// What nodes have in common that one node can stand for.
    private struct Likeness: Hashable {
        let frame: String
        let kind: Kind
        let isChanged: Bool
        let what: String
        let neighbors: [Int]
        let sorts: Set<String>

        init(_ node: Node, _ what: String, neighbors: [Int] = [], sorts: Set<String> = []) {
            frame = node.frame
            kind = node.kind
            isChanged = node.isChanged
            self.what = what
            self.neighbors = neighbors
            self.sorts = sorts
        }
    }

    /// What each node is connected with, in the order of the numbers.
    private struct Surroundings {
        private var before: [Few<Int>]
        private var after: [Few<Int>]
        private let nodes: Numbered<Node>

        init(_ graph: DiagramGraph) {
            nodes = graph.nodes
            before = Array(repeating: .empty, count: nodes.limit)
            after = before
            for (edge, _) in graph.sortedEdges {
                before[edge.to].append(edge.from)
                after[edge.from].append(edge.to)
            }
        }

        /// Those before it, a mark, and those after it.
        func neighbors(of key: Int) -> [Int] {
            // Mostly one starts a node, and it uses nothing.
            if case .one(let start) = before[key], case .empty = after[key] { return [start, -1] }
            return Array(before[key]) + [-1] + Array(after[key])
        }

        func starts(of key: Int) -> [Int] { Array(before[key]) }

        func sorts(around key: Int) -> Set<String> {
            let sort = { (mark: String, keys: Few<Int>) in
                keys.compactMap { nodes[$0] }.map { "\(mark)\($0.frame) \($0.what)" }
            }
            return Set(sort("<", before[key]) + sort(">", after[key]))
        }
    }

    /// One node for all whose keys are the same, from a number on.
    private func folding<Group: Hashable>(atLeast: Int, by group: (Int, Node) -> Group?) -> DiagramGraph {
        var groups: [Group: [Int]] = [:]
        for (key, node) in nodes { if let name = group(key, node) { groups[name, default: []].append(key) } }
        var newKeys = Array(0..<nodes.limit)
        var graph = DiagramGraph()
        graph.nodes = nodes
        for unsorted in groups.values where unsorted.count >= atLeast {
            let members = unsorted.compactMap { key in nodes[key].map { NodeRank(key, $0) } }.sorted().map(\.key)
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
        for (edge, labels) in sortedEdges {
            let (from, to) = (newKeys[edge.from], newKeys[edge.to])
            if from != to { graph.edges[Edge(from: from, to: to), default: []] += labels }
        }
        return graph
    }
}
