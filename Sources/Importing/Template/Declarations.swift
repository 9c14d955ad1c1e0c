/// What a spec declares of an original, before it is written: ordered by what refers to what.
struct Declarations {
    /// What a name in the original stands for in the spec.
    enum Kind: Hashable { case parameter, condition, resource, function }

    /// Where a declaration stands among others, unless what it refers to wants it further down.
    enum Rank: Int { case parameters, conditions, resources, outputs, layers, made, apis, changes, functions }

    struct Item {
        let id: String
        let kind: Kind
        /// What it refers to by `Ref`, `Fn::GetAtt` or a condition's name, in the order of the original.
        let references: [String]
        let place: Place
        var rank = Rank.functions
        /// What it is in all stages, where its id has the stage in it.
        var title: String?
        let make: (inout ValueWriter) throws(ImportFailure) -> Code
    }

    private var items: [Item] = []
    private var positions: [String: Int] = [:]
    /// The words of typed resources, by their logical ids.
    private(set) var words: [String: String] = [:]

    /// The logical ids of resources that are written as they stand.
    private(set) var raws: Set<String> = []

    mutating func raw(_ id: String) { raws.insert(id) }
    mutating func typed(_ id: String, as word: String) { words[id] = word }

    mutating func add(_ item: Item) {
        positions["\(item.kind == .condition ? "condition " : "")\(item.id)"] = items.count
        items.append(item)
    }

    var places: [Place] { items.map(\.place) }

    /// Which of several names are in a value.
    static func references(in node: Node) -> [String] {
        var found: [String] = []
        collect(node, &found)
        return found
    }

    private static func collect(_ node: Node, _ found: inout [String]) {
        switch node.content {
        case .scalar(let text, _):
            for part in Sentinel.parts(text) where part.isReference { found.append(part.text) }
        case .sequence(let elements): for element in elements { collect(element, &found) }
        case .mapping(let pairs):
            if pairs.count == 1, let pair = pairs.first {
                switch pair.key {
                case "Ref": if let id = pair.value.scalar { found.append(id) }
                case "Condition": if let id = pair.value.scalar { found.append("condition \(id)") }
                case "Fn::GetAtt":
                    if let id = pair.value.elements.first?.scalar
                        ?? pair.value.scalar?.split(separator: ".").first.map(String.init)
                    {
                        found.append(id)
                    }
                case "Fn::If": if let id = pair.value.elements.first?.scalar { found.append("condition \(id)") }
                default: break
                }
            }
            for pair in pairs { collect(pair.value, &found) }
        }
    }

    /// The statements, what is referred to before what refers to it. Where two refer to each other, one does so by its
    /// logical id as text, since a Swift constant must be there before it is used.
    func statements(
        _ names: inout SwiftNames, stage: String, _ annotations: Annotations
    ) throws(ImportFailure) -> [CodeStatement] {
        let (order, cut) = ordered()
        var referred: Set<Int> = []
        for (from, item) in items.enumerated() {
            for id in item.references {
                if let to = positions[id], to != from, !cut.contains([from, to]) { referred.insert(to) }
            }
        }
        var known: [String: ValueWriter.Target] = [:]
        var statements: [CodeStatement] = []
        for index in order {
            let item = items[index]
            var writer = ValueWriter(known: known, stage: stage)
            for id in item.references {
                if let to = positions[id], cut.contains([index, to]) { writer.known[id] = nil }
            }
            let code = try item.make(&writer)
            guard referred.contains(index) else {
                statements.append(
                    CodeStatement(
                        comments: annotations.lines(of: index) + writer.comments, code: code, id: item.title ?? item.id)
                )
                continue
            }
            let suffix =
                switch item.kind {
                case .parameter: "Parameter"
                case .condition: "Condition"
                case .function: "Function"
                case .resource: "Resource"
                }
            let original =
                item.kind == .function && item.id.hasSuffix("LambdaFunction")
                ? String(item.id.dropLast(14)) : item.title ?? item.id
            let name = names.make(original, suffix: suffix)
            let key = item.kind == .condition ? "condition \(item.id)" : item.id
            known[key] = .init(name: name, kind: item.kind, word: code.callee == words[item.id] ? words[item.id] : nil)
            statements.append(
                CodeStatement(
                    comments: annotations.lines(of: index) + writer.comments, name: name, code: code,
                    id: item.title ?? item.id))
            if item.kind == .resource || item.kind == .function {
                statements.append(CodeStatement(code: .raw(name), id: item.title ?? item.id, isStating: true))
            }
        }
        return statements
    }

    /// Positions so that what is referred to comes first, and the references that this cannot be had for.
    private func ordered() -> (order: [Int], cut: Set<[Int]>) {
        var order: [Int] = []
        var cut: Set<[Int]> = []
        // 0 unseen, 1 open, 2 done. No recursion: chains may be as long as the file.
        var state = [Int](repeating: 0, count: items.count)
        // Parameters have no order of their own: those that nothing refers to are declared in another way.
        let starts = items.indices.sorted { a, b in
            let names =
                items[a].kind == .parameter && items[b].kind == .parameter ? (items[a].id, items[b].id) : ("", "")
            return (items[a].rank.rawValue, names.0, a) < (items[b].rank.rawValue, names.1, b)
        }
        for start in starts where state[start] == 0 {
            var stack: [(index: Int, next: Int)] = [(start, 0)]
            state[start] = 1
            while let top = stack.last {
                let references = items[top.index].references
                guard top.next < references.count else {
                    state[top.index] = 2
                    order.append(top.index)
                    stack.removeLast()
                    continue
                }
                stack[stack.count - 1].next += 1
                guard let to = positions[references[top.next]], to != top.index else { continue }
                if state[to] == 0 {
                    state[to] = 1
                    stack.append((to, 0))
                } else if state[to] == 1 {
                    cut.insert([top.index, to])
                }
            }
        }
        return (order, cut)
    }
}

extension Declarations {
    func isRaw(_ id: String) -> Bool { raws.contains(id) }

    /// Whether a resource is written by a word of its own, so that triggers take it.
    func isTyped(_ id: String, _ word: String) -> Bool { words[id] == word }
}
