import Infra

/// What is deleted, and what no longer keeps something from being deleted.
enum DeletionRules {
    /// - Parameter move: where a resource of the same name or logical id is created, if it is.
    static func judge(_ change: ResourceChange, movedBy move: ProjectComparison.Move? = nil, _ findings: inout Findings)
    {
        if change.kind == .removed { return removed(change, move, &findings) }
        guard let old = change.old, let new = change.new, old.type == new.type else { return }
        weakened("DeletionPolicy", old.deletionPolicy, new.deletionPolicy, change, &findings)
        weakened("UpdateReplacePolicy", old.updateReplacePolicy, new.updateReplacePolicy, change, &findings)
    }

    private static func removed(_ change: ResourceChange, _ move: ProjectComparison.Move?, _ findings: inout Findings) {
        guard let old = change.old, let contents = DataTypes.contents(of: old.type) else { return }
        let source = "AWS CloudFormation Template Reference, \"DeletionPolicy attribute\""
        let elsewhere = move.map { " \($0.to.title) creates a new one, which is empty. \(MoveRules.advice)" } ?? ""
        switch old.deletionPolicy {
        case "Delete":
            findings.add(
                .dangerous, .dataLoss, change.id,
                """
                \(change.title) is deleted with \(contents). To keep it, set DeletionPolicy: Retain in a separate \
                update first.\(elsewhere)
                """,
                source: source)
        case "Snapshot":
            findings.add(
                .look, .dataLoss, change.id,
                "\(change.title) is deleted, and a snapshot is kept (DeletionPolicy: Snapshot).\(elsewhere)",
                source: source)
        default:
            findings.add(
                .look, .dataLoss, change.id,
                """
                \(change.title) leaves the stack and stays in the account with \(contents) (DeletionPolicy: \
                \(Printable.text(old.deletionPolicy))).\(elsewhere)
                """,
                source: source)
        }
    }

    private static func weakened(
        _ attribute: String, _ old: String, _ new: String, _ change: ResourceChange, _ findings: inout Findings
    ) {
        guard rank(new) < rank(old) else { return }
        let contents = DataTypes.contents(of: change.type)
        findings.add(
            contents == nil ? .look : .dangerous, .protection, change.id,
            """
            \(change.title) is less protected: \(attribute) is \(Printable.text(new)) and was \
            \(Printable.text(old)).\(contents.map { " A later deletion or replacement loses \($0)." } ?? "")
            """,
            source: "AWS CloudFormation Template Reference, \"\(attribute) attribute\"")
    }

    private static func rank(_ policy: String) -> Int {
        switch policy {
        case "Delete": 0
        case "Snapshot": 1
        case "RetainExceptOnCreate": 2
        case "Retain": 3
        // What is put in later may be anything.
        default: 0
        }
    }
}
