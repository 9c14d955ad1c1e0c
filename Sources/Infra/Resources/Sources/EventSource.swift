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

    /// Reports an ARN that is none of this kind, or one of another partition or region.
    ///
    /// It is reported where the ARN stands, which is what the author has to change.
    /// - Parameter use: where it is used.
    func checkExisting(
        by user: String, at use: SourceLocation, in scope: Scope, because reason: String, _ report: inout Report
    ) {
        guard let existingARN else { return }
        ExistingARN(existingARN, service: Self.service, resource: Self.arnResource, what: Self.kind)
            .used(at: use, declaredAt: location)
            .check(in: scope.region, by: user, at: location, .sourceInOtherRegion, because: reason, &report)
    }

    /// Reports an ARN that is none of this kind, wherever in the partition it is: a function may write to what is
    /// elsewhere.
    func checkShape(by user: String, in scope: Scope, _ report: inout Report) {
        guard let existingARN else { return }
        let region = ARN(existingARN).flatMap { Region(id: $0.region) } ?? scope.region
        ExistingARN(existingARN, service: Self.service, resource: Self.arnResource, what: Self.kind).check(
            in: region.partition == scope.region.partition ? region : scope.region, by: user, at: location,
            .sourceInOtherRegion, because: "nothing in one partition can use anything in another", &report)
    }

    /// Reports a key that is none.
    func checkKey(in scope: Scope, _ report: inout Report) {
        guard let encryptionKey, case .string(let text) = encryptionKey.value else { return }
        ExistingARN(text, service: "kms", resource: "key/", what: "key").check(
            in: scope.region, by: title, at: encryptionKey.location, .sourceInOtherRegion,
            because: "a key encrypts only in its own region", &report)
    }

    /// What lets a role read what the key encrypts.
    func keyStatements(in scope: Scope, at location: SourceLocation) -> [PolicyStatement] {
        guard let key = scope.resolved(self).encryptionKey else { return [] }
        return [PolicyStatement(actions: ["kms:Decrypt"], resources: [key.value], location: location)]
    }

    var keyDependencies: [Dependency] { encryptionKey.map { $0.value.dependencies(at: $0.location) } ?? [] }
}

extension Function {
    /// Checks what exists already and is named in its environment, its permissions and its targets.
    func checkNamedSources(in scope: Scope, _ report: inout Report) {
        for use in options.dependencies where !use.target.isOwned {
            (use.target as? any EventSource)?.checkShape(by: title, in: scope, &report)
            (use.target as? Bucket)?.checkExistingName(by: title, in: scope, &report)
        }
    }
}

extension LogicalID {
    /// The words of a name with the kind behind them, unless they end in it: `jobs` → `JobsQueue`, `cf-topic` →
    /// `CfTopic`.
    static func words(_ name: String, _ kind: String) -> String {
        let words = words(name)
        return words.hasSuffix(kind) ? words : words + kind
    }
}

/// What a service allows as the name of a resource.
struct NameRule {
    let length: ClosedRange<Int>
    /// What is allowed beside letters and digits.
    let extras: String

    func problem(_ name: String) -> String? {
        if !name.hasOnlyLettersDigits(and: extras) {
            return "it may have letters, digits and \(extras) only"
        }
        if !length.contains(name.utf8.count) {
            return "it must have \(length.lowerBound) to \(length.upperBound) characters and has \(name.utf8.count)"
        }
        return nil
    }
}

extension TimeSpan {
    /// Reports a time outside a range.
    static func check(
        _ time: Placed<TimeSpan>?, _ what: String, _ range: ClosedRange<Int>, _ words: String, _ report: inout Report
    ) {
        guard let time, !range.contains(time.value.seconds) else { return }
        report(
            .sourceSettingOutOfRange, at: time.location,
            "\(what) is \(words), not \(time.value); choose a value in that range.")
    }
}
