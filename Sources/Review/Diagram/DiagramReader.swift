import Infra

/// Reads the graph from templates.
package struct DiagramReader {
    struct Template {
        let name: StackName
        let value: Value
        let frame: String
        let resources: [String: Value]
        /// The logical ids in their order.
        let ids: [String]
        let region: Region?
        /// The documents of policies that stand beside the roles they are attached to, by role.
        var attached: [String: [Value]] = [:]
    }

    private(set) var templates: [Template] = []
    /// The resource behind each export of a region.
    private var exports: [String: (stack: Int, id: String)] = [:]
    private(set) var graph = DiagramGraph()
    /// What changed, by the template's position and the logical id.
    private var changedKeys: Set<String> = []
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
        let hidden = templates.indices.filter { stages[templates[$0].name.service] != templates[$0].name.stage }
        var reader = self
        if !hidden.isEmpty {
            let hidden = Set(hidden.map(String.init))
            func isShown(_ key: String) -> Bool { !hidden.contains(String(key.prefix { $0 != " " })) }
            reader.graph.nodes = graph.nodes.filter { isShown($0.key) }
            reader.graph.edges = graph.edges.filter { isShown($0.key.from) && isShown($0.key.to) }
        }
        reader.dropUnconnected()
        return reader.graph
    }

    /// Reads all nodes and edges of the templates.
    init(_ files: [TemplateFile], _ changed: Set<String> = []) throws(TemplateFailure) {
        for file in files.sorted(by: { $0.path < $1.path })
        where !file.path.hasSuffix("/\(GeneratedFile.configurationName)") {
            let value = try file.template()
            let name = StackName(path: file.path)
            var resources: [String: Value] = [:]
            for member in value["Resources"]?.members ?? [] { resources[member.key] = member.value }
            var template = Template(
                name: name, value: value, frame: name.root.title, resources: resources, ids: resources.keys.sorted(),
                region: StackComparison.region(of: value, name))
            for member in value["Resources"]?.members ?? []
            where RoleRights.policyTypes.contains(member.value["Type"]?.text ?? "") {
                let properties = member.value["Properties"]
                guard let document = properties?["PolicyDocument"] else { continue }
                let roles = (properties?["Roles"]?.elements ?? []) + [properties?["RoleName"]].compactMap { $0 }
                for role in roles {
                    if let id = role.reference?.id { template.attached[id, default: []].append(document) }
                }
            }
            templates.append(template)
            for member in resources.keys where changed.contains("\(file.path) \(member)") {
                changedKeys.insert("\(templates.count - 1) \(member)")
            }
            for output in value["Outputs"]?.members ?? [] {
                guard let export = output.value["Export"]?["Name"].flatMap({ CanonicalForm().of($0) })?.text else {
                    continue
                }
                var id: String?
                (output.value["Value"].flatMap { CanonicalForm().of($0) } ?? .null).eachReference { found, _ in
                    id = id ?? found
                }
                if let id { exports[Exchange.key(export, template.region)] = (templates.count - 1, id) }
            }
        }
        for index in templates.indices { addNodes(index) }
        for index in templates.indices { addEdges(index) }
    }

    func key(_ index: Int, _ id: String) -> String { "\(index) \(id)" }

    private mutating func addNodes(_ index: Int) {
        let template = templates[index]
        for (id, resource) in template.resources {
            guard let type = resource["Type"]?.text, let (kind, what, property) = DiagramTypes.node(of: type) else {
                continue
            }
            let name = resource["Properties"]?[property].flatMap { CanonicalForm().of($0) }?.text ?? id
            graph.nodes[key(index, id)] = DiagramGraph.Node(
                frame: template.frame, kind: kind, what: what, names: [short(name, in: template.name)],
                isChanged: changedKeys.contains(key(index, id)))
        }
    }

    /// The name without the stack's: `telegram-bot-prod-webhook` → `webhook`.
    func short(_ name: String, in stack: StackName) -> String {
        for prefix in ["\(stack.service)-\(stack.stage)-", "\(stack.service)-"]
        where name.hasPrefix(prefix) && name.count > prefix.count {
            return String(name.dropFirst(prefix.count))
        }
        return name
    }

    private mutating func addEdges(_ index: Int) {
        for id in templates[index].ids {
            guard let resource = templates[index].resources[id], let type = resource["Type"]?.text else { continue }
            let properties = resource["Properties"] ?? .null
            for link in DiagramTypes.links(of: type, id, properties) {
                for from in ends(link.from, index, kind: link.kind) {
                    for to in ends(link.to, index, kind: nil) { connect(from, to, link.label) }
                }
            }
            if type == "AWS::Lambda::Function" { addUses(of: id, properties, index) }
        }
    }

    private mutating func connect(_ from: String, _ to: String, _ label: String?) {
        graph.connect(from, to, label.map(Printable.text))
    }

    /// The nodes that a value leads to: through references, imports and resources in between, or one for what is
    /// elsewhere.
    mutating func ends(_ value: Value, _ index: Int, kind: DiagramGraph.Kind?) -> [String] {
        ends(canonical: CanonicalForm().of(value) ?? value, index, kind: kind)
    }

    private mutating func ends(canonical value: Value, _ index: Int, kind: DiagramGraph.Kind?) -> [String] {
        var found: [String] = []
        for (stack, id) in references(canonical: value, index) { found += resolve(stack, id, depth: 0) }
        if found.isEmpty, let external = DiagramTypes.external(value) {
            let key = "external \(external.what) \(external.name)"
            if graph.nodes[key] == nil {
                graph.nodes[key] = DiagramGraph.Node(
                    frame: "", kind: kind ?? external.kind, what: external.what, names: [external.name])
            }
            found = [key]
        }
        return found
    }

    func references(_ value: Value, _ index: Int) -> [(stack: Int, id: String)] {
        references(canonical: CanonicalForm().of(value) ?? value, index)
    }

    private func references(canonical: Value, _ index: Int) -> [(stack: Int, id: String)] {
        if case .string = canonical { return [] }
        if let (id, _) = canonical.reference { return templates[index].resources[id] != nil ? [(index, id)] : [] }
        var result: [(stack: Int, id: String)] = []
        canonical.eachReference { id, _ in
            if templates[index].resources[id] != nil { result.append((index, id)) }
        }
        for name in Exchange.imports(canonical).sorted() {
            if let owner = exports[Exchange.key(name, templates[index].region)] { result.append(owner) }
        }
        return result
    }

    /// A node itself, or what a resource in between stands for: a listener for its load balancer, an alias for its
    /// function.
    private func resolve(_ stack: Int, _ id: String, depth: Int) -> [String] {
        if graph.nodes[key(stack, id)] != nil { return [key(stack, id)] }
        guard depth < 6, let resource = templates[stack].resources[id],
            let property = DiagramTypes.passage(of: resource["Type"]?.text ?? ""),
            let value = resource["Properties"]?[property]
        else { return [] }
        return references(value, stack).flatMap { resolve($0.stack, $0.id, depth: depth + 1) }
    }

    /// What a function's role and environment name.
    private mutating func addUses(of id: String, _ properties: Value, _ index: Int) {
        let function = key(index, id)
        var values: [Value] = []
        if let environment = properties["Environment"] { values.append(CanonicalForm().of(environment) ?? environment) }
        for (stack, role) in references(properties["Role"] ?? .null, index) {
            for document in documents(ofRole: role, stack) {
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
            for end in ends(canonical: value, index, kind: nil)
            where graph.edges[DiagramGraph.Edge(from: end, to: function)] == nil {
                connect(function, end, nil)
            }
        }
    }

    private func documents(ofRole id: String, _ stack: Int) -> [Value] {
        let own = (templates[stack].resources[id]?["Properties"]?["Policies"]?.elements ?? []).compactMap {
            $0["PolicyDocument"]
        }
        return own + (templates[stack].attached[id] ?? [])
    }

    /// A change of what is no node itself, such as a role or route, is one of the functions that it is about.
    private mutating func markBesideChanges() {
        guard !changedKeys.isEmpty else { return }
        // The nodes that refer to each resource of a template.
        var users: [Int: [String: [String]]] = [:]
        for index in templates.indices {
            for (id, resource) in templates[index].resources where graph.nodes[key(index, id)] != nil {
                for one in references(resource["Properties"] ?? .null, index) where one.stack == index {
                    users[index, default: [:]][one.id, default: []].append(key(index, id))
                }
            }
        }
        for changed in changedKeys where graph.nodes[changed] == nil {
            let parts = changed.split(separator: " ", maxSplits: 1)
            guard parts.count == 2, let index = Int(parts[0]), templates.indices.contains(index) else { continue }
            let id = String(parts[1])
            var found = users[index]?[id] ?? []
            if found.isEmpty {
                found = references(templates[index].resources[id]?["Properties"] ?? .null, index).flatMap {
                    resolve($0.stack, $0.id, depth: 0)
                }
                .filter { graph.nodes[$0]?.kind == .function }
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
