/// How a project judges what the checks find. It is said once, where the services are listed:
///
///     Tool.run([entrance, bot], severities: ["wide-permission": .error], allowedRegions: [.euCentral1, .euWest1])
public struct CheckSettings: Sendable {
    /// Other severities than the checks' own, by slug.
    let severities: [String: Severity]
    /// The regions that data may be in; nil where the project does not say.
    let allowedRegions: [Region]?
    /// Whether warnings are errors.
    public var isStrict: Bool
    /// Where the author said so.
    let location: SourceLocation
    /// Checks that are turned off: for tests that show what a check is worth.
    private(set) var disabled: Set<String> = []

    /// - Parameters:
    ///   - severities: other severities than the checks' own, by slug; a slug that there is not is an error.
    ///   - isStrict: whether warnings are errors.
    public init(
        severities: [String: Severity] = [:], allowedRegions: [Region]? = nil, isStrict: Bool = false,
        file: String = #fileID, line: Int = #line, column: Int = #column
    ) {
        self.severities = severities
        self.allowedRegions = allowedRegions
        self.isStrict = isStrict
        location = SourceLocation(file, line, column)
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

    func check(_ report: inout Report) {
        for slug in severities.keys.sorted() where Check.named(slug) == nil {
            report(
                .unknownCheck, at: location,
                "There is no check \"\(slug)\" to set a severity of\(Nearest.ending(slug, among: Check.all.map(\.slug)))")
        }
    }
}

extension Check {
    /// The check of that slug, if there is one.
    public static func named(_ slug: String) -> Check? { all.first { $0.slug == slug } }
}
