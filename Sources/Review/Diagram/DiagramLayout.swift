/// Where nodes and frames are in a picture, from left to right: what calls, what runs, what is used.
///
/// Frames are bands one below the other. What is in no template stands left or right of them. Columns are the longest
/// ways from the entrances; within a column of a band, nodes are in the order of their neighbors.
struct DiagramLayout {
    struct Box {
        var x = 0.0
        var y = 0.0
        var width = 0.0
        var height = 0.0
        var lines: [String] = []
        var right: Double { x + width }
        var middle: Double { y + height / 2 }
    }

    private(set) var boxes: [Int: Box] = [:]
    private(set) var frames: [(name: String, box: Box)] = []
    private(set) var width = 0.0
    private(set) var height = 0.0

    static let lineHeight = 16.0
    private static let gap = 14.0
    private static let margin = 20.0
    private static let title = 26.0

    private let graph: DiagramGraph
    private var columns: [Int: Int] = [:]
    private var before: [Int: [Int]] = [:]
    private var after: [Int: [Int]] = [:]

    init(_ graph: DiagramGraph) {
        self.graph = graph
        for (edge, _) in graph.sortedEdges {
            after[edge.from, default: []].append(edge.to)
            before[edge.to, default: []].append(edge.from)
        }
        for (key, node) in graph.nodes {
            let lines = Self.wrapped(node.label)
            let extra = node.kind == .function || node.kind == .external ? 20.0 : 36.0
            boxes[key] = Box(
                width: Double(lines.map(\.count).max() ?? 0) * 7.3 + extra,
                height: Double(lines.count) * Self.lineHeight + (node.kind == .store ? 24 : 14), lines: lines)
        }
        findColumns()
        placeRows()
        placeColumns()
    }

    /// The longest way to each node, ways back left out.
    private mutating func findColumns() {
        var depths: [Int: Int] = [:]
        var back: Set<DiagramGraph.Edge> = []
        var state: [Int: Int] = [:]
        // Depth first without recursion: a chain of queues may be long.
        for (root, _) in graph.sortedNodes.sorted(by: {
            (before[$0.key] == nil ? 0 : 1) < (before[$1.key] == nil ? 0 : 1)
        }) where state[root] == nil {
            var open: [(key: Int, next: Int)] = [(root, 0)]
            state[root] = 1
            while let last = open.last {
                let children = after[last.key] ?? []
                guard last.next < children.count else {
                    state[last.key] = 2
                    open.removeLast()
                    continue
                }
                open[open.count - 1].next += 1
                let child = children[last.next]
                switch state[child] {
                case 1?: back.insert(DiagramGraph.Edge(from: last.key, to: child))
                case nil:
                    state[child] = 1
                    open.append((child, 0))
                default: break
                }
            }
        }
        var isStable = false
        for (key, node) in graph.nodes { depths[key] = node.kind == .function ? 1 : 0 }
        while !isStable {
            isStable = true
            for (edge, _) in graph.sortedEdges where !back.contains(edge) {
                let least = (depths[edge.from] ?? 0) + 1
                if (depths[edge.to] ?? 0) < least { (depths[edge.to], isStable) = (least, false) }
            }
        }
        // What starts something deep in the picture stands right before it.
        for (key, _) in graph.sortedNodes where before[key] == nil {
            let nearest = (after[key] ?? []).compactMap { depths[$0] }.min() ?? 1
            if graph.nodes[key]?.kind != .function { depths[key] = max(nearest - 1, 0) }
        }
        columns = depths
    }

    private mutating func placeRows() {
        let names = Set(graph.nodes.values.map(\.frame)).filter { !$0.isEmpty }.sorted()
        var y = Self.margin
        for name in names {
            let top = y
            let inside = graph.sortedNodes.filter { $0.value.frame == name }.map(\.key)
            let heights = stack(inside, from: y + Self.title)
            y += Self.title + heights + Self.gap
            frames.append((name, Box(x: 0, y: top, width: 0, height: y - top)))
            y += Self.gap
        }
        // What is in no template goes beside what it is connected with, as far as there is room.
        let outside = graph.sortedNodes.filter { $0.value.frame.isEmpty }.map(\.key)
        let byColumn = Dictionary(grouping: outside) { isLeft($0) }
        for keys in byColumn.values {
            let wanted = keys.map { key in (key, mean(key)) }.sorted { ($0.1, $0.0) < ($1.1, $1.0) }
            var next = Self.margin
            for (key, middle) in wanted {
                guard let box = boxes[key] else { continue }
                boxes[key]?.y = max(next, middle - box.height / 2)
                next = max(next, middle - box.height / 2) + box.height + Self.gap
            }
            y = max(y, next)
        }
        height = y + Self.margin
    }

