extension Target {
    /// A queue, for what failed or was done.
    public static func queue(_ queue: Queue) -> Target { Target(queue.existingARN.map { .string($0) } ?? queue.arn) }
    /// A topic.
    public static func topic(_ topic: Topic) -> Target { Target(topic.existingARN.map { .string($0) } ?? topic.arn) }
    /// A bucket, which gets an object for each event.
    public static func bucket(_ bucket: Bucket) -> Target { .arn(bucket.arn) }

    /// What a role must allow so that Lambda can send there, with the key where it is encrypted by one of the author's.
    func statements(at location: SourceLocation, in scope: Scope) -> [PolicyStatement] {
        var key: Placed<Value>?
        if case .reference(let reference) = arn {
            let target = scope.owner(of: reference.target.base)?[reference.target.base.key] ?? reference.target.base
            key = (target as? any EventSource)?.encryptionKey ?? (target as? Bucket)?.settings.encryptionKey
        }
        let keyStatement = key.map { key in
            PolicyStatement(
                actions: ["kms:GenerateDataKey", "kms:Decrypt"], resources: [key.value], location: location)
        }
        return [statement(at: location)] + (keyStatement.map { [$0] } ?? [])
    }

    private init(_ arn: Value) { self = .arn(arn) }
}
