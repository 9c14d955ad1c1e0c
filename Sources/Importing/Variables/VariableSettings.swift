/// What variables are resolved with.
package struct VariableSettings: Sendable {
    /// The stage, where one is asked for.
    package var stage: String?
    package var region: String?
    /// Whether `stage` is that of the command line; otherwise `opt:stage` is nothing, as in Serverless without it.
    package var isStageGiven: Bool
    /// What `--value` says: `env:TABLE`, `opt:version`, `param:domain`, `ssm:/path`.
    package var values: [String: String] = [:]
    /// Reads a file that the original names, by its path as written there; nil where there is none.
    package var read: @Sendable (String) -> [UInt8]?

    package init(
        stage: String? = nil, region: String? = nil, values: [String: String] = [:],
        read: @escaping @Sendable (String) -> [UInt8]? = { _ in nil }
    ) {
        self.stage = stage
        isStageGiven = stage != nil
        self.region = region
        self.values = values
        self.read = read
    }
}
