import Infra

/// Sizes beyond which CloudFormation or a service refuses an update.
enum QuotaRules {
    private static let quotas = "AWS CloudFormation User Guide, \"Understand CloudFormation quotas\""

    static func judge(_ stack: StackComparison, _ findings: inout Findings) {
        for (section, name, most) in [
            ("Resources", "resources", 500), ("Outputs", "outputs", 200), ("Parameters", "parameters", 200),
            ("Mappings", "mappings", 200),
        ] {
            let count = stack.new?[section]?.members?.count ?? 0
            guard count > most else { continue }
            findings.add(
                .dangerous, .refused, "",
                "The template of \(stack.name.title) has \(count) \(name); CloudFormation accepts \(most).",
                source: quotas)
        }
        for change in stack.comparison.resources { indexes(change, &findings) }
    }

    /// A table takes one index more or fewer in an update.
    private static func indexes(_ change: ResourceChange, _ findings: inout Findings) {
        guard change.type == "AWS::DynamoDB::Table", let old = change.old, let new = change.new,
            !change.isAnotherResource
        else { return }
        let names = { (form: ResourceForm) in
            Set((form["GlobalSecondaryIndexes"]?.elements ?? []).compactMap { $0["IndexName"]?.text })
        }
        let (before, after) = (names(old), names(new))
        let (added, removed) = (after.subtracting(before).sorted(), before.subtracting(after).sorted())
        guard added.count + removed.count > 1 else { return }
        let words = (added.map { "adds \(Printable.text($0))" } + removed.map { "removes \(Printable.text($0))" })
            .joined(separator: ", ")
        findings.add(
            .dangerous, .refused, change.id,
            """
            \(change.title) \(words): DynamoDB creates or deletes one global secondary index in an update and refuses \
            more. Deploy them one after the other.
            """,
            source: "AWS CloudFormation Template Reference, \"AWS::DynamoDB::Table\", GlobalSecondaryIndexes")
    }
}
