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
}
