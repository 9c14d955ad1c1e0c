import Infra

/// A change as one Markdown comment: verdict, consequences, changes, and what else is handed in.
package struct MarkdownReview {
    /// By which CI finds its own comment again.
    package static let marker = "<!-- infra-review -->"
    /// GitHub refuses comments of more than 65,536 characters.
    package static let limit = 60_000

    private let project: ProjectComparison
    private let groups: [ConsequenceGroup]
    private let verdict: Consequence.Danger
    private let oldTitle: String
    private let newTitle: String
    /// Findings of the checks, in Markdown, a line each.
    package var findings: [String] = []
    /// A diagram in Mermaid; nil for none.
    package var diagram: String?
    /// Where a line of a file can be seen in a browser.
    package var link: (SourceLocation) -> String? = { _ in nil }

    package init(_ project: ProjectComparison, _ consequences: [Consequence], oldTitle: String, newTitle: String) {
        self.project = project
        groups = ConsequenceGroup.all(consequences)
        verdict = Consequences.verdict(consequences)
        self.oldTitle = oldTitle
        self.newTitle = newTitle
    }

    /// At most so many characters. Cut first is the diagram, then the details of changes, then findings, then what is
    /// safe.
    package func text(limit: Int = MarkdownReview.limit) -> String {
        let head = """
            \(Self.marker)\n## \(headline)\n\nCompared: \(Markdown.code(oldTitle)) with \(Markdown.code(newTitle)).\n
            """
        let notice = "\n*Cut to \(limit) characters; `infra diff` shows all.*\n"
        var room = limit - head.utf16.count - notice.utf16.count
        var isCut = false
        func take(_ part: String) -> String {
            guard part.utf16.count <= room else {
                isCut = true
                return ""
            }
            room -= part.utf16.count
            return part
        }
        let table = consequenceTable(take)
        let findings = findingList(take)
        let changes = ChangeGroup.all(of: project).map { take(self.changes($0, details: false)) }
        // Details replace the short form where they fit.
        var detailed: [String] = []
        for (group, short) in zip(ChangeGroup.all(of: project), changes) {
            let long = self.changes(group, details: true)
            if !short.isEmpty, long.utf16.count - short.utf16.count <= room {
                room -= long.utf16.count - short.utf16.count
                detailed.append(long)
            } else {
                isCut = true
                detailed.append(short)
            }
        }
        let picture =
            diagram.map {
                take(
                    "\n### What changed\n\n"
                        + Markdown.block($0.split(separator: "\n").map(String.init), language: "mermaid"))
            } ?? ""
        let body = head + table + picture + (detailed.isEmpty ? "" : "\n") + detailed.joined() + findings
        return isCut ? body + notice : body
    }

    /// The comment for specs with errors, which give no templates to compare.
    package static func text(errors: [String], limit: Int = MarkdownReview.limit) -> String {
        var text = "\(marker)\n## Infrastructure: the specs have errors\n\nThey give no templates to compare.\n\n"
        for (index, line) in errors.enumerated() {
            guard text.utf16.count + line.utf16.count + 100 < limit else {
                return text + "\n*\(errors.count - index) more; `infra check` shows all.*\n"
            }
            text += "- \(line)\n"
        }
        return text
    }

    private var headline: String {
        if project.isEmpty { return "Infrastructure: no change" }
        switch verdict {
        case .safe: return "Infrastructure: safe"
        case .look: return "Infrastructure: look here"
        case .dangerous: return "Infrastructure: dangerous"
        }
    }

    private func consequenceTable(_ take: (String) -> String) -> String {
        guard !groups.isEmpty else { return "" }
        var text = take("\n| | What follows | Where |\n|---|---|---|\n")
        for group in groups {
            let danger = group.consequence.danger
            let mark = danger == .safe ? "safe" : "**\(danger.title)**"
            text += take("| \(mark) | \(Markdown.text(group.message)) | \(place(group)) |\n")
        }
        return text
    }

    private func place(_ group: ConsequenceGroup) -> String {
        let stacks = Markdown.text(group.place)
        guard let location = group.consequence.location else { return stacks }
        let position = Markdown.code(location.line == 0 ? location.file : "\(location.file):\(location.line)")
        return link(location).map { "\(stacks) [\(position)](\($0))" } ?? "\(stacks) \(position)"
    }

    private func findingList(_ take: (String) -> String) -> String {
        guard !findings.isEmpty else { return "" }
        var text = take("\n### Findings of the checks\n\n")
        for line in findings { text += take("- \(line)\n") }
        return text
    }

    private func changes(_ group: ChangeGroup, details: Bool) -> String {
        let state = group.kind == .added ? " (new stack)" : group.kind == .removed ? " (no longer given)" : ""
        let summary = "\(Markdown.text(group.title))\(state): \(group.counts)"
        guard details else { return "- \(summary)\n" }
        var lines: [String] = []
        for entry in group.entries {
            lines.append(entry.headline)
            lines += entry.details.map { "    \($0)" }
        }
        return "<details><summary>\(summary)</summary>\n\n\(Markdown.block(lines, language: "diff"))\n</details>\n"
    }
}
