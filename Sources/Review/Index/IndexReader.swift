import Infra

/// Reads the index from templates.
struct IndexReader {
    private let reader: DiagramReader
    private let addresses: Addresses
    private let names: NodeNames
    private let edges: [(key: DiagramGraph.Edge, value: [String])]
    /// The edges that lead to each node of the graph, and those from it.
    private var before: [Few<Int>]
    private var after: [Few<Int>]

    static func services(in templates: DiagramReader, files paths: [String]) -> [IndexedService] {
        let reader = IndexReader(templates)
        return reader.templatesByService().map { reader.service($0.name, $0.indices, paths) }
    }

    private init(_ reader: DiagramReader) {
        self.reader = reader
        addresses = Addresses(reader)
        names = NodeNames(reader)
        edges = reader.graph.sortedEdges
        before = Array(repeating: .empty, count: reader.graph.nodes.limit)
        after = before
        for (index, (edge, _)) in edges.enumerated() {
            before[edge.to].append(index)
            after[edge.from].append(index)
        }
    }

    private func templatesByService() -> [(name: String, indices: [Int])] {
        var indices: [String: [Int]] = [:]
        for (index, template) in reader.templates.enumerated() {
            indices[template.name.service, default: []].append(index)
        }
        return indices.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    }

    private func service(_ name: String, _ indices: [Int], _ paths: [String]) -> IndexedService {
        var result = IndexedService(name: name)
        for index in indices where reader.templates[index].name.nested.isEmpty {
            let template = reader.templates[index]
            result.specFile = result.specFile ?? template.description.specFile
            result.stacks.append(IndexedService.Stack(template.name.root, template.region, paths))
        }
        // A region is named only where a stage has several.
        for index in result.stacks.indices {
            let stack = result.stacks[index]
            let isAlone = result.stacks.count { $0.stage == stack.stage } == 1
            result.stacks[index].title = isAlone ? stack.stage : stack.key
        }
        var entrances = EntranceTable()
        var functions = FunctionTable()
        for index in indices {
            let template = reader.templates[index]
            let key = IndexedService.Stack.key(template.name.stage, template.region?.id ?? template.name.region)
            let stacks = [result.stacks.first { $0.key == key }?.title ?? key]
            addEntrances(of: index, to: &entrances, stacks)
            addFunctions(of: index, to: &functions, stacks)
        }
        result.entrances = entrances.rows
        result.functions = functions.rows
        return result
    }

    private func addEntrances(of index: Int, to table: inout EntranceTable, _ stacks: [String]) {
        let template = reader.templates[index]
        let stage = template.name.stage
        let routes = PublicRoutes(template.value)
        for position in template.resources.indices {
            guard let type = template.resources[position].type.entrance else { continue }
            let resource = template.resources[position]
            let form = ResourceReader(
                resource.id, resource.type.name, properties: resource.properties, resource.type.schema)
            let route = routes.route(of: form, type)
            if route == nil, type != .distribution { continue }
            let functions = names.neutral(reader.targets[index][position], from: index)
            let callers = (route?.authentication ?? "what is behind it").withoutStage(stage)
            for text in addresses.texts(of: form, type, at: index, routes) {
                table.add(text.withoutStage(stage), functions: functions, callers: callers, in: stacks)
            }
        }
    }

    private func addFunctions(of index: Int, to table: inout FunctionTable, _ stacks: [String]) {
        let template = reader.templates[index]
        for position in template.resources.indices where template.resources[position].type.isFunction {
            guard let key = reader.node(DiagramReader.Place(stack: index, position: position)),
                let node = reader.graph.nodes[key]
            else { continue }
            let properties = template.resources[position].properties
            let runtime =
                properties["Runtime"].map { Readable.text($0) }
                ?? (properties["PackageType"]?.text == "Image" ? "image" : "")
            let uses = after[key].map { names.neutral(edges[$0].key.to, from: index) }
            table.add(
                IndexedService.FunctionRow(
                    name: node.label.withoutStage(template.name.stage),
                    runtime: runtime.withoutStage(template.name.stage), starts: starts(of: key, from: index),
                    uses: uses.count > 1 ? uses.sorted() : uses, stacks: stacks))
        }
    }

    /// What starts a function.
    private func starts(of key: Int, from index: Int) -> [String] {
        let starts = before[key]
        if case .empty = starts { return [] }
        if case .one(let edge) = starts, !isTimed(edges[edge].key.from) {
            return [names.neutral(edges[edge].key.from, from: index)]
        }
        let texts = starts.map { edge in
            let (start, labels) = (edges[edge].key.from, edges[edge].value)
            let name = names.name(start, from: index)
            return isTimed(start) && !labels.isEmpty ? "\(name): \(DiagramGraph.text(of: labels))" : name
        }
        let stage = reader.templates[index].name.stage
        return Set(texts).sorted().map { $0.withoutStage(stage) }
    }

    private func isTimed(_ key: Int) -> Bool { reader.graph.nodes[key]?.kind == .schedule }
}
