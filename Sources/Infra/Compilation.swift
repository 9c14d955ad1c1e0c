/// What compiling gives.
public struct Compilation: Sendable {
    /// All findings, sorted by place.
    public let diagnostics: [Diagnostic]
    /// The files of all stacks; none where there is an error.
    public let files: [GeneratedFile]
    /// Every stack in a few words, where there are errors too.
    public let stacks: [StackSummary]
    /// The archives of the stacks.
    public let artifacts: [Artifact]
    /// What the files were made from. A process that ends with the build keeps it: to free a large build's values one
    /// by one takes a twentieth of its time.
    var origin: (model: Model, stacks: [Stack])?
    var sources = SourceFiles.asCompiled

    /// Whether a finding keeps the files from being written.
    public var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }
}
