/// Collects what checks find in one stack. Checks add to it; nothing is thrown.
public struct Report: Sendable {
    private(set) var findings: [Diagnostic] = []
    /// The service and stage that are being checked; set by the compiler.
    var service: String?
    var stage: String?

    var hasErrors: Bool { findings.contains { $0.severity == .error } }

    mutating func callAsFunction(
        _ check: Check, at place: Place, _ message: String, notes: [Diagnostic.Note] = [], suggestion: String? = nil
    ) {
        findings.append(
            Diagnostic(
                slug: check.slug, severity: check.severity, place: place, message: message, notes: notes,
                suggestion: suggestion, stages: stage.map { [$0] } ?? []))
    }

    mutating func append(_ other: Report) { findings += other.findings }

    /// Adds findings about what was made of the spec, but for places where an error was found already: what is made of a
    /// mistake is wrong in its own ways, and goes right with it.
    mutating func appendConsequences(_ other: Report) {
        let wrong = Set(findings.lazy.filter { $0.severity == .error }.map(\.place))
        findings += other.findings.filter { !wrong.contains($0.place) }
    }
}

extension Report {
    /// What was found, each once and sorted by place.
    ///
    /// A finding of several stages is told once. Its stages are named where it is not in all of them.
    /// - Parameter stageCount: how many stages there are in which a finding at a place could have been made.
    func merged(stageCount: (Diagnostic) -> Int) -> [Diagnostic] {
        struct Key: Hashable {
            let slug: String
            let place: Place
            let message: String
        }
        var order: [Key] = []
        var byKey: [Key: Diagnostic] = [:]
        for finding in findings {
            let key = Key(slug: finding.slug, place: finding.place, message: finding.message)
            if var known = byKey[key] {
                for stage in finding.stages where !known.stages.contains(stage) { known.stages.append(stage) }
                byKey[key] = known
            } else {
                order.append(key)
                byKey[key] = finding
            }
        }
        return order.compactMap { byKey[$0] }
            .map { finding in
                var finding = finding
                if finding.stages.count >= stageCount(finding) { finding.stages = [] }
                return finding
            }
            .sorted { ($0.place, $0.severity, $0.slug, $0.message) < ($1.place, $1.severity, $1.slug, $1.message) }
    }
}
