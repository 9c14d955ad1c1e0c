extension EventSource {
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
        // An override of it is in the settings.
        guard let encryptionKey, case .string(let text) = encryptionKey.value else { return }
        ExistingARN(text, service: "kms", resource: "key/", what: "key").check(
            in: scope.region, by: title, at: encryptionKey.location, .sourceInOtherRegion,
            because: "a key encrypts only in its own region", &report)
    }
}

extension Function {
    /// Checks what exists already and is named in its environment, its permissions and its targets.
    func checkNamedSources(in scope: Scope, _ report: inout Report) {
        var uses: [Dependency] = []
        addDependenciesOfOptions(to: &uses)
        for use in uses where !use.target.isOwned {
            (use.target as? any EventSource)?.checkShape(by: title, in: scope, &report)
            (use.target as? Bucket)?.checkExistingName(by: title, in: scope, &report)
        }
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
