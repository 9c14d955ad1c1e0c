import Infra

/// Reads the index from templates.
struct IndexReader {
    private let reader: DiagramReader
    private let schemas = TypeSchemas()
    private let addresses: Addresses
    /// The neighbors of each node of the graph.
    private var before: [Int: [(key: Int, labels: [String])]] = [:]
    private var after: [Int: [Int]] = [:]

    static func services(in templates: DiagramReader, files paths: [String]) -> [IndexedService] {
        let reader = IndexReader(templates)
        var services: [IndexedService] = []
        for (service, indices) in reader.templatesByService() {
            var result = IndexedService(name: service)
            var entrances: [EntranceFound] = []
            var functions: [IndexedService.FunctionRow] = []
            for index in indices {
                let template = reader.reader.templates[index]
                let root = template.name.root
                if template.name.nested.isEmpty {
                    let description = TemplateDescription(template.value["Description"]?.text ?? "")
                    result.specFile = result.specFile ?? description.specFile
                    result.stacks.append(Self.stack(root, template.region, paths))
                }
                entrances += reader.entrances(of: index)
                functions += reader.functions(of: index)
            }
            // A region is named only where a stage has several.
            for index in result.stacks.indices {
                let stack = result.stacks[index]
                let isAlone = result.stacks.count { $0.stage == stack.stage } == 1
                result.stacks[index].title = isAlone ? stack.stage : "\(stack.stage) \(stack.region)"
            }
            let titles = Dictionary(
                zip(result.stacks.map { "\($0.stage) \($0.region)" }, result.stacks.map(\.title)),
                uniquingKeysWith: { first, _ in first })
            result.entrances = Self.rows(entrances, titles)
            result.functions = Self.merged(functions, titles)
            services.append(result)
        }
        return services
    }

    private init(_ reader: DiagramReader) {
        self.reader = reader
        addresses = Addresses(reader)
        for (edge, labels) in reader.graph.sortedEdges {
            before[edge.to, default: []].append((edge.from, labels))
            after[edge.from, default: []].append(edge.to)
        }
    }

    private func templatesByService() -> [(String, [Int])] {
        var indices: [String: [Int]] = [:]
        for (index, template) in reader.templates.enumerated() {
            indices[template.name.service, default: []].append(index)
        }
        return indices.sorted { $0.key < $1.key }
    }

    private static func stack(_ name: StackName, _ region: Region?, _ paths: [String]) -> IndexedService.Stack {
        let folder = [name.service, name.stage, name.region].filter { !$0.isEmpty }
        let prefix = folder.joined(separator: "/") + "/"
        return IndexedService.Stack(
            stage: name.stage, region: region?.id ?? name.region, title: name.stage, depth: folder.count,
            files: paths.filter { path in
                guard path.hasPrefix(prefix) else { return false }
                // A region's folder is below the stage's, where a stage has several.
                let rest = path.dropFirst(prefix.count)
                return !rest.contains("/") || rest.hasPrefix("nested/")
            }
            .sorted())
    }

    private struct EntranceFound {
        let text: String
        let functions: [String]
        let callers: String
        let stack: String
    }

    private func stackKey(_ index: Int) -> String {
        let template = reader.templates[index]
        return "\(template.name.stage) \(template.region?.id ?? template.name.region)"
    }

    private func entrances(of index: Int) -> [EntranceFound] {
        let template = reader.templates[index]
        let routes = PublicRoutes(template.value)
        var found: [EntranceFound] = []
        for (position, resource) in template.resources.enumerated() where resource.type.isEntrance {
            let form = ResourceForm(resource.id, resource.value, schemas)
            let route = routes.route(of: form)
            if route == nil, form.type != "AWS::CloudFront::Distribution" { continue }
            var targets: [String] = []
            for key in reader.targets[DiagramReader.Place(stack: index, position: position)] ?? [] {
                let name = self.name(key, from: template.frame)
                if !targets.contains(name) { targets.append(name) }
            }
            let texts = addresses.texts(of: form, at: index, routes)
            let callers = route?.authentication ?? "what is behind it"
            for text in texts {
                found.append(
                    EntranceFound(
                        text: text.withoutStage(template.name.stage),
                        functions: targets.map { $0.withoutStage(template.name.stage) },
                        callers: callers.withoutStage(template.name.stage), stack: stackKey(index)))
            }
        }
        return found
    }

