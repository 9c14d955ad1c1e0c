import Infra

/// A setting that protects while it has some values.
struct GuardingSetting {
    let type: String
    let path: String
    /// The values, in lowercase.
    let on: Set<String>
    /// What holds when it has another one, without a full stop.
    let says: String
    let source: String
    /// The value of a resource that does not set it.
    var unsaid = "false"
    var danger = Consequence.Danger.dangerous

    func judge(_ change: ResourceChange, _ kind: Consequence.Kind, _ findings: inout Findings) {
        guard change.old != nil, change.new != nil else { return }
        let setting = Setting(change, path)
        let before = setting.old == nil ? unsaid : setting.oldText ?? ""
        let after = setting.new == nil ? unsaid : setting.newText ?? ""
        guard on.contains(before.lowercased()), !on.contains(after.lowercased()) else { return }
        guard setting.new?.intrinsic == nil else {
            findings.add(
                .look, kind, change.id,
                """
                \(change.title): \(path.replacing("/", with: ".")) was \(Printable.text(before)) and is now decided at \
                deployment.
                """,
                source: source)
            return
        }
        findings.add(danger, kind, change.id, "\(change.title): \(says).", source: source)
    }
}
