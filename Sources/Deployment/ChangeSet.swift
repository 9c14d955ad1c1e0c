import Infra
import Review

/// What AWS says of a change set.
package struct ChangeSet: Sendable {
    package let status: String
    package let execution: String
    package let reason: String?
    package let changes: [Change]

    package struct Change: Sendable, Hashable {
        package let action: String
        package let id: String
        package let type: String
        /// `True`, `False` or `Conditional`; empty where nothing is said.
        package let replacement: String
    }

    package init(_ value: Value) {
        status = value["Status"]?.text ?? ""
        execution = value["ExecutionStatus"]?.text ?? ""
        reason = value["StatusReason"]?.text
        changes = (value["Changes"]?.elements ?? []).compactMap { element in
            let change = element["ResourceChange"]
            guard let id = change?["LogicalResourceId"]?.text else { return nil }
            return Change(
                action: change?["Action"]?.text ?? "", id: id, type: change?["ResourceType"]?.text ?? "",
                replacement: change?["Replacement"]?.text ?? "")
        }
    }

    package var isPending: Bool { status.hasSuffix("_PENDING") || status.hasSuffix("_IN_PROGRESS") }
    package var isReady: Bool { status == "CREATE_COMPLETE" && execution == "AVAILABLE" }
    /// AWS finds nothing to do.
    package var isEmpty: Bool {
        status == "FAILED"
            && ["didn't contain changes", "No updates are to be performed"].contains { reason?.contains($0) ?? false }
    }
    /// Resources that are made anew, for certain or perhaps.
    package var replaced: [Change] {
        changes.filter { $0.action == "Modify" && ["True", "Conditional"].contains($0.replacement) }
    }
}
