import Infra

/// Reads the graph from templates.
package struct DiagramReader {
    struct Resource {
        let id: String
        let type: DiagramType
        let value: Value
        let properties: Value
    }

    struct Template {
        let name: StackName
        let value: Value
        let frame: String
        /// In the order of their logical ids.
        let resources: [Resource]
        /// Where each is among them, by its logical id.
        let positions: [String: Int]
        let region: Region?
        /// The documents of policies that stand beside the roles they are attached to, by the role's position.
        var attached: [Int: [Value]] = [:]
    }

    /// A resource, by the position of its template and its own.
    struct Place: Hashable {
        let stack: Int
        let position: Int
    }

    private(set) var templates: [Template] = []
    /// The resource behind each export of a region.
    private var exports: [String: Place] = [:]
    private(set) var graph = DiagramGraph()
    /// The node of each resource, by template and position; nil for what is none.
    private var numbers: [[Int?]] = []
    /// The template of each node that is a resource, by the node's number.
    private var stacks: [Int] = []
    /// What is in no template, by kind and name.
    private var externals: [String: Int] = [:]
    /// The nodes that a resource in between stands for.
    private var passages: [Place: [Int]] = [:]
    /// The nodes that the connections of each entrance lead to.
    private(set) var targets: [Place: [Int]] = [:]
    private var changedPlaces: Set<Place> = []

    /// - Parameters:
    ///   - files: the templates.
    ///   - changed: what to mark, as `path` and logical id with a space between.
    package static func graph(of files: [TemplateFile], changed: Set<String> = []) throws(TemplateFailure)
        -> DiagramGraph
    {
        var reader = try DiagramReader(files, changed)
        reader.markBesideChanges()
        reader.dropUnconnected()
        return reader.graph
    }

    /// The templates of one stage of each service.
    package static func oneStage(of files: [TemplateFile]) -> [TemplateFile] {
        let names = files.map { StackName(path: $0.path) }
        let stages = shownStages(of: names)
        return zip(files, names).filter { stages[$1.service] == $1.stage }.map(\.0)
    }

    /// The stage by which each service is shown: prod where it has it, or its last one.
    private static func shownStages(of names: [StackName]) -> [String: String] {
        var stages: [String: String] = [:]
        for name in names where stages[name.service] != "prod" { stages[name.service] = name.stage }
        return stages
    }

    /// The part of the graph that is of one stage of each service, with what its stacks use elsewhere.
    func graphOfOneStage() -> DiagramGraph {
        let stages = Self.shownStages(of: templates.map(\.name))
        let isHidden = templates.map { stages[$0.name.service] != $0.name.stage }
        var reader = self
        if isHidden.contains(true) {
            func isShown(_ node: Int) -> Bool { !self.stacks.indices.contains(node) || !isHidden[self.stacks[node]] }
            reader.graph.nodes = graph.nodes.filter { isShown($0.key) }
            reader.graph.edges = graph.edges.filter { isShown($0.key.from) && isShown($0.key.to) }
        }
        reader.dropUnconnected()
        return reader.graph
    }

    /// Reads all nodes and edges of the templates.
    init(_ files: [TemplateFile], _ changed: Set<String> = []) throws(TemplateFailure) {
        var types: [String: DiagramType] = [:]
        for file in files.sorted(by: { $0.path < $1.path })
        where !file.path.hasSuffix("/\(GeneratedFile.configurationName)") {
            let template = try Self.template(file, &types)
            let stack = templates.count
            templates.append(template)
            if !changed.isEmpty {
                for (position, resource) in template.resources.enumerated()
                where changed.contains("\(file.path) \(resource.id)") {
                    changedPlaces.insert(Place(stack: stack, position: position))
                }
            }
            readExports(of: stack)
        }
        addNodes()
        for index in templates.indices { addEdges(index) }
        sortExternals()
    }

    private static func template(
        _ file: TemplateFile, _ types: inout [String: DiagramType]
    ) throws(TemplateFailure) -> Template {
        let value = try file.template()
        let name = StackName(path: file.path)
        var resources: [Resource] = []
        var positions: [String: Int] = [:]
        let members = (value["Resources"]?.members ?? []).sortedByKey
        resources.reserveCapacity(members.count)
        positions.reserveCapacity(members.count)
        for member in members {
            let typeName = member.value["Type"]?.text ?? ""
            let type: DiagramType
            if let known = types[typeName] {
                type = known
            } else {
                type = DiagramType(typeName)
                types[typeName] = type
            }
            let resource = Resource(
                id: member.key, type: type, value: member.value, properties: member.value["Properties"] ?? .null)
            // Of two resources of one logical id the last one counts.
            if let known = positions.updateValue(resources.count, forKey: member.key) {
                positions[member.key] = known
                resources[known] = resource
            } else {
                resources.append(resource)
            }
        }
        var template = Template(
            name: name, value: value, frame: name.root.title, resources: resources, positions: positions,
            region: StackComparison.region(of: value, name))
        for resource in resources where RoleRights.policyTypes.contains(resource.type.name) {
            let properties = resource.properties
            guard let document = properties["PolicyDocument"] else { continue }
            let roles = (properties["Roles"]?.elements ?? []) + [properties["RoleName"]].compactMap { $0 }
            for role in roles {
                guard let id = role.reference?.id, let position = template.positions[id] else { continue }
                template.attached[position, default: []].append(document)
            }
        }
        return template
    }

    private mutating func readExports(of stack: Int) {
        let template = templates[stack]
        for output in template.value["Outputs"]?.members ?? [] {
            guard let export = output.value["Export"]?["Name"].flatMap({ CanonicalForm().of($0) })?.text else {
                continue
            }
            var id: String?
            (output.value["Value"].flatMap { CanonicalForm().of($0) } ?? .null).eachReference { found, _ in
                id = id ?? found
            }
            guard let position = id.flatMap({ template.positions[$0] }) else { continue }
            exports[Exchange.key(export, template.region)] = Place(stack: stack, position: position)
        }
    }

    func resource(_ place: Place) -> Resource { templates[place.stack].resources[place.position] }

    /// The node of a resource, if it is one.
    func node(_ place: Place) -> Int? { numbers[place.stack][place.position] }

    private mutating func addNodes() {
        numbers = templates.map { Array(repeating: nil, count: $0.resources.count) }
        for (stack, template) in templates.enumerated() {
            for (position, resource) in template.resources.enumerated() {
                guard let (kind, what, property) = resource.type.node else { continue }
                let name = resource.properties[property].flatMap { CanonicalForm().of($0) }?.text ?? resource.id
                numbers[stack][position] = stacks.count
                graph.nodes[stacks.count] = DiagramGraph.Node(
                    frame: template.frame, kind: kind, what: what, names: [short(name, in: template.name)],
                    isChanged: changedPlaces.contains(Place(stack: stack, position: position)))
                stacks.append(stack)
            }
        }
    }

    /// The name without the stack's: `telegram-bot-prod-webhook` → `webhook`.
    func short(_ name: String, in stack: StackName) -> String {
        for prefix in ["\(stack.service)-\(stack.stage)-", "\(stack.service)-"]
        where name.hasPrefix(prefix) && name.utf8.count > prefix.utf8.count {
            return String(name.dropFirst(prefix.count))
        }
        return name
    }

    private mutating func addEdges(_ stack: Int) {
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
    private mutating func resolve(_ place: Place, depth: Int) -> [Int] {
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
    private mutating func sortExternals() {
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

    /// A change of what is no node itself, such as a role or route, is one of the functions that it is about.
    private mutating func markBesideChanges() {
        guard !changedPlaces.isEmpty else { return }
        // The nodes that refer to each resource of a template.
        var users: [Place: [Int]] = [:]
        for (stack, template) in templates.enumerated() {
            for (position, resource) in template.resources.enumerated() {
                guard let number = numbers[stack][position] else { continue }
                for place in references(resource.properties, stack) where place.stack == stack {
                    users[place, default: []].append(number)
                }
            }
        }
        for place in changedPlaces where node(place) == nil {
            var found = users[place] ?? []
            if found.isEmpty {
                for next in references(resource(place).properties, place.stack) {
                    found += resolve(next, depth: 0).filter { graph.nodes[$0]?.kind == .function }
                }
            }
            for node in found { graph.nodes[node]?.isChanged = true }
        }
    }

    /// What nothing starts and nothing uses is not part of the picture, except functions.
    private mutating func dropUnconnected() {
        let connected = Set(graph.edges.keys.flatMap { [$0.from, $0.to] })
        graph.nodes = graph.nodes.filter {
            connected.contains($0.key) || $0.value.kind == .function || $0.value.isChanged
        }
    }
}
