extension Topic {
    public func lower(into stack: inout Stack) {
        let chosen = settings.isFIFO ? physicalFIFOName(in: stack.scope) : nil
        stack.add(
            logicalID, "AWS::SNS::Topic",
            .init(present: [
                ("TopicName", (settings.physicalName?.value ?? chosen).map { .string($0) }),
                ("DisplayName", settings.displayName.map { .string($0.value) }),
                ("FifoTopic", settings.isFIFO ? true : nil),
                ("ContentBasedDeduplication", settings.deduplicatesByContent ? true : nil),
                ("KmsMasterKeyId", settings.encryptionKey.map { stack.resolve($0.value) }),
            ]))
        let senders = BucketNotification.sources(of: self, in: stack.scope)
        stack.allowPublishing(to: self, senders.map { SenderStatement.bucket($0, "sns:Publish", on: .ref(logicalID)) })
    }

    var policyID: String { logicalID + "Policy" }

    public func check(in scope: Scope, _ report: inout Report) {
        if !isOverridden("TopicName") {
            checkName(settings.physicalName, isFIFO: settings.isFIFO, maximum: 256, in: scope, &report)
        }
        if let text = settings.displayName, !isOverridden("DisplayName"), text.value.isEmpty || text.value.count > 100 {
            report(
                .sourceSettingOutOfRange, at: text.location,
                "A topic's display name has 1 to 100 characters, not \(text.value.count); correct it.")
        }
        checkKey(in: scope, &report)
    }
}
