import Infra

/// Diagnostics as JSON, for other programs. The form is documented in docs/diagnostics.md and stays as it is;
/// members may be added.
enum JSONFormat {
    static func text(_ diagnostics: [Diagnostic]) -> String {
        let value: Value = ["version": 1, "diagnostics": .array(diagnostics.map(value))]
        return value.json
    }

    private static func value(_ diagnostic: Diagnostic) -> Value {
        var members = location(diagnostic.location)
        members.insert(.init("severity", .string(diagnostic.severity.rawValue)), at: 0)
        members.insert(.init("slug", .string(diagnostic.slug)), at: 0)
        members.append(.init("message", .string(diagnostic.message)))
        if let suggestion = diagnostic.suggestion { members.append(.init("suggestion", .string(suggestion))) }
        members.append(.init("services", .array(diagnostic.services.map { .string($0) })))
        members.append(.init("stages", .array(diagnostic.stages.map { .string($0) })))
        if !diagnostic.regions.isEmpty {
            members.append(.init("regions", .array(diagnostic.regions.map { .string($0) })))
        }
        members.append(
            .init(
                "notes",
                .array(
                    diagnostic.notes.map { .object(location($0.location) + [.init("message", .string($0.message))]) })))
        return .object(members)
    }

    private static func location(_ location: SourceLocation) -> [Value.Member] {
        [
            .init("file", .string(location.file)), .init("line", .int(location.line)),
            .init("column", .int(location.column)),
        ]
    }
}
