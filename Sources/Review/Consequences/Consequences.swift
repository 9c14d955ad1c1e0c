import Infra

/// What follows from a change of templates.
package enum Consequences {
    /// All consequences, the most dangerous first, then by kind and stack.
    /// - Parameters:
    ///   - project: what differs.
    ///   - day: from when on the next times of schedules are told; none are without it.
    ///   - location: the line of the spec that a resource comes from, by the template's path and the logical id.
    package static func all(
        of project: ProjectComparison, asOf day: CalendarDay? = nil,
        location: (String, String) -> SourceLocation? = { _, _ in nil }
    ) -> [Consequence] {
        var all: [Consequence] = []
        let taken = PriorityRules.Taken(project)
        for stack in project.stacks {
            var findings = Findings(stack)
            // Only what is replaced has followers.
            let replaces = stack.comparison.resources.contains { $0.old != nil && $0.isAnotherResource }
            let graph = ReferenceGraph(replaces ? stack.new : nil)
            let moves = project.moves + project.relocations
            let departures = Dictionary(
                moves.filter { $0.from == stack.name }.map { ($0.oldID, $0) }, uniquingKeysWith: { first, _ in first })
            let isDeployed = stack.kind != .removed || project.isDeletedByUpdate(stack)
            for change in stack.comparison.resources {
                ReplacementRules.judge(change, graph, &findings)
                // A stack that no spec gives any more stays deployed with all that is in it.
                if isDeployed { DeletionRules.judge(change, movedBy: departures[change.id], &findings) }
                RetentionRules.judge(change, &findings)
            }
            ConditionRules.judge(stack, &findings)
            MoveRules.judge(stack, project, &findings)
            RightsRules.judge(stack, &findings)
            ExposureRules.judge(stack, &findings)
            RuntimeRules.judge(stack, asOf: day, &findings)
            EncryptionRules.judge(stack, &findings)
            StackRules.judge(stack, project, &findings)
            PriorityRules.judge(stack, taken, &findings)
            QuotaRules.judge(stack, &findings)
            CostRules.judge(stack, isDeployed: isDeployed, &findings)
            for finding in findings.all {
                var finding = finding
                finding.location =
                    location(stack.path, finding.resource) ?? stack.specFile.map { SourceLocation($0, 0, 0) }
                all.append(finding)
            }
        }
        for configuration in project.configurations {
            let stack = project.stacks.first { $0.name == configuration.name }
            all += ConfigurationRules.consequences(of: configuration, stack?.specFile.map { SourceLocation($0, 0, 0) })
        }
        let order = Dictionary(uniqueKeysWithValues: Consequence.Kind.allCases.enumerated().map { ($1, $0) })
        return all.enumerated().sorted { a, b in
            let (x, y) = (a.element, b.element)
            if x.danger != y.danger { return x.danger > y.danger }
            let (i, j) = (order[x.kind] ?? 0, order[y.kind] ?? 0)
            return i != j ? i < j : a.offset < b.offset
        }
        .map(\.element)
    }

    /// The verdict on the whole change.
    package static func verdict(_ all: [Consequence]) -> Consequence.Danger { all.map(\.danger).max() ?? .safe }
}
