import Infra

/// What templates export and import, before and after.
package struct Exchange: Sendable {
    /// The stacks that import an export, by the export's `key`, as the templates were.
    package let oldImports: [String: [StackName]]
    package let newImports: [String: [StackName]]
    package let oldExports: [String: StackName]
    package let newExports: [String: StackName]

    /// Only templates with `Fn::ImportValue` or `Export` in their text are read.
    init(stacks: [StackComparison], old: [String: [UInt8]], new: [String: [UInt8]]) {
        // Without a change in any export nothing is asked of the others.
        let concerns = stacks.contains { stack in
            stack.kind != .changed
                || stack.comparison.sections.contains { $0.path.first == "Outputs" }
                || Self.imports(stack.old) != Self.imports(stack.new)
        }
        guard concerns else {
            (oldImports, newImports, oldExports, newExports) = ([:], [:], [:], [:])
            return
        }
        let known = Dictionary(stacks.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
        let before = Self.read(old) { known[$0]?.old }
        let after = Self.read(new) { known[$0]?.new }
        (oldImports, oldExports) = (before.imports, before.exports)
        (newImports, newExports) = (after.imports, after.exports)
    }

    private static func read(
        _ files: [String: [UInt8]], _ known: (String) -> Value?
    ) -> (imports: [String: [StackName]], exports: [String: StackName]) {
        var imports: [String: [StackName]] = [:]
        var exports: [String: StackName] = [:]
        for (path, bytes) in files.sorted(by: { $0.key < $1.key }) {
            guard let value = known(path) ?? (try? TemplateText.read(bytes, name: path)) else { continue }
            let name = StackName(path: path)
            let region = StackComparison.region(of: value, name)
            for imported in Self.imports(value) { imports[Self.key(imported, region), default: []].append(name) }
            for output in value["Outputs"]?.members ?? [] {
                if let export = output.value["Export"]?["Name"].flatMap({ CanonicalForm().of($0) })?.text {
                    exports[Self.key(export, region)] = name
                }
            }
        }
        return (imports, exports)
    }

    /// An export's name is unique in a region only.
    static func key(_ name: String, _ region: Region?) -> String { region.map { "\($0.id) \(name)" } ?? name }

    /// The names of all exports that a template imports.
    static func imports(_ template: Value?) -> Set<String> {
        var names: Set<String> = []
        func visit(_ value: Value) {
            switch value {
            case .array(let elements): elements.forEach(visit)
            case .object(let members):
                if members.count == 1, members[0].key == "Fn::ImportValue" {
                    if let name = CanonicalForm().of(members[0].value)?.text { names.insert(name) }
                } else {
                    for member in members { visit(member.value) }
                }
            default: break
            }
        }
        if let template { visit(template) }
        return names
    }
}
