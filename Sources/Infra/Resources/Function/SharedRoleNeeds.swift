/// What functions need of the role that they share.
struct SharedRoleNeeds: Sendable {
    /// What serverless.yml must say, since Serverless adds it to no role by itself.
    var stated: [Value] = []
    /// What Serverless adds by itself.
    var generated: [Value] = []
    var usesNetwork = false
    /// Functions that EventBridge Scheduler starts as this role.
    var scheduled: [String] = []

    private static let queueActions: Value = ["sqs:ReceiveMessage", "sqs:DeleteMessage", "sqs:GetQueueAttributes"]

    /// Puts the queues of a statement into the one that has all queues, as Serverless writes it; false for other
    /// statements.
    mutating func addQueues(of statement: Value) -> Bool {
        guard statement["Action"] == Self.queueActions, statement["Condition"] == nil,
            case .array(let queues)? = statement["Resource"],
            let index = generated.firstIndex(where: { $0["Action"] == Self.queueActions && $0["Condition"] == nil }),
            case .object(var members) = generated[index], let at = members.firstIndex(where: { $0.key == "Resource" }),
            case .array(let known) = members[at].value
        else { return false }
        members[at].value = .array(known + queues.filter { !known.contains($0) })
        generated[index] = .object(members)
        return true
    }
}
