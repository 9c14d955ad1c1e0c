import SecretPatterns

/// A diagram as a picture of its own.
package struct DiagramSVG {
    private let graph: DiagramGraph
    private let layout: DiagramLayout

    private init(_ graph: DiagramGraph) {
        self.graph = graph
        layout = DiagramLayout(graph)
    }

    /// Source: W3C, "Scalable Vector Graphics (SVG) 2".
    package static func text(_ graph: DiagramGraph) -> String { DiagramSVG(graph).document() }

    private func document() -> String {
        let hasChanges = graph.nodes.values.contains(where: \.isChanged)
        let (width, height) = (max(layout.width, hasChanges ? 240 : 0), layout.height + (hasChanges ? 30 : 0))
        var lines = [
            """
            <svg xmlns="http://www.w3.org/2000/svg" width="\(n(width))" height="\(n(height))" viewBox="0 0 \(n(width)) \
            \(n(height))" font-family="sans-serif" font-size="13">
            """,
            """
            <defs><marker id="arrow" viewBox="0 0 10 10" refX="9" refY="5" markerWidth="7" markerHeight="7" \
            orient="auto"><path d="M0 0L10 5L0 10z" fill="#5b6470"/></marker></defs>
            """,
            "<rect width=\"100%\" height=\"100%\" fill=\"#ffffff\"/>",
        ]
        for (name, box) in layout.frames {
            lines.append(
                """
                <rect x="\(n(box.x))" y="\(n(box.y))" width="\(n(box.width))" height="\(n(box.height))" rx="6" \
                fill="#f4f6f8" stroke="#c3cad2"/>
                """
            )
            lines.append(
                """
                <text x="\(n(box.x + 10))" y="\(n(box.y + 18))" font-weight="bold" \
                fill="#3b4450">\(escaped(name))</text>
                """
            )
        }
        var labels: [String] = []
        var taken: [Int: Int] = [:]
        for (edge, texts) in graph.sortedEdges {
            guard let from = layout.boxes[edge.from], let to = layout.boxes[edge.to] else { continue }
            let (path, end, anchor) = curve(from, to)
            lines.append("<path d=\"\(path)\" fill=\"none\" stroke=\"#5b6470\" marker-end=\"url(#arrow)\"/>")
            let text = DiagramLayout.label(texts)
            guard !text.isEmpty else { continue }
            // Several labels at one node are below each other.
            let row = taken[edge.to, default: 0]
            taken[edge.to] = row + 1
            labels.append(
                """
                <text x="\(n(end.x))" y="\(n(end.y - 5 + Double(row) * 13))" text-anchor="\(anchor)" font-size="11" \
                fill="#3b4450" stroke="#ffffff" stroke-width="3" \
                paint-order="stroke"><title>\(escaped(texts.joined(separator: ", ")))</title>\(escaped(text))</text>
                """
            )
        }
        for (key, node) in graph.sortedNodes { if let box = layout.boxes[key] { lines += shape(node, box) } }
        lines += labels
        if hasChanges {
            lines.append(
                """
                <rect x="20" y="\(n(height - 30))" width="24" height="14" fill="#ffffff" stroke="#d4351c" \
                stroke-width="3"/>
                """
            )
            lines.append("<text x=\"52\" y=\"\(n(height - 18))\" fill=\"#3b4450\">changed</text>")
        }
        return (lines + ["</svg>"]).joined(separator: "\n") + "\n"
    }

    /// From side to side: forward, back, or around within a column. With the place of the label before the arrow.
    private func curve(_ a: DiagramLayout.Box, _ b: DiagramLayout.Box) -> (
        path: String, end: (x: Double, y: Double), anchor: String
    ) {
        let isForward = b.x >= a.right
        let isBack = a.x >= b.right
        let start = isBack ? a.x : a.right
        let end = isForward ? b.x : b.right
        let reach = isForward || isBack ? max(abs(end - start) / 2, 30) : 50
        let (first, second) = (isBack ? start - reach : start + reach, isForward ? end - reach : end + reach)
        let path =
            """
            M\(n(start)) \(n(a.middle))C\(n(first)) \(n(a.middle)) \(n(second)) \(n(b.middle)) \(n(end)) \(n(b.middle))
            """
        return (path, (isForward ? end - 10 : end + 10, b.middle), isForward ? "end" : "start")
    }

    private func shape(_ node: DiagramGraph.Node, _ box: DiagramLayout.Box) -> [String] {
        let stroke = node.isChanged ? "stroke=\"#d4351c\" stroke-width=\"3\"" : "stroke=\"#5b6470\""
        let (x, y, w, h) = (box.x, box.y, box.width, box.height)
        func polygon(_ points: [(Double, Double)], _ fill: String) -> String {
            """
            <polygon points="\(points.map { "\(n($0.0)),\(n($0.1))" }.joined(separator: " "))" fill="\(fill)" \
            \(stroke)/>
            """
        }
        func rectangle(_ radius: Double, _ fill: String, _ more: String = "") -> String {
            """
            <rect x="\(n(x))" y="\(n(y))" width="\(n(w))" height="\(n(h))" rx="\(n(radius))" fill="\(fill)" \
            \(stroke)\(more)/>
            """
        }
        let figure: String
        switch node.kind {
        case .entrance: figure = rectangle(min(h / 2, 18), "#dff0e4")
        case .schedule:
            figure = polygon(
                [
                    (x + 12, y), (x + w - 12, y), (x + w, y + h / 2), (x + w - 12, y + h), (x + 12, y + h),
                    (x, y + h / 2),
                ], "#fdf1d3")
        case .function: figure = rectangle(3, "#fde3cf")
        case .channel: figure = polygon([(x + 12, y), (x + w, y), (x + w - 12, y + h), (x, y + h)], "#ecdff5")
        case .store:
            figure =
                """
                <path d="M\(n(x)) \(n(y + 6))a\(n(w / 2)) 6 0 0 1 \(n(w)) 0v\(n(h - 12))a\(n(w / 2)) 6 0 0 1 \(n(-w)) \
                0zM\(n(x)) \(n(y + 6))a\(n(w / 2)) 6 0 0 0 \(n(w)) 0" fill="#dbe7f7" \(stroke)/>
                """
        case .external: figure = rectangle(10, "#ffffff", " stroke-dasharray=\"4 3\"")
        }
        let top =
            box.middle - Double(box.lines.count - 1) * DiagramLayout.lineHeight / 2 + 4.5
            + (node.kind == .store ? 4 : 0)
        let texts = box.lines.enumerated().map { index, line in
            """
            <tspan x="\(n(x + w / 2))" y="\(n(top + Double(index) * DiagramLayout.lineHeight))">\(escaped(line))</tspan>
            """
        }
        return [
            """
            <g><title>\(escaped(node.names.joined(separator: ", ")))</title>\(figure)<text text-anchor="middle" \
            fill="#1d232b">\(texts.joined())</text></g>
            """
        ]
    }

    /// A number with one decimal, the same on every machine.
    private func n(_ number: Double) -> String {
        let tenths = Int((number * 10).rounded())
        return tenths % 10 == 0 ? "\(tenths / 10)" : "\(tenths < 0 ? "-" : "")\(abs(tenths) / 10).\(abs(tenths) % 10)"
    }

    private func escaped(_ text: String) -> String {
        Printable.text(Masking.masked(text)).replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(
            ">", with: "&gt;"
        )
        .replacing("\"", with: "&quot;")
    }
}
