/// What is known of one of Lambda's managed runtimes.
///
/// Source: AWS Lambda Developer Guide, "Lambda runtimes"; data of cfn-lint. A runtime without dates is newer than the
/// list of dates. Dates are ISO 8601 days, so they compare as strings.
public struct LambdaRuntimeFacts: Sendable, Hashable {
    /// Its identifier: `python3.13`.
    public let id: String
    /// What it runs: `python`, `nodejs`, `java`, `dotnet`, `ruby`, `go` or `provided`.
    public let family: String
    /// The day from which AWS no longer supports it.
    public let deprecated: String?
    /// The day from which no function can be created with it.
    public let createBlocked: String?
    /// The day from which no function that has it can be updated.
    public let updateBlocked: String?
    /// The runtime to move to, where there is a managed one.
    public let successor: String?
    /// Whether SnapStart works with it.
    public let snapStart: Bool
    /// Whether CloudFormation takes the function's code in the template (`Code.ZipFile`).
    public let inlineZipFile: Bool

    /// The runtime of that identifier, if the data has it.
    public init?(id: String) {
        guard let cells = Self.table.cells(of: id), let family = cells[0] else { return nil }
        self.id = id
        self.family = family
        deprecated = cells[1]
        createBlocked = cells[2]
        updateBlocked = cells[3]
        successor = cells[4]
        let flags = cells[5] ?? ""
        snapStart = flags.contains("s")
        inlineZipFile = flags.contains("z")
    }

    /// The identifiers of those that functions can be created with on a day and that AWS supports then.
    static func current(on day: String) -> [String] {
        all.filter { ($0.createBlocked ?? "9") > day && ($0.deprecated ?? "9") > day }.map(\.id)
    }

    /// All runtimes, past ones too, by identifier.
    public static var all: [LambdaRuntimeFacts] { table.keys.compactMap { LambdaRuntimeFacts(id: $0) } }
}
