/// Where the author wrote something: a file of the specs, a line and a column.
///
/// The column is that of the opening parenthesis of the call, as Swift's `#column` gives it in a default argument.
public struct SourceLocation: Sendable, Hashable, Comparable {
    /// `module/File.swift`, as in `#fileID`; for specs that is their path in the package: `specs/TelegramBot.swift`.
    public let file: String
    /// From 1.
    public let line: Int
    /// From 1.
    public let column: Int

    /// - Parameter file: as `#fileID` gives it.
    public init(_ file: String, _ line: Int, _ column: Int) {
        self.file = file
        self.line = line
        self.column = column
    }

    public static func < (a: SourceLocation, b: SourceLocation) -> Bool {
        (a.file, a.line, a.column) < (b.file, b.line, b.column)
    }
}
