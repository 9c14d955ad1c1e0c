import Infra

/// All templates of a project, compared: by their paths, and across them for what moves from one to another.
package struct ProjectComparison: Sendable {
    /// Those that differ, by name.
    package let stacks: [StackComparison]
    /// Resources that a stack loses and one nested in it gets, or the other way round.
    package let moves: [Move]
    /// Resources that a service loses and another service of the stage gets. To CloudFormation, and so to what they
    /// hold, they are deleted and created.
    package let relocations: [Move]
    /// Every template's path, whether it differs or not, with what it exports; for what concerns other stacks.
    package let exchange: Exchange
    /// The stacks whose tags or policy differ.
    package let configurations: [ConfigurationComparison]
    /// How many templates mean the same.
    package let unchanged: Int

    /// A resource that stands in another template than before.
    package struct Move: Hashable, Sendable {
        package let from: StackName
        package let oldID: String
        package let to: StackName
        package let newID: String
        package let type: String
        /// The name that the resource has before and after; nil where it has none or another one.
        package let name: String?
    }

    /// - Parameters:
    ///   - old: the templates as they were.
    ///   - new: the templates as they are.
    /// - Throws: for the first text that is not a template, with its path.
    package init(old: [TemplateFile], new: [TemplateFile]) throws(TemplateFailure) {
        let values = Dictionary(new.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
        let before = Dictionary(old.map { ($0.path, $0.bytes) }, uniquingKeysWith: { first, _ in first })
        let after = values.mapValues(\.bytes)
        let isConfiguration = { (path: String) in path.hasSuffix("/\(GeneratedFile.configurationName)") }
        configurations = ConfigurationComparison.all(
            before.filter { isConfiguration($0.key) }, after.filter { isConfiguration($0.key) })
        let schemas = TypeSchemas()
        var stacks: [StackComparison] = []
        var unchanged = 0
        for path in Set(before.keys).union(after.keys).sorted() where !isConfiguration(path) {
            // The same bytes mean the same, whatever they are.
            if before[path] == after[path] {
                unchanged += 1
                continue
            }
            let oldValue = try before[path].map { bytes throws(TemplateFailure) in
                try TemplateText.read(bytes, name: "\(path) (base)")
            }
            let newValue = try values[path]?.template(name: "\(path) (head)")
            if let stack = StackComparison(path: path, old: oldValue, new: newValue, schemas: schemas) {
                stacks.append(stack)
            } else {
                unchanged += 1
            }
        }
        self.stacks = stacks.sorted { $0.name < $1.name }
        self.unchanged = unchanged
        let all = Self.moves(in: self.stacks, schemas)
        moves = all.filter { $0.from.root == $0.to.root }
        relocations = all.filter { $0.from.root != $0.to.root }
        exchange = Exchange(
            stacks: self.stacks, old: before.filter { !isConfiguration($0.key) },
            new: after.filter { !isConfiguration($0.key) })
    }

    package var isEmpty: Bool { stacks.isEmpty && configurations.isEmpty }

    /// What is gone from one template and new in another of the same stage, with the same logical id or name.
    private static func moves(in stacks: [StackComparison], _ schemas: TypeSchemas) -> [Move] {
        var moves: [Move] = []
        for stage in Set(stacks.map { "\($0.name.stage) \($0.name.region)" }).sorted() {
            let mine = stacks.filter { "\($0.name.stage) \($0.name.region)" == stage }
            var removed: [String: [(StackName, ResourceForm)]] = [:]
            for stack in mine {
                for change in stack.comparison.resources where change.kind == .removed {
                    guard let form = change.old else { continue }
                    removed[key(form, schemas), default: []].append((stack.name, form))
                }
            }
            if removed.isEmpty { continue }
            for stack in mine {
                for change in stack.comparison.resources where change.kind == .added {
                    guard let form = change.new, var candidates = removed[key(form, schemas)] else { continue }
                    let others = candidates.indices.filter { candidates[$0].0 != stack.name }
                    // Of several, the one of the same service.
                    guard let index = others.first(where: { candidates[$0].0.root == stack.name.root }) ?? others.first
                    else { continue }
                    let (from, old) = candidates.remove(at: index)
                    removed[key(form, schemas)] = candidates
                    let name = form.physicalName(schemas[form.type])
                    moves.append(
                        Move(
                            from: from, oldID: old.id, to: stack.name, newID: form.id, type: form.type,
                            name: name == old.physicalName(schemas[old.type]) ? name : nil))
                }
            }
        }
        return moves
    }

    /// What two resources that are the same have in common: the physical name, or the logical id.
    private static func key(_ form: ResourceForm, _ schemas: TypeSchemas) -> String {
        form.physicalName(schemas[form.type]).map { "\(form.type) name \($0)" } ?? "\(form.type) id \(form.id)"
    }

    /// Whether an update deletes the stack: one nested in a stack that stays. A stack of its own stays deployed.
    func isDeletedByUpdate(_ stack: StackComparison) -> Bool {
        stack.kind == .removed && !stack.name.nested.isEmpty
            && !stacks.contains { $0.name == stack.name.root && $0.kind == .removed }
    }
}
