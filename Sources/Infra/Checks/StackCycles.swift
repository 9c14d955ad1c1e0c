/// Finds resources of a stack that wait for each other, of which CloudFormation could create none first.
struct StackCycles {
    private let resources: [TemplateResource]
    private let positions: [String: Int]

    /// - Parameter isRefused: whether something of the stack is wrong already. What needs itself, such as a queue that is its
    ///   own dead-letter queue, is then said in better words.
    static func check(_ stack: Stack, isRefused: Bool, _ report: inout Report) {
        // Between nested stacks names are known beforehand: what waits for what is asked within each.
        let templates = stack.split.map { split in [split.root] + split.nested.map(\.template) } ?? [stack.template]
        for template in templates { StackCycles(template).check(stack, isRefused: isRefused, &report) }
    }

    private func check(_ stack: Stack, isRefused: Bool, _ report: inout Report) {
        guard let circle = first() else { return }
        let named = circle.map { resources[$0] }
        if isRefused, named.count == 1 { return }
        // At the author's own resource where there is one, since the others follow from what they stand for.
        let own = named.firstIndex { stack.scope.stack[DeclarationKey(kind: Resource.kind, name: $0.id)] != nil } ?? 0
        let ordered = named[own...] + named[..<own]
        guard let first = ordered.first else { return }
        let way = (ordered.map(\.id) + [first.id]).map { "\"\($0)\"" }.joined(separator: " needs ")
        var notes: [Diagnostic.Note] = []
        for resource in ordered where resource.place != first.place && !notes.contains(where: { $0.place == resource.place }) {
            notes.append(.init(resource.place, "\"\(resource.id)\" comes from here"))
        }
        report(
            .cycleInStack, at: first.place,
            "The resources of \(stack.scope.stack.title) wait for each other, so that none can be created first: \(way); write a name or an ARN as text at one of them instead of the reference.",
            notes: notes)
    }

    private init(_ template: Template) {
        resources = template.resources
        var positions: [String: Int] = [:]
        positions.reserveCapacity(resources.count)
        for (index, resource) in resources.enumerated() { positions[resource.id] = index }
        self.positions = positions
    }

    /// Goes along each reference once, without recursion: a chain may be as long as the template.
    private func first() -> [Int]? {
        let edges = resources.map(needs)
        var isDone = [Bool](repeating: false, count: resources.count)
        var depth = [Int?](repeating: nil, count: resources.count)
        for start in resources.indices where !isDone[start] {
            var path: [(node: Int, next: Int)] = [(start, 0)]
            depth[start] = 0
            while let (node, next) = path.last {
                guard next < edges[node].count else {
                    isDone[node] = true
                    depth[node] = nil
                    path.removeLast()
                    continue
                }
                path[path.count - 1].next += 1
                let to = edges[node][next]
                if let first = depth[to] { return path[first...].map(\.node) }
                if !isDone[to] {
                    depth[to] = path.count
                    path.append((to, 0))
                }
            }
        }
        return nil
    }

    // MARK: What a resource waits for

    private func needs(_ resource: TemplateResource) -> [Int] {
        var found = resource.dependsOn.compactMap { positions[$0] }
        for property in resource.properties { read(property.value, &found) }
        return found
    }

    private func read(_ value: Value, _ found: inout [Int]) {
        switch value {
        case .array(let elements): for element in elements { read(element, &found) }
        case .object(let members):
            if members.count == 1, let member = members.first {
                switch (member.key, member.value) {
                case ("Ref", .string(let id)): return add(id, &found)
                case ("Fn::GetAtt", .array(let parts)):
                    if case .string(let id)? = parts.first { add(id, &found) }
                    return
                case ("Fn::GetAtt", .string(let text)): return add(text.prefix { $0 != "." }, &found)
                case ("Fn::Sub", .string(let text)): return readSub(text, &found)
                default: break
                }
            }
            for member in members {
                if member.key == "Fn::Sub", case .array(let parts) = member.value, case .string(let text)? = parts.first {
                    readSub(text, &found)
                }
                read(member.value, &found)
            }
        default: return
        }
    }

    /// `${Queue.Arn}`; `${AWS::Region}` is no resource.
    private func readSub(_ text: String, _ found: inout [Int]) {
        var rest = Substring(text)
        while let open = rest.utf8.firstIndex(of: UInt8(ascii: "{")) {
            rest = rest[rest.utf8.index(after: open)...]
            add(rest.prefix { $0 != "}" && $0 != "." }, &found)
        }
    }

    private func add(_ id: some StringProtocol, _ found: inout [Int]) {
        if let position = positions[String(id)] { found.append(position) }
    }
}
