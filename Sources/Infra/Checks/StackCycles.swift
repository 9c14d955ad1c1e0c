/// Finds resources of a stack that wait for each other, of which CloudFormation could create none first.
///
/// What stands under conditions that exclude each other is never there together, and so never waits for each other.
struct StackCycles {
    private let resources: [TemplateResource]
    /// What each resource waits for.
    private let edges: StackReferences.Edges
    private let definitions: [String: Value]

    /// - Parameter isRefused: whether something of the stack is wrong already. What needs itself, such as a queue that
    ///   is its own dead-letter queue, is then said in better words.
    static func check(_ stack: Stack, isRefused: Bool, _ report: inout Report) {
        // Between nested stacks names are known beforehand: what waits for what is asked within each.
        let templates = stack.split.map { split in [split.root] + split.nested.map(\.template) } ?? [stack.template]
        // Nested stacks have the conditions of the whole by their names, and only the whole says what these ask.
        let definitions = stack.template.conditionDefinitions
        var names = UnknownNames(stack, parts: templates, isRefused: isRefused)
        for template in templates {
            // To look through a template takes time: what is named and what is not there are found together.
            let (edges, unknown) = StackReferences.edges(of: template, beside: names.names)
            for name in unknown { names.check(name, &report) }
            StackCycles(template, edges, definitions).check(stack, isRefused: isRefused, &report)
        }
        names.checkOutputs(&report)
    }

    private func check(_ stack: Stack, isRefused: Bool, _ report: inout Report) {
        guard let cycle = first(KnownConditions(nil, definitions)) else { return }
        let named = cycle.map { resources[$0] }
        if isRefused, named.count == 1 { return }
        // At the author's own resource where there is one, since the others follow from what they stand for.
        let own = named.firstIndex { stack.scope.stack[DeclarationKey(kind: Resource.kind, name: $0.id)] != nil } ?? 0
        let ordered = named[own...] + named[..<own]
        guard let first = ordered.first else { return }
        let way = (ordered.map(\.id) + [first.id]).map { "\"\($0)\"" }.joined(separator: " needs ")
        var notes: [Diagnostic.Note] = []
        for resource in ordered
        where resource.location != first.location && !notes.contains(where: { $0.location == resource.location }) {
            notes.append(.init(resource.location, "\"\(resource.id)\" comes from here"))
        }
        report(
            .cycleInStack, at: first.location,
            """
            The resources of \(stack.scope.stack.title) depend on each other in a cycle: \(way); write a name or an \
            ARN as text at one of them instead of the reference.
            """,
            notes: notes)
    }

    private init(_ template: Template, _ edges: StackReferences.Edges, _ definitions: [String: Value]) {
        resources = template.resources
        self.definitions = definitions
        self.edges = edges
    }

    // MARK: Searching

    /// A circle whose resources and references can all be there at once.
    ///
    /// - Parameters:
    ///   - known: what is assumed of the conditions. A circle in which they contradict each other is looked at again
    ///     twice: with one of them assumed to hold, and to fail.
    ///   - assumptions: how many more there may be: each doubles the work. What is not settled then is no alarm.
    private func first(_ known: KnownConditions, assumptions: Int = 10) -> [Int]? {
        guard let cycle = cycle(known) else { return nil }
        let conditions = cycle.flatMap { step in
            (resources[step.node].condition.map { [($0, true)] } ?? [])
                + step.edge.branches.map { ($0.condition, $0.holds) }
        }
        var together = known
        for (condition, holds) in conditions { together = together.with(condition, holds: holds) }
        guard together.isContradictory else { return cycle.map(\.node) }
        guard assumptions > 0,
            let open = conditions.first(where: { !known.implies($0.0) && !known.refutes($0.0) })?.0
        else { return nil }
        for holds in [true, false] {
            let assumed = known.with(open, holds: holds)
            if !assumed.isContradictory, let found = first(assumed, assumptions: assumptions - 1) { return found }
        }
        return nil
    }

    /// Goes along each reference once, without recursion: a chain may be as long as the template.
    private func cycle(_ known: KnownConditions) -> [(node: Int, edge: StackReferences.Edge)]? {
        var isDone = resources.map { $0.condition.map(known.refutes) ?? false }
        var depth = [Int?](repeating: nil, count: resources.count)
        var path: [(node: Int, next: Int)] = []
        for start in resources.indices where !isDone[start] {
            path.append((start, edges.indices(of: start).lowerBound))
            depth[start] = 0
            while let (node, next) = path.last {
                guard next < edges.indices(of: node).upperBound else {
                    isDone[node] = true
                    depth[node] = nil
                    path.removeLast()
                    continue
                }
                path[path.count - 1].next += 1
                let edge = edges[next]
                guard
                    edge.branches.allSatisfy({ !($0.holds ? known.refutes($0.condition) : known.implies($0.condition)) }
                    )
                else { continue }
                if let first = depth[edge.to] { return path[first...].map { ($0.node, edges[$0.next - 1]) } }
                if !isDone[edge.to] {
                    depth[edge.to] = path.count
                    path.append((edge.to, edges.indices(of: edge.to).lowerBound))
                }
            }
        }
        return nil
    }
}
