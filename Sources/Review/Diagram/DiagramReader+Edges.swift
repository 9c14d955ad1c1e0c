import Infra

/// The connections between the nodes, and what is in no template.
extension DiagramReader {
    mutating func addEdges(_ stack: Int) {
        for (position, resource) in templates[stack].resources.enumerated() {
            let place = Place(stack: stack, position: position)
            if let links = resource.type.links {
                for link in links(DiagramLinks.Source(resource.id, resource.properties)) {
                    let starts = ends(link.from, stack, kind: link.kind)
                    let ends = ends(link.to, stack, kind: nil)
                    for from in starts { for to in ends { connect(from, to, link.label) } }
                    if resource.type.isEntrance { targets[place, default: []] += ends }
                }
            }
            if resource.type.name == "AWS::Lambda::Function" { addUses(of: place, resource.properties) }
        }
    }

    private mutating func connect(_ from: Int, _ to: Int, _ label: String?) {
        graph.connect(from, to, label.map(Printable.text))
    }

    /// The nodes that a value leads to: through references, imports and resources in between, or one for what is
    /// elsewhere.
    mutating func ends(_ value: Value, _ stack: Int, kind: DiagramGraph.Kind?) -> [Int] {
        var found: [Int] = []
        for place in references(value, stack) { found += resolve(place, depth: 0) }
        // An object or list that is no intrinsic function is no ARN.
        guard found.isEmpty, value.text != nil || value.intrinsic != nil,
            let external = DiagramTypes.external(canonical(value))
        else { return found }
        let key = "external \(external.what) \(external.name)"
        if let known = externals[key] { return [known] }
        let number = stacks.count + externals.count
        externals[key] = number
        graph.nodes[number] = DiagramGraph.Node(
            frame: "", kind: kind ?? external.kind, what: external.what, names: [external.name])
        return [number]
    }

    private func canonical(_ value: Value) -> Value {
        if case .string = value { return value }
        return CanonicalForm().of(value) ?? value
    }

    /// The resources that a value refers to, in this template or by an import.
    func references(_ value: Value, _ stack: Int) -> [Place] {
        var plain = PlainReferences(positions: templates[stack].positions)
        plain.read(value)
        // The order of several follows from the canonical form.
        if plain.isComplete, plain.found.count < 2 {
            return plain.found.map { Place(stack: stack, position: $0) }
        }
        let canonical = canonical(value)
        var result: [Place] = []
        canonical.eachReference { id, _ in
            if let position = plain.positions[id] { result.append(Place(stack: stack, position: position)) }
        }
        if canonical.reference != nil { return result }
        for name in Exchange.imports(canonical).sorted() {
            if let owner = exports[Exchange.key(name, templates[stack].region)] { result.append(owner) }
        }
        return result
    }

    /// A node itself, or what a resource in between stands for: a listener for its load balancer, an alias for its
    /// function.
    mutating func resolve(_ place: Place, depth: Int) -> [Int] {
        if let number = node(place) { return [number] }
        if let known = passages[place] { return known }
        let resource = resource(place)
        guard depth < 6, let property = resource.type.passage, let value = resource.properties[property] else {
            return []
        }
        var found: [Int] = []
        for next in references(value, place.stack) { found += resolve(next, depth: depth + 1) }
        if depth == 0 { passages[place] = found }
        return found
    }

    /// What a function's role and environment name.
    private mutating func addUses(of place: Place, _ properties: Value) {
        guard let function = node(place) else { return }
        var values = [properties["Environment"]].compactMap { $0 }
        for role in references(properties["Role"] ?? .null, place.stack) {
            for document in documents(of: role) {
                for statement in document["Statement"]?.oneOrMore ?? [] where statement["Effect"] == "Allow" {
                    for resource in statement["Resource"]?.oneOrMore ?? [] where !DiagramTypes.isNeverDrawn(resource) {
                        let canonical = CanonicalForm().of(resource) ?? .null
                        values += canonical.elements ?? [canonical]
                    }
                }
            }
        }
        for value in values {
            // What starts the function is not shown as something that it uses too.
            for end in ends(value, place.stack, kind: nil)
            where graph.edges[DiagramGraph.Edge(from: end, to: function)] == nil {
                connect(function, end, nil)
            }
        }
    }

    private func documents(of role: Place) -> [Value] {
        let template = templates[role.stack]
        let own = (template.resources[role.position].properties["Policies"]?.elements ?? []).compactMap {
            $0["PolicyDocument"]
        }
        return own + (template.attached[role.position] ?? [])
    }

    /// Numbers what is in no template by its kind and name, whatever led to it first.
    mutating func sortExternals() {
        let first = stacks.count
        let numbers = Dictionary(
            uniqueKeysWithValues: zip(externals.sorted { $0.key < $1.key }.map(\.value), first...))
        func number(_ node: Int) -> Int { numbers[node] ?? node }
        guard numbers.contains(where: { $0.key != $0.value }) else { return }
        let old = graph
        graph = DiagramGraph()
        for (key, node) in old.nodes { graph.nodes[number(key)] = node }
        for (edge, labels) in old.edges {
            graph.edges[DiagramGraph.Edge(from: number(edge.from), to: number(edge.to))] = labels
        }
        externals = externals.mapValues(number)
        passages = passages.mapValues { $0.map(number) }
        targets = targets.mapValues { $0.map(number) }
    }
}
