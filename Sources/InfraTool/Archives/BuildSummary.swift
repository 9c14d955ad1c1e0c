import Infra
import Review

/// What a build changed, in few lines: the files, the resources by meaning, and what follows.
struct BuildSummary {
    /// More lines than this are headlines alone.
    private static let most = 40

    let plan: GeneratedFolder.Plan
    let compilation: Compilation
    let color: Bool

    /// Nothing where the build changed nothing.
    func text() throws(TemplateFailure) -> String {
        guard !plan.changes.isEmpty else { return "" }
        let files = plan.changes.map { "\(Presentable.text($0.path, slug: ""))\($0.kind == .gone ? " (removed)" : "")" }
        let shown = files.count > 8 ? Array(files.prefix(6)) + ["\(files.count - 6) more"] : files
        return "  \(shown.joined(separator: "\n  "))\n" + (try meaning())
    }

    private func meaning() throws(TemplateFailure) -> String {
        let changed = Dictionary(plan.changes.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
        let new = compilation.files.filter { TemplateFile.isTemplate($0.path) }
            .map { TemplateFile($0) }
        var old = new.compactMap { file -> TemplateFile? in
            guard let change = changed[file.path] else { return file }
            return change.kind == .new ? nil : TemplateFile(path: file.path, bytes: change.old)
        }
        for change in plan.changes where change.kind == .gone && TemplateFile.isTemplate(change.path) {
            old.append(TemplateFile(path: change.path, bytes: change.old))
        }
        let comparison = try ProjectComparison(old: old, new: new)
        guard !comparison.isEmpty else { return "" }
        let compilation = self.compilation
        let consequences = Consequences.all(of: comparison, asOf: CalendarDay(Today.date)) { path, id in
            compilation.resourceLines(inFile: path)[id]
        }
        let text = HumanDiff(color: color).text(comparison, consequences)
        guard text.count(where: { $0 == "\n" }) > Self.most else { return text }
        let groups = ChangeGroup.all(of: comparison).map { "\($0.title): \($0.counts)\n" }.joined()
        return groups + "More by: swift run infra diff\n"
    }
}
