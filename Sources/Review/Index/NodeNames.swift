/// The names of the nodes of a graph, as templates call them.
struct NodeNames {
    private let reader: DiagramReader
    /// The stack of each template, as a number.
    private let roots: [Int]
    /// The name of each node in its own stack, without the stage's: what most ask for is made once.
    private let own: [String]

    init(_ reader: DiagramReader) {
        self.reader = reader
        var known: [StackName: Int] = [:]
        var roots: [Int] = []
        for template in reader.templates {
            let root = template.name.root
            let number = known[root] ?? known.count
            known[root] = number
            roots.append(number)
        }
        self.roots = roots
        own = reader.stacks.enumerated().map { key, stack in
            (reader.graph.nodes[key]?.label ?? "").withoutStage(reader.templates[stack].name.stage)
        }
    }

    /// A node's name, with its stack where that is another one than the template's.
    func name(_ key: Int, from index: Int) -> String {
        guard let node = reader.graph.nodes[key] else { return "" }
        let isNear = node.frame.isEmpty || node.frame == reader.templates[index].frame
        return isNear ? node.label : "\(node.label) of \(node.frame)"
    }

    /// The same with `STAGE` for the stage's name.
    func neutral(_ key: Int, from index: Int) -> String {
        if own.indices.contains(key), roots[reader.stacks[key]] == roots[index] { return own[key] }
        return name(key, from: index).withoutStage(reader.templates[index].name.stage)
    }

    /// The names of several, each once.
    func neutral(_ keys: Few<Int>, from index: Int) -> [String] {
        switch keys {
        case .empty: return []
        case .one(let key): return [neutral(key, from: index)]
        case .several(let keys):
            var names: [String] = []
            for key in keys {
                let name = name(key, from: index)
                if !names.contains(name) { names.append(name) }
            }
            return names.map { $0.withoutStage(reader.templates[index].name.stage) }
        }
    }
}
