/// From what the checks found in every stack to what the author is told: without what is allowed, each thing once,
/// as serious as the project has it, sorted by place.
struct DiagnosticMerger {
    let services: [Service]
    let settings: CheckSettings
    var sources = SourceFiles.asCompiled

    func diagnostics(of report: Report, in model: Model) -> [Diagnostic] {
        var report = report
        settings.check(&report)
        report.remove { settings.disabled.contains($0.diagnostic.slug) }
        Suppressions(of: services, in: model).apply(to: &report)
        report.remove { settings.disabled.contains($0.diagnostic.slug) }
        var places =
            report.findings.contains { $0.diagnostic.location.value > 0 }
            ? ResourcePlaces(model, read: sources.read) : nil
        let tolerant = Set(services.filter(\.settings.findingsAreWarnings).map(\.name))
        var told: Set<Diagnostic> = []
        return merged(report.findings)
            .map { diagnostic in
                var diagnostic = diagnostic
                diagnostic.severity = settings.severity(of: diagnostic)
                if isTolerated(diagnostic, tolerant) { diagnostic.severity = .warning }
                settings.reserve(&diagnostic)
                diagnostic.message = Self.shortened(diagnostic.message)
                return located(diagnostic, &places)
            }
            // What differs only in the middle of a long value is the same once that is shortened.
            .filter { told.insert($0).inserted }
            .sorted {
                ($0.location, $0.severity, $0.slug, $0.message) < ($1.location, $1.severity, $1.slug, $1.message)
            }
    }

    /// A message quotes values of the author's, which may be of any length.
    private static func shortened(_ message: String) -> String {
        guard message.utf8.count > 1_000 else { return message }
        let parts = message.split(separator: "\"", omittingEmptySubsequences: false)
        return parts.map { $0.utf8.count > 240 ? $0.prefix(100) + "…" + $0.suffix(20) : $0[...] }.joined(
            separator: "\"")
    }

    /// With the files' names, and at the value that it is about.
    private func located(_ diagnostic: Diagnostic, _ places: inout ResourcePlaces?) -> Diagnostic {
        var located = sources.located(diagnostic)
        guard let place = places?.place(of: diagnostic.location, in: located.location.file) else { return located }
        located.location = SourceLocation(located.location.file, place.line, place.column)
        return located
    }

    /// Without these no template can be written, or a credential would be.
    private static let alwaysErrors: Set<String> = Set(
        [
            Check.literalSecret, .logicalIDClash, .twoDeclarationsOfOneName, .statedInTwoServices,
            .sharedButStatedNowhere,
            .twoServicesOfOneName, .invalidServiceName, .cycleBetweenServices, .invalidLogicalID, .serviceWithoutStage,
            .referenceToMissingStage, .referenceToOtherRegion,
        ].map(\.slug))

    /// Whether an error is one that its service takes for a warning, by `findingsAsWarnings`.
    private func isTolerated(_ diagnostic: Diagnostic, _ tolerant: Set<String>) -> Bool {
        guard diagnostic.severity == .error, !tolerant.isEmpty, !diagnostic.services.isEmpty else { return false }
        return !Self.alwaysErrors.contains(diagnostic.slug) && diagnostic.services.allSatisfy(tolerant.contains)
    }

    /// Findings that are the same of several declarations of a stack, as a helper makes them at one line, each with
    /// the name of its own.
    private static func named(_ findings: [Report.Finding]) -> [Report.Finding] {
        struct Key: Hashable {
            let slug: String
            let location: SourceLocation
            let message: String
            let service: String?
            let stage: String?
            let region: Region?
            let declared: SourceLocation?

            init(_ finding: Report.Finding) {
                slug = finding.diagnostic.slug
                location = finding.diagnostic.location
                message = finding.diagnostic.message
                (service, stage, region) = (finding.service, finding.stage, finding.region)
                declared = finding.declared
            }
        }
        var titles: [Key: Set<String>] = [:]
        for finding in findings {
            guard let title = finding.title, !finding.namesItsKind else { continue }
            titles[Key(finding), default: []].insert(title)
        }
        guard titles.contains(where: { $0.value.count > 1 }) else { return findings }
        return findings.map { finding in
            guard let title = finding.title, (titles[Key(finding)]?.count ?? 0) > 1 else { return finding }
            return finding.namesItsKind ? finding : finding.of(title)
        }
    }

    /// A finding of several stages is told once. Its stages and regions are named where it is
    /// not in all of its service's.
    private func merged(_ findings: [Report.Finding]) -> [Diagnostic] {
        struct Key: Hashable {
            let slug: String
            let location: SourceLocation
            let message: String
        }
        struct Group {
            var diagnostic: Diagnostic
            var services: Set<String> = []
        }
        var order: [Key] = []
        var groups: [Key: Group] = [:]
        for finding in Self.named(findings) {
            let diagnostic = finding.diagnostic
            let key = Key(slug: diagnostic.slug, location: diagnostic.location, message: diagnostic.message)
            if groups[key] == nil { order.append(key) }
            var group = groups[key] ?? Group(diagnostic: diagnostic)
            if let service = finding.service { group.services.insert(service) }
            if let region = finding.region?.id, !group.diagnostic.regions.contains(region) {
                group.diagnostic.regions.append(region)
            }
            if let stage = finding.stage, !group.diagnostic.stages.contains(stage) {
                group.diagnostic.stages.append(stage)
            }
            groups[key] = group
        }
        let stagesByService = Dictionary(services.map { ($0.name, Set($0.stages.map(\.name))) }) { $0.union($1) }
        let regionsByService = Dictionary(services.map { ($0.name, Set($0.regions.map(\.id))) }) { $0.union($1) }
        return order.compactMap { groups[$0] }
            .map { group in
                let all = group.services.reduce(into: Set<String>()) { $0.formUnion(stagesByService[$1] ?? []) }
                let regions = group.services.reduce(into: Set<String>()) { $0.formUnion(regionsByService[$1] ?? []) }
                var diagnostic = group.diagnostic
                if regions.isSubset(of: diagnostic.regions) { diagnostic.regions = [] }
                if all.isSubset(of: diagnostic.stages) { diagnostic.stages = [] }
                diagnostic.services = group.services.sorted()
                return diagnostic
            }
    }
}
