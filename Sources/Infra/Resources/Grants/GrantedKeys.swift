extension Grant {
    /// What it may do with the key that encrypts the subject, where one does.
    func keyStatement(at location: SourceLocation, in scope: Scope) -> PolicyStatement? {
        guard !keyActions.isEmpty, let key = subject?.base.keyARN(in: scope) else { return nil }
        return PolicyStatement(actions: keyActions, resources: [key], location: location)
    }
}

extension Declaration {
    /// The ARN of the customer managed key that encrypts it.
    fileprivate func keyARN(in scope: Scope) -> Value? {
        switch self {
        case let bucket as Bucket: scope.resolved(bucket).settings.encryptionKey?.value.asKeyARN
        case let source as any EventSource: source.ownersKey(in: scope)?.value.asKeyARN
        default: nil
        }
    }
}

extension EventSource {
    fileprivate func ownersKey(in scope: Scope) -> Placed<Value>? { scope.resolved(self).encryptionKey }
}

extension Value {
    /// The ARN of a key that may be given by its id, as policies take it.
    var asKeyARN: Value {
        guard case .reference(let reference) = self, reference.attribute == nil,
            let key = reference.target.base as? Resource, key.type == "AWS::KMS::Key"
        else { return self }
        return .reference(Reference(key, "Arn", at: reference.location))
    }
}
