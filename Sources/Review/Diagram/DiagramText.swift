import Infra
import SecretPatterns

/// A diagram as text for Mermaid or Graphviz.
package enum DiagramText {
    /// For Mermaid, which GitHub shows in Markdown.
    /// Source: Mermaid's documentation, "Flowcharts - Basic Syntax", "Entity codes to escape characters".
    package static func mermaid(_ graph: DiagramGraph) -> String {
        mermaidLines(graph).joined(separator: "\n") + "\n"
    }

    static func mermaidLines(_ graph: DiagramGraph) -> [String] {
        var lines = ["flowchart LR"]
        let (numbers, frames) = numbered(graph)
        let nodes = Dictionary(grouping: graph.sortedNodes) { $0.value.frame }
        for (index, frame) in frames.enumerated() {
            let inside = nodes[frame] ?? []
            if !frame.isEmpty { lines.append("  subgraph s\(index)[\"\(escapedForMermaid(frame))\"]") }
            for (key, node) in inside {
                let label = escapedForMermaid(node.label)
                let (left, right) = mermaidShape(node.kind)
                lines.append(
                    "    \(numbers[key] ?? "")\(left)\"\(label)\"\(right)\(node.isChanged ? ":::changed" : "")")
            }
            if !frame.isEmpty { lines.append("  end") }
        }
        for (edge, labels) in graph.sortedEdges {
            let text = escapedForMermaid(DiagramGraph.text(of: labels))
            lines.append(
                "  \(numbers[edge.from] ?? "") -->\(text.isEmpty ? "" : "|\"\(text)\"|") \(numbers[edge.to] ?? "")")
        }
        if graph.nodes.values.contains(where: \.isChanged) {
            lines.append("  classDef changed stroke:#d4351c,stroke-width:3px")
        }
        return lines
    }

    /// For Graphviz. Source: Graphviz documentation, "DOT Language".
    package static func dot(_ graph: DiagramGraph) -> String {
        var lines = [
            "digraph infra {",
            "  rankdir=LR; node [fontname=\"sans-serif\"]; edge [fontname=\"sans-serif\", fontsize=10];",
        ]
        let (numbers, frames) = numbered(graph)
        let nodes = Dictionary(grouping: graph.sortedNodes) { $0.value.frame }
        for (index, frame) in frames.enumerated() {
            if !frame.isEmpty { lines.append("  subgraph cluster_\(index) {\n    label=\"\(escapedForDot(frame))\";") }
            for (key, node) in nodes[frame] ?? [] {
                let changed = node.isChanged ? ", color=\"#d4351c\", penwidth=3" : ""
                lines.append(
                    """
                        \(numbers[key] ?? "") [label="\(escapedForDot(node.label))", \
                    shape=\(dotShape(node.kind))\(changed)];
                    """)
            }
            if !frame.isEmpty { lines.append("  }") }
        }
        for (edge, labels) in graph.sortedEdges {
            let text = escapedForDot(DiagramGraph.text(of: labels))
            lines.append(
                """
                  \(numbers[edge.from] ?? "") -> \(numbers[edge.to] ?? "")\(text.isEmpty ? "" : " [label=\"\(text)\"]");
                """)
        }
        return (lines + ["}"]).joined(separator: "\n") + "\n"
    }

    private static func numbered(_ graph: DiagramGraph) -> (numbers: [Int: String], frames: [String]) {
        var numbers: [Int: String] = [:]
        for (index, entry) in graph.sortedNodes.enumerated() { numbers[entry.key] = "n\(index)" }
        return (numbers, Set(graph.nodes.values.map(\.frame)).sorted())
    }

    private static func mermaidShape(_ kind: DiagramGraph.Kind) -> (String, String) {
        switch kind {
        case .entrance: ("([", "])")
        case .schedule: ("{{", "}}")
        case .function: ("[", "]")
        case .channel: ("[/", "/]")
        case .store: ("[(", ")]")
        case .external: ("(", ")")
        }
    }

    private static func dotShape(_ kind: DiagramGraph.Kind) -> String {
        switch kind {
        case .entrance: "oval"
        case .schedule: "hexagon"
        case .function: "box"
        case .channel: "parallelogram"
        case .store: "cylinder"
        case .external: "plain"
        }
    }

    /// Between quotes; what still means something to Mermaid, Markdown or HTML there is its number.
    static func escapedForMermaid(_ text: String) -> String {
        var result = ""
        for scalar in Printable.text(Masking.masked(text)).unicodeScalars {
            switch scalar {
            case "\"", "#", "<", ">", "&", "`", "\\", ";", "%", "$": result += "#\(scalar.value);"
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }

    static func escapedForDot(_ text: String) -> String {
        Printable.text(Masking.masked(text)).replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
    }
}
