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

    var templates: [Template] = []
    /// The resource behind each export of a region.
    var exports: [String: Place] = [:]
    var graph = DiagramGraph()
    /// The node of each resource, by template and position; nil for what is none.
    var numbers: [[Int?]] = []
    /// The template of each node that is a resource, by the node's number.
    var stacks: [Int] = []
    /// What is in no template, by kind and name.
    var externals: [String: Int] = [:]
    /// The nodes that a resource in between stands for.
    var passages: [Place: [Int]] = [:]
    /// The nodes that the connections of each entrance lead to.
    var targets: [Place: [Int]] = [:]
    var changedPlaces: Set<Place> = []

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

    /// What nothing starts and nothing uses is not part of the picture, except functions.
    private mutating func dropUnconnected() {
        let connected = Set(graph.edges.keys.flatMap { [$0.from, $0.to] })
        graph.nodes = graph.nodes.filter {
            connected.contains($0.key) || $0.value.kind == .function || $0.value.isChanged
        }
    }
}
