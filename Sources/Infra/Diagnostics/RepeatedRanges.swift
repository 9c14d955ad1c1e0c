// What the schema and a check both say of a value that an override sets, each with a range of its own.
extension Report {
    /// The checks that judge values as schemas do.
    private static let judges: Set<String> = Set(
        [
            Check.unknownRuntime, .memoryOutOfRange, .timeoutOutOfRange, .storageOutOfRange, .invalidVariableName,
            .settingOutOfRange, .sourceSettingOutOfRange, .invalidLogRetention, .portOutOfRange, .invalidSourceName,
        ].map(\.slug))

    /// Says of the last finding that it is what a schema allows of a value.
    mutating func markOfSchema(_ finding: SchemaFinding) {
        switch finding.kind {
        case .range, .pattern, .length, .valueNotAllowed: markLast()
        // Names of variables have a pattern.
        case .unknownProperty: if finding.path.first == "Environment", finding.path.count > 2 { markLast() }
        default: return
        }
    }

    /// Takes out what schemas say of values that a check refuses at the same place.
    mutating func removeRepeatedRanges() {
        struct Key: Hashable {
            let location: SourceLocation
            let service: String?
            let stage: String?

            init(_ finding: Finding) {
                (location, service, stage) = (finding.diagnostic.location, finding.service, finding.stage)
            }
        }
        guard findings.contains(where: \.isOfSchema) else { return }
        let refused = Set(
            findings.lazy.filter { Self.judges.contains($0.diagnostic.slug) && $0.diagnostic.severity == .error }
                .map(Key.init))
        guard !refused.isEmpty else { return }
        remove { $0.isOfSchema && refused.contains(Key($0)) }
    }
}
