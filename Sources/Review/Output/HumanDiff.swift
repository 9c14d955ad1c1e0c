/// Changes and consequences for a terminal.
package struct HumanDiff {
    let color: Bool

    package init(color: Bool) { self.color = color }

    package func text(_ project: ProjectComparison, _ consequences: [Consequence]) -> String {
        guard !project.isEmpty else {
            return """
                No difference in meaning in \(project.unchanged) \(project.unchanged == 1 ? "template" : "templates").\n
                """
        }
        var text = ""
        for group in ChangeGroup.all(of: project) { text += self.text(group) + "\n" }
        let groups = ConsequenceGroup.all(consequences)
        for group in groups { text += self.text(group) }
        if let cost = IdleCost(project).text { text += "\(cost)\n" }
        return text + "\(bold("Verdict:")) \(painted(Consequences.verdict(consequences)))\(counts(groups))\n"
    }

    private func text(_ group: ChangeGroup) -> String {
        let state = group.kind == .added ? " (new stack)" : group.kind == .removed ? " (stack is no longer given)" : ""
        var text = "\(bold(group.title))\(state): \(group.counts)\n"
        for entry in group.entries {
            text += "  \(paint(entry.headline, sign: entry.sign))\n"
            for detail in entry.details { text += "      \(detail)\n" }
        }
        return text
    }

    private func text(_ group: ConsequenceGroup) -> String {
        let place = group.position.map { "\($0): " } ?? ""
        return """
            \(bold(place))\(painted(group.consequence.danger)): \(group.place): \(group.message) \
            [\(group.consequence.kind.rawValue)]\n
            """
    }

    private func counts(_ groups: [ConsequenceGroup]) -> String {
        let counts = Consequence.Danger.allCases.reversed().compactMap { danger -> String? in
            let count = groups.count { $0.consequence.danger == danger }
            guard count > 0 else { return nil }
            switch danger {
            case .dangerous: return "\(count) dangerous"
            case .look: return "\(count) to look at"
            case .safe: return "\(count) safe"
            }
        }
        return counts.isEmpty ? "" : " (\(counts.joined(separator: ", ")))"
    }

    private func bold(_ text: String) -> String { color ? "\u{1B}[1m\(text)\u{1B}[0m" : text }

    private func painted(_ danger: Consequence.Danger) -> String {
        guard color else { return danger.title }
        let code = danger == .dangerous ? "31" : danger == .look ? "33" : "32"
        return "\u{1B}[1;\(code)m\(danger.title)\u{1B}[0m"
    }

    private func paint(_ text: String, sign: String) -> String {
        guard color else { return text }
        let code = sign == "+" ? "32" : sign == "-" || sign == "!" ? "31" : "33"
        return "\u{1B}[\(code)m\(text)\u{1B}[0m"
    }
}
