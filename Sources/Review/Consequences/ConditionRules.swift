import Infra

/// Resources that a condition creates or deletes, and what a diff of templates cannot see.
enum ConditionRules {
    private static let source = "AWS CloudFormation Template Reference, \"Conditions\""

    static func judge(_ stack: StackComparison, _ findings: inout Findings) {
        guard stack.kind == .changed else { return }
        for change in stack.comparison.resources {
            guard case .changed = change.kind, let old = change.old, let new = change.new,
                let name = new.attribute("Condition")?.text, name != old.attribute("Condition")?.text
            else { continue }
            findings.add(
                loses(old) ? .dangerous : .look, loses(old) ? .dataLoss : .protection, change.id,
                """
                \(change.title) is there only where the condition \(Printable.text(name)) holds; where it does not, \
                the update deletes it\(contents(old)).
                """,
                source: source)
        }
        conditions(stack, &findings)
        for change in stack.comparison.sections where change.path.first == "Transform" {
            findings.add(
                .look, .runtime, "",
                """
                The transform changes (\(Readable.text(change.old)) → \(Readable.text(change.new))). What it makes of \
                the template is not compared.
                """,
                source: "AWS CloudFormation User Guide, \"Transforms\"")
        }
        for change in stack.comparison.resources where change.id.hasPrefix("Fn::") {
            findings.add(
                .look, .runtime, change.id,
                "\(Printable.text(change.id)) changes. The resources that it makes are not compared.",
                source: "AWS CloudFormation Template Reference, \"Fn::ForEach\"")
        }
    }

    /// A condition that changes concerns all that is under it.
    private static func conditions(_ stack: StackComparison, _ findings: inout Findings) {
        var changed: [String] = []
        for change in stack.comparison.sections where change.path.first == "Conditions" {
            guard change.path.steps.count > 1, case .key(let name) = change.path.steps[1], change.old != nil else {
                continue
            }
            if !changed.contains(name) { changed.append(name) }
        }
        guard !changed.isEmpty else { return }
        let schemas = TypeSchemas()
        for name in changed {
            let under = (stack.new?["Resources"]?.members ?? []).filter {
                $0.value["Condition"]?.text == name && stack.old?["Resources"]?[$0.key] != nil
            }
            .map { ResourceForm($0.key, $0.value, schemas) }
            guard !under.isEmpty else { continue }
            let losing = under.filter(loses)
            let loss = losing.isEmpty ? "" : " Data is lost with \(ReplacementRules.names(losing.map(\.id)))."
            findings.add(
                losing.isEmpty ? .look : .dangerous, losing.isEmpty ? .protection : .dataLoss, "",
                """
                The condition \(Printable.text(name)) changes. Where it no longer holds, the update deletes \
                \(ReplacementRules.names(under.map(\.id))).\(loss)
                """,
                source: source)
        }
    }

    private static func loses(_ form: ResourceForm) -> Bool {
        DataTypes.contents(of: form.type) != nil && form.deletionPolicy == "Delete"
    }

    private static func contents(_ form: ResourceForm) -> String {
        guard loses(form), let contents = DataTypes.contents(of: form.type) else { return "" }
        return " with \(contents)"
    }
}
