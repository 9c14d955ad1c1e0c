import Infra

/// Reads the graph from templates.
package struct DiagramReader {
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
    /// The nodes that each resource in between stands for, by template and position; nil where it is not known yet.
    var passages: [[Few<Int>?]] = []
    /// The nodes that the connections of each entrance lead to, by template and position.
    var targets: [[Few<Int>]] = []
    var changedPlaces: Set<Place> = []

    /// - Parameters:
    ///   - files: the templates.
    ///   - changed: what to mark, as `path` and logical id with a space between.
    package static func graph(of files: [TemplateFile], changed: Set<String> = []) throws(TemplateFailure)
        -> DiagramGraph
    {
        var reader = try DiagramReader(files, changed)
        reader.markBesideChanges()
        reader.graph.dropUnconnected()
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
        var graph = graph
        if isHidden.contains(true) {
            func isShown(_ node: Int) -> Bool { !self.stacks.indices.contains(node) || !isHidden[self.stacks[node]] }
            graph.nodes.keep { key, _ in isShown(key) }
            graph.edges = graph.edges.filter { isShown($0.key.from) && isShown($0.key.to) }
        }
        graph.dropUnconnected()
        return graph
    }

    /// Reads all nodes and edges of the templates.
    init(_ files: [TemplateFile], _ changed: Set<String> = []) throws(TemplateFailure) {
        var types = DiagramTypesMet()
        for file in files.sorted(by: { $0.path < $1.path })
        where !file.path.hasSuffix("/\(GeneratedFile.configurationName)") {
            let template = try Template(file, &types)
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
        passages = templates.map { Array(repeating: nil, count: $0.resources.count) }
        targets = templates.map { Array(repeating: .empty, count: $0.resources.count) }
        graph.edges.reserveCapacity(stacks.count)
        for index in templates.indices { addEdges(index) }
        sortExternals()
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
            guard let position = id.flatMap({ template.position(of: $0) }) else { continue }
            exports[Exchange.key(export, template.region)] = Place(stack: stack, position: position)
        }
    }

    func resource(_ place: Place) -> Resource { templates[place.stack].resources[place.position] }

    /// The node of a resource, if it is one.
    func node(_ place: Place) -> Int? { numbers[place.stack][place.position] }

    private mutating func addNodes() {
        for (stack, template) in templates.enumerated() {
            let prefixes = Self.prefixes(of: template.name)
            var own: [Int?] = Array(repeating: nil, count: template.resources.count)
            for position in own.indices {
                guard let (kind, what, property) = template.resources[position].type.node else { continue }
                let resource = template.resources[position]
                let name = resource.properties[property].flatMap { CanonicalForm().of($0) }?.text ?? resource.id
                let isChanged =
                    !changedPlaces.isEmpty && changedPlaces.contains(Place(stack: stack, position: position))
                own[position] = stacks.count
                graph.nodes[stacks.count] = DiagramGraph.Node(
                    frame: template.frame, kind: kind, what: what, names: [Self.short(name, prefixes)],
                    isChanged: isChanged)
                stacks.append(stack)
            }
            numbers.append(own)
        }
    }

    /// What names of a stack's resources begin with: `telegram-bot-prod-`, `telegram-bot-`.
    private static func prefixes(of stack: StackName) -> [String] {
        ["\(stack.service)-\(stack.stage)-", "\(stack.service)-"]
    }

    /// The name without the stack's: `telegram-bot-prod-webhook` → `webhook`.
    private static func short(_ name: String, _ prefixes: [String]) -> String {
        for prefix in prefixes { if let rest = name.without(start: prefix) { return rest } }
        return name
    }
}
