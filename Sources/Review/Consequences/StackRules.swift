import Infra

/// What concerns stacks as wholes and other stacks: exports, imports, the order of deployments.
enum StackRules {
    private static let exports =
        "AWS CloudFormation User Guide, \"Get exported outputs from a deployed CloudFormation stack\""

    static func judge(_ stack: StackComparison, _ project: ProjectComparison, _ findings: inout Findings) {
        if stack.kind == .removed, stack.name.nested.isEmpty {
            findings.add(
                .look, .otherStacks, "",
                """
                No spec declares the stack of \(stack.name.title) any longer. It stays deployed until you delete it.
                """,
                source: "AWS CloudFormation User Guide, \"Delete a stack\"")
        }
        let key = { (name: String) in Exchange.key(name, stack.region) }
        let (before, after) = (Self.exports(of: stack.old), Self.exports(of: stack.new))
        for (name, value) in before.sorted(by: { $0.key < $1.key }) {
            let users = (project.exchange.oldImports[key(name)] ?? []).filter { $0.root != stack.name.root }
            guard !users.isEmpty, after[name] != value else { continue }
            let titles = users.map(\.title).joined(separator: ", ")
            if after[name] == nil {
                let staying = (project.exchange.newImports[key(name)] ?? []).filter { $0.root != stack.name.root }
                let steps =
                    staying.isEmpty
                    ? "Deploy in this order: 1. \(titles), without the import; 2. \(stack.name.title)."
                    : "\(staying.map(\.title).joined(separator: ", ")) still import it: remove the import first."
                findings.add(
                    staying.isEmpty ? .look : .dangerous, .otherStacks, "",
                    """
                    The export "\(Printable.text(name))" is removed, which is imported by \(titles); CloudFormation \
                    refuses to remove an export that is in use. \(steps)
                    """,
                    source: exports)
            } else {
                findings.add(
                    .dangerous, .otherStacks, "",
                    """
                    The export "\(Printable.text(name))" changes from \(Readable.text(before[name])) to \
                    \(Readable.text(after[name])), and it is imported by \(titles); CloudFormation refuses to change \
                    an export that is in use. Export the new value under another name: 1. deploy \(stack.name.title) \
                    with both exports; 2. let \(titles) import the new one; 3. remove the old one.
                    """,
                    source: exports)
            }
        }
        for name in Exchange.imports(stack.new).subtracting(Exchange.imports(stack.old)).sorted() {
            guard let owner = project.exchange.newExports[key(name)], owner.root != stack.name.root else { continue }
            let isNew = project.exchange.oldExports[key(name)] == nil
            guard isNew else { continue }
            findings.add(
                .look, .otherStacks, "",
                """
                \(stack.name.title) imports "\(Printable.text(name))", which \(owner.title) exports from now on. \
                Deploy in this order: 1. \(owner.title); 2. \(stack.name.title).
                """,
                source: exports)
        }
    }

    static func exports(of template: Value?) -> [String: Value] {
        var result: [String: Value] = [:]
        for output in template?["Outputs"]?.members ?? [] {
            guard let name = output.value["Export"]?["Name"].flatMap({ CanonicalForm().of($0) })?.text else { continue }
            result[name] = output.value["Value"].flatMap { CanonicalForm().of($0) } ?? .null
        }
        return result
    }
}
