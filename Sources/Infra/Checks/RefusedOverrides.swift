/// The overrides that checks of words have refused: the schema says the same of them with a range of its own.
struct RefusedOverrides {
    private struct Key: Hashable {
        let location: SourceLocation
        let service: String?
        let stage: String?
        let title: String?
    }
    private let keys: Set<Key>

    init(_ known: Report) {
        keys = Set(
            known.findings.lazy.filter { $0.diagnostic.severity == .error }.map {
                Key(location: $0.diagnostic.location, service: $0.service, stage: $0.stage, title: $0.title)
            })
    }

    /// Whether a check of the word judges values of that kind and has refused this one.
    func covers(
        _ finding: SchemaFinding, at location: SourceLocation, of declaration: any Declaration, in stack: StackModel
    ) -> Bool {
        switch finding.kind {
        case .range, .pattern, .length, .valueNotAllowed,
            .unknownProperty where finding.path.count > 1:
            keys.contains(
                Key(
                    location: location, service: stack.serviceName, stage: stack.stage.name, title: declaration.title))
        default: false
        }
    }
}