    private func functions(of index: Int) -> [IndexedService.FunctionRow] {
        let template = reader.templates[index]
        let neutral = { (text: String) in text.withoutStage(template.name.stage) }
        var rows: [IndexedService.FunctionRow] = []
        for (position, resource) in template.resources.enumerated()
        where resource.type.name == "AWS::Lambda::Function" {
            guard let key = reader.node(DiagramReader.Place(stack: index, position: position)),
                let node = reader.graph.nodes[key]
            else { continue }
            let starts = (before[key] ?? []).map { start in
                let name = self.name(start.key, from: template.frame)
                let isTimed = reader.graph.nodes[start.key]?.kind == .schedule
                return isTimed && !start.labels.isEmpty ? "\(name): \(DiagramGraph.text(of: start.labels))" : name
            }
            let properties = resource.properties
            let runtime =
                properties["Runtime"].map { Readable.text($0) }
                ?? (properties["PackageType"] == "Image" ? "image" : "")
            rows.append(
                IndexedService.FunctionRow(
                    name: neutral(node.label), runtime: neutral(runtime), starts: Set(starts).sorted().map(neutral),
                    uses: (after[key] ?? []).map { neutral(name($0, from: template.frame)) }.sorted(),
                    stacks: [stackKey(index)]))
        }
        return rows.sorted { $0.name < $1.name }
    }

    /// A node's name, with its stack where that is another one.
    private func name(_ key: Int, from frame: String) -> String {
        guard let node = reader.graph.nodes[key] else { return "" }
        return node.frame.isEmpty || node.frame == frame ? node.label : "\(node.label) of \(node.frame)"
    }

    private static func rows(_ found: [EntranceFound], _ titles: [String: String]) -> [IndexedService.EntranceRow] {
        var texts: [String] = []
        var stacks: [String: [String]] = [:]
        var first: [String: EntranceFound] = [:]
        for one in found {
            let key = ([one.text, one.callers] + one.functions).joined(separator: "\n")
            if first[key] == nil { texts.append(key) }
            first[key] = first[key] ?? one
            let title = titles[one.stack] ?? one.stack
            if stacks[key]?.contains(title) != true { stacks[key, default: []].append(title) }
        }
        var rows: [IndexedService.EntranceRow] = []
        var positions: [String: Int] = [:]
        for key in texts {
            guard let one = first[key], let own = stacks[key] else { continue }
            let group = (one.functions + [one.callers, ""] + own).joined(separator: "\n")
            if let position = positions[group] {
                rows[position].entrances.append(one.text)
            } else {
                positions[group] = rows.count
                rows.append(.init(entrances: [one.text], functions: one.functions, callers: one.callers, stacks: own))
            }
        }
        for index in rows.indices { rows[index].entrances.sort() }
        return rows.sorted { ($0.entrances[0], $0.stacks.joined()) < ($1.entrances[0], $1.stacks.joined()) }
    }

    private static func merged(_ rows: [IndexedService.FunctionRow], _ titles: [String: String]) -> [IndexedService
        .FunctionRow]
    {
        var result: [IndexedService.FunctionRow] = []
        var positions: [String: Int] = [:]
        for row in rows {
            var row = row
            row.stacks = row.stacks.map { titles[$0] ?? $0 }
            let key = ([row.name, row.runtime] + row.starts + [""] + row.uses).joined(separator: "\n")
            if let position = positions[key] {
                for stack in row.stacks where !result[position].stacks.contains(stack) {
                    result[position].stacks.append(stack)
                }
            } else {
                positions[key] = result.count
                result.append(row)
            }
        }
        return result.sorted { ($0.name, $0.stacks.joined()) < ($1.name, $1.stacks.joined()) }
    }
}
