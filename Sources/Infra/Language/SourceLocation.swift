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
    /// Which of the values written out behind `properties:` is meant, as `LiteralPath` numbers them; 0 for the call
    /// itself. Swift gives them no location of their own; the lines of the source are looked through when a finding is
    /// shown.
    var value = 0

    /// - Parameter file: as `#fileID` gives it.
    public init(_ file: String, _ line: Int, _ column: Int) {
        self.file = file
        self.line = line
        self.column = column
    }

    public static func == (a: SourceLocation, b: SourceLocation) -> Bool {
        a.line == b.line && a.column == b.column && a.file == b.file
    }

    /// Places of one line and column in two files are rare enough to be compared.
    public func hash(into hasher: inout Hasher) {
        hasher.combine(line)
        hasher.combine(column)
    }

    public static func < (a: SourceLocation, b: SourceLocation) -> Bool {
        (a.file, a.line, a.column) < (b.file, b.line, b.column)
    }
}
