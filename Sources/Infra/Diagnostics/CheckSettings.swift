/// How a project judges what the checks find. It is said once, where the services are listed:
///
///     Tool.run([entrance, bot], severities: ["wide-permission": .error], allowedRegions: [.euCentral1, .euWest1])
public struct CheckSettings: Sendable {
    /// Other severities than the checks' own, by slug.
    let severities: [String: Severity]
    /// The regions that data may be in; nil where the project does not say.
    let allowedRegions: [Region]?
    /// The accounts of stages, for services that name none.
    let accounts: Accounts
    /// Whether warnings are errors.
    public var isStrict: Bool
    /// The day that facts are judged by, ISO 8601; nil for the day of each body of facts itself.
    public var asOf: String?
    /// What the project deploys its `serverless.yml` with.
    public var serverless: ServerlessVersion
    /// Where the author said so.
    let location: SourceLocation
    /// The schemas that resources are held against: those that are compiled in, unless a test takes older ones.
    var schemas = ResourceSchemas.embedded
    /// Checks that are turned off: for tests that show what a check is worth.
    private(set) var disabled: Set<String> = []

    /// - Parameters:
    ///   - severities: other severities than the checks' own, by slug; an unknown slug is an error.
    ///   - accounts: the accounts that stages are deployed to, for services that name none: `[.prod: "222222222222"]`.
    ///   - isStrict: whether warnings are errors.
    ///   - asOf: the day that facts and dates of AWS are judged by, ISO 8601.
    ///   - serverless: what `serverless.yml` is deployed with, which its `frameworkVersion` then asks for.
    public init(
        severities: [String: Severity] = [:], allowedRegions: [Region]? = nil, accounts: [Stage: String] = [:],
        isStrict: Bool = false, asOf: String? = nil, serverless: ServerlessVersion = .osls,
        file: String = #fileID, line: Int = #line, column: Int = #column
    ) {
        self.severities = severities
        self.allowedRegions = allowedRegions
        self.isStrict = isStrict
        self.asOf = asOf
        self.serverless = serverless
        location = SourceLocation(file, line, column)
        self.accounts = Accounts(accounts, at: location)
    }

    func without(_ slug: String) -> CheckSettings {
        var copy = self
        copy.disabled.insert(slug)
        return copy
    }

    /// How serious a finding is in this project.
    func severity(of diagnostic: Diagnostic) -> Severity {
        let severity = severities[diagnostic.slug] ?? diagnostic.severity
        return isStrict && severity == .warning ? .error : severity
    }

    /// Makes a warning of an error that rests on facts which may be out of date, and says from when they are.
    func reserve(_ diagnostic: inout Diagnostic) {
        guard diagnostic.severity == .error, let named = diagnostic.facts, let asOf else { return }
        let facts = named == .schemas ? schemas.facts : named
        guard facts.isStale(on: asOf) else { return }
        diagnostic.severity = .warning
        diagnostic.message +=
            """
            \u{20}This is based on \(facts.title) of \(facts.date), which may have changed since; update Infra, or \
            refresh them (\(facts.refresh)).
            """
    }

    func check(_ report: inout Report) {
        for slug in severities.keys.sorted() where Check.named(slug) == nil {
            report(
                .unknownCheck, at: location,
                """
                There is no check "\(slug)" to set the severity \
                of\(Nearest.ending(slug, among: Check.all.map(\.slug)))
                """)
        }
    }
}

extension Check {
    /// The check of that slug, if there is one.
    public static func named(_ slug: String) -> Check? { all.first { $0.slug == slug } }
}
