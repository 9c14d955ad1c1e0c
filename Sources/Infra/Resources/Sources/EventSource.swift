/// What functions take events from: a queue, topic, table or stream, made by a service or existing already.
protocol EventSource: Existing, NamedDeclaration {
    /// As ARNs write it: `sqs`.
    static var service: String { get }
    /// What the last part of its ARN begins with: `table/`.
    static var arnResource: String { get }
    /// What gives its ARN: a name for `Fn::GetAtt`, or nil where `Ref` does.
    static var arnAttribute: String? { get }
    /// Its ARN, where it exists already.
    var existingARN: String? { get }
    /// The customer managed key that encrypts it, where the author names one.
    var encryptionKey: Placed<Value>? { get }
}

extension EventSource {
    var arnReference: Value { .reference(Reference(self, Self.arnAttribute)) }

    /// What a FIFO queue or topic is called where the author chooses no name: of CloudFormation's own names, a topic's
    /// lack the ending that they must have, and a queue's may be too long.
    func physicalFIFOName(in scope: Scope) -> String { scope.physicalName(deployedName) + ".fifo" }

    /// What lets a role read what the key encrypts.
    func keyStatements(in scope: Scope, at location: SourceLocation) -> [PolicyStatement] {
        guard let key = scope.resolved(self).encryptionKey else { return [] }
        return [PolicyStatement(actions: ["kms:Decrypt"], resources: [key.value], location: location)]
    }

    var keyDependencies: [Dependency] { encryptionKey.map { $0.value.dependencies(at: $0.location) } ?? [] }
}

extension LogicalID {
    /// The words of a name with the kind behind them, unless they end in it: `jobs` → `JobsQueue`, `cf-topic` →
    /// `CfTopic`.
    static func words(_ name: String, _ kind: String) -> String {
        let words = words(name)
        return words.hasSuffix(kind) ? words : words + kind
    }
}
