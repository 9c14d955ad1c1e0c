import Infra

/// What is replaced, why, and what follows from it.
enum ReplacementRules {
    private static let source = "AWS CloudFormation User Guide, \"Update behaviors of stack resources\""

    static func judge(_ change: ResourceChange, _ graph: ReferenceGraph, _ findings: inout Findings) {
        guard let old = change.old, let new = change.new else { return }
        if old.type != new.type {
            findings.add(
                .dangerous, .refused, change.id,
                """
                \(Printable.text(change.id)) becomes \(Printable.text(new.type)) and was \(Printable.text(old.type)); \
                CloudFormation refuses to change the type of a resource. Give the new one another logical id.
                """,
                source: "AWS CloudFormation User Guide, \"Troubleshooting CloudFormation\"")
            return
        }
        if case .renamed(let oldID) = change.kind {
            renamed(change, from: oldID, old, new, graph, &findings)
        } else {
            switch change.replacement {
            case .none: break
            case .always(let paths): replaced(change, paths, old, new, graph, &findings)
            case .conditional(let paths):
                // Of a database many settings are listed so that interrupt it and replace it rarely.
                let isLost = old.losesContents && !old.type.hasPrefix("AWS::RDS::")
                findings.add(
                    isLost ? .dangerous : .look, .replacement, change.id,
                    """
                    \(change.title) may be replaced: \(list(paths)) can change in place only in some \
                    cases.\(contents(old, may: true))
                    """,
                    source: source)
            }
        }
    }

    private static func replaced(
        _ change: ResourceChange, _ paths: [PropertyPath], _ old: ResourceForm, _ new: ResourceForm,
        _ graph: ReferenceGraph,
        _ findings: inout Findings
    ) {
        let schema = TypeSchema(named: new.type)
        if schema.takesText {
            findings.add(
                .dangerous, .refused, change.id,
                """
                \(change.title) has another ServiceToken, which CloudFormation refuses to change. Give the resource \
                another logical id.
                """,
                source: "AWS CloudFormation Template Reference, \"AWS::CloudFormation::CustomResource\", ServiceToken")
            return
        }
        let name = new.physicalName(schema)
        if let name, name == old.physicalName(schema), !schema.isDeletedBeforeReplacement {
            findings.add(
                .dangerous, .refused, change.id,
                """
                \(change.title) has to be replaced, because \(list(paths)) cannot change in place, and keeps its name \
                "\(Printable.text(name))". CloudFormation cannot replace a resource with a custom name; change the \
                name too.
                """,
                source: "AWS CloudFormation User Guide, \"Name type\"")
        }
        findings.add(
            old.losesContents ? .dangerous : .look, .replacement, change.id,
            """
            \(change.title) is replaced, because \(list(paths)) cannot change in place.\(following(change.id, graph))
            """, source: source)
        loss(old, change, &findings)
    }

    private static func renamed(
        _ change: ResourceChange, from oldID: String, _ old: ResourceForm, _ new: ResourceForm, _ graph: ReferenceGraph,
        _ findings: inout Findings
    ) {
        let schema = TypeSchema(named: new.type)
        if let name = new.physicalName(schema), name == old.physicalName(schema) {
            findings.add(
                .dangerous, .refused, change.id,
                """
                \(change.title) was \(Printable.text(oldID)) and keeps the name "\(Printable.text(name))", which is \
                taken until the old one is deleted; CloudFormation creates the new one first and fails. \(advice(oldID))
                """,
                source: "AWS CloudFormation User Guide, \"Name type\"")
        } else {
            findings.add(
                old.losesContents ? .dangerous : .look, .replacement, change.id,
                """
                \(change.title) was \(Printable.text(oldID)): CloudFormation creates it anew and deletes the old one. \
                If it is the same one: \(advice(oldID))\(following(change.id, graph))
                """,
                source: "AWS CloudFormation User Guide, \"Resources section structure\"")
        }
        loss(old, change, &findings, isRename: true)
    }

    private static func advice(_ oldID: String) -> String {
        """
        Keep the logical id: write .was("…") with the former name at the declaration, or \
        .logicalID("\(Printable.text(oldID))").
        """
    }

    private static func loss(
        _ old: ResourceForm, _ change: ResourceChange, _ findings: inout Findings, isRename: Bool = false
    ) {
        guard let contents = DataTypes.contents(of: old.type) else { return }
        // A renamed resource is deleted under its old logical id, so the other policy applies.
        let (attribute, policy) =
            isRename
            ? ("DeletionPolicy", old.deletionPolicy)
            : ("UpdateReplacePolicy", change.new?.updateReplacePolicy ?? "Delete")
        if policy.hasPrefix("Retain") {
            findings.add(
                .look, .dataLoss, change.id,
                """
                The new \(change.title) is empty. The old one stays in the account with \(contents), outside the stack \
                (\(attribute): \(policy)).
                """,
                source: "AWS CloudFormation Template Reference, \"\(attribute) attribute\"")
        } else if policy == "Snapshot" {
            findings.add(
                .look, .dataLoss, change.id,
                "The new \(change.title) is empty. A snapshot of the old one is kept (\(attribute): Snapshot).",
                source: "AWS CloudFormation Template Reference, \"\(attribute) attribute\"")
        } else {
            findings.add(
                .dangerous, .dataLoss, change.id,
                """
                \(change.title) loses \(contents): the old one is deleted. Set \(attribute): Retain in a separate \
                update first.
                """,
                source: "AWS CloudFormation Template Reference, \"\(attribute) attribute\"")
        }
    }

    private static func contents(_ old: ResourceForm, may: Bool) -> String {
        guard old.losesContents, let contents = DataTypes.contents(of: old.type) else { return "" }
        return " If it is, \(contents) \(contents.hasSuffix("s") ? "are" : "is") lost."
    }

    private static func following(_ id: String, _ graph: ReferenceGraph) -> String {
        let (replaced, updated) = graph.following(id)
        var text = ""
        if !replaced.isEmpty { text += " Replaced with it: \(names(replaced))." }
        if !updated.isEmpty { text += " Updated with it: \(names(updated))." }
        return text
    }

    static func names(_ ids: [String]) -> String {
        let shown = ids.prefix(6).map(Printable.text).joined(separator: ", ")
        return ids.count > 6 ? "\(shown) and \(ids.count - 6) more" : shown
    }

    static func list(_ paths: [PropertyPath]) -> String {
        var seen: Set<String> = []
        return names(paths.map(\.description).filter { seen.insert($0).inserted })
    }
}

extension ResourceForm {
    /// Whether what it holds goes with it when it is replaced.
    var losesContents: Bool { DataTypes.contents(of: type) != nil && updateReplacePolicy == "Delete" }
}
