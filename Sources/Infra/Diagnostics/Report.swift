/// Collects what checks find in one stack. Checks add to it; nothing is thrown.
public struct Report: Sendable {
    private(set) var findings: [Finding] = []
    /// The service, stage and region that are being checked; nil outside of `about`.
    private(set) var service: String?
    private(set) var stage: String?
    private(set) var region: Region?
    /// What the author of the declaration that is being checked allows.
    private(set) var suppressions: [Suppression] = []
    /// The kind of the declaration that is being checked, where `suppressions` has all that allows something of it.
    private(set) var kind: String?

    /// A diagnostic of one stack, and what is needed to judge it.
    struct Finding: Sendable {
        let diagnostic: Diagnostic
        let service: String?
        let stage: String?
        /// The stack's region, where the finding is about one stage.
        let region: Region?
        let suppressions: [Suppression]
        /// The kind of declaration that it is about, where one was checked.
        let kind: String?
        /// The text that it is about, where findings of the same check at one place may be about several.
        let subject: String?
        /// The declaration that it is about, where one was checked, and its place: a helper makes several at one.
        var title: String?
        var declared: SourceLocation?
        /// Whether a schema alone says it of a value, which another check may say better.
        var isOfSchema = false

        /// Whether its message says what it is about: The function "api" ….
        var namesItsKind: Bool { kind.map { diagnostic.message.hasText("\($0) \"") } ?? true }

        /// The same, with the name of what it is about before its message.
        func of(_ title: String) -> Finding {
            var diagnostic = diagnostic
            diagnostic.message = "The \(title): \(diagnostic.message)"
            return Finding(
                diagnostic: diagnostic, service: service, stage: stage, region: region, suppressions: suppressions,
                kind: kind, subject: subject, title: title, declared: declared)
        }
    }

    mutating func callAsFunction(
        _ check: Check, at location: SourceLocation, _ message: String, notes: [Diagnostic.Note] = [],
        suggestion: String? = nil, subject: String? = nil
    ) {
        self(
            check, at: location, message, notes: notes, suggestion: suggestion, restingOn: check.facts, subject: subject
        )
    }

    /// - Parameter facts: what the finding rests on, where that is not the same for all findings of the check.
    mutating func callAsFunction(
        _ check: Check, at location: SourceLocation, _ message: String, notes: [Diagnostic.Note] = [],
        suggestion: String? = nil, restingOn facts: FactSource?, subject: String? = nil
    ) {
        var diagnostic = Diagnostic(
            slug: check.slug, severity: check.severity, location: location, message: message, notes: notes,
            suggestion: suggestion, stages: [])
        diagnostic.facts = facts
        findings.append(
            Finding(
                diagnostic: diagnostic,
                service: service, stage: stage, region: stage == nil ? nil : region, suppressions: suppressions,
                kind: kind, subject: subject))
    }

    /// Runs checks with a part of what they are about changed, and puts it back.
    private mutating func scoped<Result>(
        _ change: (inout Report) -> Void, _ body: (inout Report) -> Result
    ) -> Result {
        let outer = (service, stage, region, suppressions, kind)
        change(&self)
        defer { (service, stage, region, suppressions, kind) = outer }
        return body(&self)
    }

    /// Runs checks whose findings their author may have suppressed.
    @discardableResult
    mutating func allowing<Result>(_ allowed: [Suppression], _ body: (inout Report) -> Result) -> Result {
        scoped({ $0.suppressions = allowed }, body)
    }

    /// Runs checks of declarations of one kind.
    mutating func checking(_ kind: String, _ body: (inout Report) -> Void) { scoped({ $0.kind = kind }, body) }

    /// Runs checks whose findings are about all stages of a service, or of whatever is checked.
    /// - Parameters:
    ///   - service: the one that is checked, where that is another one.
    ///   - isSo: false for findings of the stage that is checked.
    mutating func inAllStages(of service: String? = nil, if isSo: Bool = true, _ body: (inout Report) -> Void) {
        scoped(
            {
                if let service { $0.service = service }
                if isSo { $0.stage = nil }
            }, body)
    }

    /// Runs checks whose findings are about all regions of a stage.
    mutating func inAllRegions(_ body: (inout Report) -> Void) { scoped({ $0.region = nil }, body) }

    /// Runs checks whose findings are about a stack.
    @discardableResult
    mutating func about<Result>(_ stack: StackModel, _ body: (inout Report) -> Result) -> Result {
        about(stack.serviceName, stack.stage, stack.region, body)
    }

    /// Runs checks whose findings are about the stack of a service in a stage and region.
    @discardableResult
    mutating func about<Result>(
        _ service: String, _ stage: Stage, _ region: Region, _ body: (inout Report) -> Result
    ) -> Result {
        scoped({ ($0.service, $0.stage, $0.region) = (service, stage.name, region) }, body)
    }

    /// Runs checks whose findings are about a service as a whole, or about no service.
    mutating func aboutService(_ service: String?, _ body: (inout Report) -> Void) {
        scoped({ ($0.service, $0.stage, $0.region, $0.suppressions) = (service, nil, nil, []) }, body)
    }

    /// Runs checks of one declaration whose findings are not compared with those of others.
    mutating func naming(_ declaration: some Declaration, _ check: (inout Report) -> Void) {
        let first = findings.count
        check(&self)
        guard findings.count > first else { return }
        let title = declaration.title
        for index in first..<findings.count where findings[index].title == nil {
            findings[index].title = title
            findings[index].declared = declaration.location
        }
    }

    /// Both of a declaration: what it allows, and its name.
    mutating func allowing(
        _ suppressions: [Suppression], naming declaration: any Declaration, _ check: (inout Report) -> Void
    ) {
        allowing(suppressions) { report in
            report.checking(type(of: declaration).kind) { $0.naming(declaration, check) }
        }
    }

    mutating func append(_ other: Report) { findings += other.findings }

    mutating func markLast() {
        guard !findings.isEmpty else { return }
        findings[findings.count - 1].isOfSchema = true
    }

    /// Adds what was found without knowing the stack and who suppresses it.
    mutating func take(_ other: Report) {
        findings += other.findings.map {
            Finding(
                diagnostic: $0.diagnostic, service: service, stage: stage, region: stage == nil ? nil : region,
                suppressions: suppressions, kind: kind, subject: $0.subject, title: $0.title, declared: $0.declared)
        }
    }

    /// Runs the checks of one declaration and keeps what is new. What a declaration stands for is checked after it, and
    /// what is wrong with a host need not be told again of the record and the certificate that the host becomes.
    /// Several of one kind at one line, as a helper makes them, are told apart.
    mutating func addNew(about declaration: any Declaration, _ check: (inout Report) -> Void) {
        var own = self
        own.findings = []
        own.kind = type(of: declaration).kind
        check(&own)
        guard !own.findings.isEmpty else { return }
        let title = declaration.title
        for index in own.findings.indices {
            own.findings[index].title = title
            own.findings[index].declared = declaration.location
        }
        findings += own.findings.filter { finding in
            !findings.contains {
                $0.diagnostic.location == finding.diagnostic.location && $0.diagnostic.slug == finding.diagnostic.slug
                    && $0.service == finding.service && $0.stage == finding.stage && $0.region == finding.region
                    && ($0.kind != finding.kind
                        || $0.diagnostic.message == finding.diagnostic.message && $0.title == finding.title)
            }
        }
    }

    mutating func remove(where isRemoved: (Finding) -> Bool) { findings.removeAll(where: isRemoved) }
}
