import Infra

/// The connections between the nodes, and what is in no template.
extension DiagramReader {
    mutating func addEdges(_ stack: Int) {
        let template = templates[stack]
        for position in template.resources.indices {
            let type = template.resources[position].type
            guard type.links != nil || type.isFunction else { continue }
            let resource = template.resources[position]
            for link in type.links?(DiagramLinks.Source(id: resource.id, properties: resource.properties)) ?? [] {
                let starts = ends(link.from, stack, kind: link.kind)
                let ends = ends(link.to, stack, kind: nil)
                let label = link.label.map(Printable.text)
                for from in starts { for to in ends { graph.connect(from, to, label) } }
                if type.entrance != nil { targets[stack][position].append(ends) }
            }
            if type.isFunction { addUses(of: Place(stack: stack, position: position), resource.properties) }
        }
    }

    /// The nodes that a value leads to: through references, imports and resources in between, or one for what is
    /// elsewhere.
    mutating func ends(_ value: Value, _ stack: Int, kind: DiagramGraph.Kind?) -> Few<Int> {
        var found = Few<Int>.empty
        for place in references(value, stack) { found.append(resolve(place)) }
        guard found.isEmpty, let (key, node) = external(value, kind) else { return found }
        if let known = externals[key] { return .one(known) }
        let number = stacks.count + externals.count
        externals[key] = number
        graph.nodes[number] = node
        return .one(number)
    }

    /// The labels of the nodes that a value leads to.
    func labels(ofEnds value: Value, _ stack: Int, kind: DiagramGraph.Kind?) -> [String] {
        var found = Few<Int>.empty
        for place in references(value, stack) { found.append(resolved(place)) }
        guard found.isEmpty, let (key, node) = external(value, kind) else {
            return found.compactMap { graph.nodes[$0]?.label }
        }
        return [(externals[key].flatMap { graph.nodes[$0] } ?? node).label]
    }

    /// What is in no template, with the text that it is known by.
    private func external(_ value: Value, _ kind: DiagramGraph.Kind?) -> (key: String, node: DiagramGraph.Node)? {
        // An object or list that is no intrinsic function is no ARN.
        switch value {
        case .string: break
        case .object(let members) where members.isIntrinsic: break
        default: return nil
        }
        guard let external = DiagramTypes.external(canonical(value)) else { return nil }
        return (
            "external \(external.what) \(external.name)",
            DiagramGraph.Node(
                frame: "", kind: kind ?? external.kind, what: external.what, names: [external.name])
        )
    }

    private func canonical(_ value: Value) -> Value {
        if case .string = value { return value }
        return CanonicalForm().of(value) ?? value
    }

    /// The resources that a value refers to, in this template or by an import.
    func references(_ value: Value, _ stack: Int) -> Few<Place> {
        let template = templates[stack]
        let plain = PlainReferences(value, in: template)
        // The order of several follows from the canonical form.
        if plain.isComplete { return plain.found.map { .one(Place(stack: stack, position: $0)) } ?? .empty }
        let canonical = canonical(value)
        var result = Few<Place>.empty
        canonical.eachReference { id, _ in
            if let position = template.position(of: id) { result.append(Place(stack: stack, position: position)) }
        }
        if canonical.reference != nil { return result }
        for name in Exchange.imports(canonical).sorted() {
            if let owner = exports[Exchange.key(name, template.region)] { result.append(owner) }
        }
        return result
    }

    /// A node itself, or what a resource in between stands for: a listener for its load balancer, an alias for its
    /// function.
    private mutating func resolve(_ place: Place) -> Few<Int> {
        if let number = node(place) { return .one(number) }
        if let known = passages[place.stack][place.position] { return known }
        let found = resolved(place)
        passages[place.stack][place.position] = found
        return found
    }

    /// The same without remembering it.
    func resolved(_ place: Place, depth: Int = 0) -> Few<Int> {
        if let number = node(place) { return .one(number) }
        if let known = passages[place.stack][place.position] { return known }
        guard depth < 6, let property = resource(place).type.passage,
            let value = resource(place).properties[property]
        else { return .empty }
        var found = Few<Int>.empty
        for next in references(value, place.stack) { found.append(resolved(next, depth: depth + 1)) }
        return found
    }

    /// Numbers what is in no template by its kind and name, whatever led to it first.
    mutating func sortExternals() {
        let first = stacks.count
        let numbers = Dictionary(
            uniqueKeysWithValues: zip(externals.sorted { $0.key < $1.key }.map(\.value), first...))
        func number(_ node: Int) -> Int { numbers[node] ?? node }
        func renumbered(_ nodes: Few<Int>) -> Few<Int> {
            var result = Few<Int>.empty
            for node in nodes { result.append(number(node)) }
            return result
        }
        guard numbers.contains(where: { $0.key != $0.value }) else { return }
        let old = graph
        graph = DiagramGraph()
        for (key, node) in old.nodes { graph.nodes[number(key)] = node }
        for (edge, labels) in old.edges {
            graph.edges[DiagramGraph.Edge(from: number(edge.from), to: number(edge.to))] = labels
        }
        externals = externals.mapValues(number)
        passages = passages.map { $0.map { $0.map(renumbered) } }
        targets = targets.map { $0.map(renumbered) }
    }
}
