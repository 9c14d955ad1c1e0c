import Infra

extension DiagramReader {
    /// What is new or changed, as `graph(of:changed:)` takes it.
    package static func changes(in project: ProjectComparison) -> Set<String> {
        var changed: Set<String> = []
        for stack in project.stacks {
            for change in stack.comparison.resources where change.new != nil {
                changed.insert("\(stack.path) \(change.id)")
            }
        }
        return changed
    }

    /// What a change touches, with what is beside it, of one stage; nil where nothing of it is in a picture.
    package static func changed(_ project: ProjectComparison, in files: [TemplateFile]) -> DiagramGraph? {
        let stacks = project.stacks.filter { $0.kind != .removed }
        let stages = Set(stacks.map(\.name.stage))
        guard let stage = stages.contains("prod") ? "prod" : stages.max() else { return nil }
        var changed: Set<String> = []
        for stack in stacks where stack.name.stage == stage {
            for change in stack.comparison.resources where change.new != nil {
                changed.insert("\(stack.path) \(change.id)")
            }
        }
        guard let graph = try? graph(of: files.filter { StackName(path: $0.path).stage == stage }, changed: changed)
        else { return nil }
        let around = graph.aroundChanges()
        return around.edges.isEmpty ? nil : around.folded()
    }
}
