extension Queue {
    /// Reports a key of the queue with which SNS cannot encrypt.
    /// - Parameter use: what SNS would put there: `the messages of the topic "orders"`.
    func checkOpenToTopics(_ use: String, at location: SourceLocation, in scope: Scope, _ report: inout Report) {
        guard isOwned else { return }
        for override in origin.overrides
        where override.value.path == "KmsMasterKeyId" && override.value.value == "alias/aws/sqs" {
            report(
                .queueKeyClosedToTopics, at: override.location,
                """
                The \(title) is encrypted with AWS' own key for SQS, which SNS cannot use, so \(use) would not arrive; \
                use the queue's own encryption, or a key of your own with .encrypted(with:).
                """,
                notes: [.init(location, "what SNS sends there")])
        }
        guard case .reference(let reference)? = encryptionKey?.value, let key = reference.target.base as? Resource,
            key.type == "AWS::KMS::Key",
            let policy = scope.resolved(key).properties.first(where: { $0.key == "KeyPolicy" }),
            !KeyPolicy.mayNameSNS(policy.value)
        else { return }
        report(
            .queueKeyClosedToTopics, at: encryptionKey?.location ?? self.location,
            """
            The \(title) is encrypted with the key "\(key.declaredName)", whose policy does not name \
            sns.amazonaws.com, so \(use) would not arrive; allow it kms:GenerateDataKey* and kms:Decrypt there.
            """,
            notes: [.init(key.location, "the key"), .init(location, "what SNS sends there")])
    }
}

/// What can be told of a key's policy from the specs.
private enum KeyPolicy {
    /// Whether SNS may be among those whom it lets use the key; what is known at deployment only may be SNS.
    static func mayNameSNS(_ policy: Value) -> Bool {
        switch policy["Statement"] {
        case .array(let statements)?: statements.contains(where: isForSNS)
        case let statement?: isForSNS(statement)
        case nil: true
        }
    }

    private static func isForSNS(_ statement: Value) -> Bool {
        guard case .object(let members)? = statement["Principal"] else { return true }
        return members.contains { member in
            switch member.key {
            case "Service": has(member.value, else: true) { $0.hasPrefix("sns.") }
            case "AWS": has(member.value, else: false) { $0 == "*" }
            default: member.namesIntrinsic
            }
        }
    }

    /// - Parameter unknown: the answer for what is not a text.
    private static func has(_ value: Value, else unknown: Bool, _ isWanted: (String) -> Bool) -> Bool {
        switch value {
        case .string(let text): isWanted(text)
        case .array(let elements): elements.contains { has($0, else: unknown, isWanted) }
        default: unknown
        }
    }
}
