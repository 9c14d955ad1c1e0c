extension Bucket {
    public func lower(into stack: inout Stack) {
        let started = startedTriggers(in: stack.scope)
        let name = nameText(in: stack.scope)
        let closed = protection(in: &stack)
        let notifications = notificationConfiguration(started, in: &stack)
        let policy = settings.isRetained ? "Retain" : nil
        var dependencies: [String] = []
        for (function, trigger) in started {
            let id = trigger.permissionID(for: function, self)
            if !dependencies.contains(id) { dependencies.append(id) }
        }
        for id in targetPolicies(in: stack.scope) where !dependencies.contains(id) { dependencies.append(id) }
        stack.template.add(
            TemplateResource(
                id: logicalID, type: "AWS::S3::Bucket",
                properties: [.init("BucketName", settings.physicalName == nil ? .sub(name) : .string(name))] + closed
                    + (notifications.map { [.init("NotificationConfiguration", $0)] } ?? []),
                dependsOn: dependencies, deletionPolicy: policy, updateReplacePolicy: policy, location: location))
    }

    public func serverlessWords(in stack: inout Stack) -> ServerlessWords {
        guard isServerlessEvent(in: stack.scope) else { return ServerlessWords() }
        var words = ServerlessWords(generates: .all)
        let closed = protection(in: &stack).map(\.key)
        if !closed.isEmpty { words.corrections = [.properties(logicalID, closed)] }
        return words
    }

    /// How it is closed to others and its objects kept.
    private func protection(in stack: inout Stack) -> [Value.Member] {
        let isDefault = settings.hasDefaults && settings.encryptionKey == nil
        return .init(present: [
            ("BucketEncryption", isDefault ? nil : encryption(in: &stack)),
            ("PublicAccessBlockConfiguration", settings.hasDefaults ? nil : publicAccessBlock),
            ("VersioningConfiguration", settings.isVersioned ? ["Status": "Enabled"] : nil),
        ])
    }

    /// Serverless' own event makes a bucket by a literal name, with functions as the only ones that it tells.
    func isServerlessEvent(in scope: Scope) -> Bool {
        settings.physicalName != nil && origin.logicalID == nil && settings.notifications.isEmpty
            && !settings.isRetained
            && !startedTriggers(in: scope).isEmpty
    }

    private func encryption(in stack: inout Stack) -> Value {
        let rule: Value
        if let key = settings.encryptionKey {
            rule = [
                "ServerSideEncryptionByDefault": [
                    "SSEAlgorithm": "aws:kms", "KMSMasterKeyID": stack.resolve(key.value),
                ],
                "BucketKeyEnabled": true,
            ]
        } else {
            rule = ["ServerSideEncryptionByDefault": ["SSEAlgorithm": "AES256"]]
        }
        return ["ServerSideEncryptionConfiguration": [rule]]
    }

    private var publicAccessBlock: Value {
        let blocks = Value.bool(!settings.allowsPublic)
        return [
            "BlockPublicAcls": blocks, "BlockPublicPolicy": blocks, "IgnorePublicAcls": blocks,
            "RestrictPublicBuckets": blocks,
        ]
    }

    private func notificationConfiguration(
        _ started: [(function: Function, trigger: BucketTrigger)], in stack: inout Stack
    ) -> Value? {
        var queues: [Value] = []
        var topics: [Value] = []
        for notification in settings.notifications {
            if let queue = notification.target.base as? Queue {
                queues.append(notification.filter.configuration("Queue", stack.value(of: queue, "Arn")))
            } else {
                topics.append(notification.filter.configuration("Topic", stack.value(of: notification.target.base)))
            }
        }
        let functions = started.map { $0.trigger.filter.configuration("Function", $0.function.invocationARN) }
        let members: [Value.Member] = .init(present: [
            ("LambdaConfigurations", functions.isEmpty ? nil : .array(functions)),
            ("QueueConfigurations", queues.isEmpty ? nil : .array(queues)),
            ("TopicConfigurations", topics.isEmpty ? nil : .array(topics)),
            ("EventBridgeConfiguration", settings.sendsToEventBridge ? ["EventBridgeEnabled": true] : nil),
        ])
        return members.isEmpty ? nil : .object(members)
    }

    /// S3 tries each target when the bucket is made, so the policies that let it must be there.
    private func targetPolicies(in scope: Scope) -> [String] {
        settings.notifications.compactMap { notification in
            guard scope.owner(of: notification.target.base)?.index == scope.stack.index else { return nil }
            if let queue = notification.target.base as? Queue { return queue.policyID }
            return (notification.target.base as? Topic)?.policyID
        }
    }
}

extension ObjectFilter {
    fileprivate func configuration(_ kind: String, _ target: Value) -> Value {
        let rules = rules.map { rule -> Value in ["Name": .string(rule.name), "Value": .string(rule.value)] }
        return .members([
            ("Event", .string(event.text)), (kind, target),
            ("Filter", rules.isEmpty ? nil : ["S3Key": ["Rules": .array(rules)]]),
        ])
    }
}