    private func isLeft(_ key: Int) -> Bool { before[key] == nil }

    private func mean(_ key: Int) -> Double {
        let near = ((before[key] ?? []) + (after[key] ?? [])).compactMap { boxes[$0] }.filter { $0.y > 0 }
        return near.isEmpty ? Self.margin : near.reduce(0) { $0 + $1.middle } / Double(near.count)
    }

    /// Puts the nodes of a band below each other in their columns.
    /// - Returns: the height of the band.
    private mutating func stack(_ keys: [Int], from top: Double) -> Double {
        var byColumn = Dictionary(grouping: keys) { columns[$0] ?? 0 }
        var tallest = 0.0
        // Each round brings the columns closer to the order of their neighbors.
        for round in 0..<6 {
            let order = byColumn.keys.sorted()
            for column in round % 2 == 0 ? order : order.reversed() {
                var members = byColumn[column] ?? []
                if round > 0 {
                    members = members.map { ($0, mean($0)) }.sorted { ($0.1, $0.0) < ($1.1, $1.0) }.map(\.0)
                }
                byColumn[column] = members
                let total = members.reduce(-Self.gap) { $0 + (boxes[$1]?.height ?? 0) + Self.gap }
                tallest = max(tallest, total)
                var y = top + max(0, (tallest - total) / 2)
                for key in members {
                    boxes[key]?.y = y
                    y += (boxes[key]?.height ?? 0) + Self.gap
                }
            }
        }
        return tallest
    }

    private mutating func placeColumns() {
        let inside = graph.nodes.filter { !$0.value.frame.isEmpty }.map(\.key)
        let outside = graph.nodes.filter { $0.value.frame.isEmpty }.map(\.key)
        let last = inside.compactMap { columns[$0] }.max() ?? 0
        for key in outside { columns[key] = isLeft(key) ? -1 : last + 1 }
        var x = Self.margin
        var bandStart: Double?
        var bandEnd = Self.margin
        for column in Set(columns.values).sorted() {
            let keys = columns.filter { $0.value == column }.map(\.key)
            let widest = keys.compactMap { boxes[$0]?.width }.max() ?? 0
            if column >= 0, column <= last, bandStart == nil {
                bandStart = x
                x += Self.gap
            }
            for key in keys {
                let own = boxes[key]?.width ?? 0
                boxes[key]?.x = x + (widest - own) / 2
            }
            x += widest
            if column >= 0, column <= last { bandEnd = x + Self.gap }
            let labels = keys.flatMap { key in
                (after[key] ?? []).filter { (columns[$0] ?? 0) > column }
                    .map { Self.label(graph.edges[DiagramGraph.Edge(from: key, to: $0)] ?? []).count }
            }
            x += 70 + Double(labels.max() ?? 0) * 6
        }
        for index in frames.indices {
            frames[index].box.x = bandStart ?? Self.margin
            frames[index].box.width = max(bandEnd - (bandStart ?? 0), Double(frames[index].name.count) * 7.3 + 20)
        }
        width = (boxes.values.map(\.right) + frames.map(\.box.right)).max().map { $0 + Self.margin } ?? Self.margin
    }

    /// What is written at an edge, short enough for a picture.
    static func label(_ labels: [String]) -> String {
        let text = DiagramGraph.text(of: labels)
        return text.count > 44 ? "\(text.prefix(43))…" : text
    }

    /// Lines of at most 28 characters, broken where names have a mark.
    static func wrapped(_ text: String) -> [String] {
        var lines: [String] = []
        var rest = Array(text)
        while rest.count > 28, lines.count < 3 {
            let cut = (8..<28).last { "/-_:., ".contains(rest[$0]) }.map { $0 + 1 } ?? 28
            lines.append(String(rest[..<cut]))
            rest = Array(rest[cut...])
        }
        lines.append(rest.count > 28 ? String(rest[..<27]) + "…" : String(rest))
        return lines
    }
}
