/// Where the author wrote something: a file of the specs, a line and a column.
///
/// The column is that of the opening parenthesis of the call, as Swift's `#column` gives it in a default argument.
public struct Place: Sendable, Hashable, Comparable {
    /// `module/File.swift`, as in `#fileID`; for specs that is their path in the package: `specs/TelegramBot.swift`.
    public let file: String
    public let line: Int
    public let column: Int

    public init(_ file: String, _ line: Int, _ column: Int) {
        self.file = file
        self.line = line
        self.column = column
    }

    public static func < (a: Place, b: Place) -> Bool {
        (a.file, a.line, a.column) < (b.file, b.line, b.column)
    }
}

/// The place of a declaration, and which declaration it is: copies made by modifiers keep it.
///
/// Two origins always compare as equal, so that comparing two declarations compares what they say
/// and not where they say it.
public struct Origin: Sendable, Hashable {
    public let place: Place
    /// Findings that the author has said are meant.
    var allowances: [Allowance] = []
    private let token = Token()

    init(_ file: String, _ line: Int, _ column: Int) { place = Place(file, line, column) }
    init(_ place: Place) { self.place = place }

    /// Whether both come from one evaluation of one initialiser.
    func isOne(with other: Origin) -> Bool { token === other.token }

    public static func == (a: Origin, b: Origin) -> Bool { true }
    public func hash(into hasher: inout Hasher) {}
}

/// Gives a declaration an identity that survives copying.
private final class Token: Sendable {}

/// A setting with the place where the author gave it.
struct Placed<Value: Sendable>: Sendable {
    var value: Value
    var place: Place

    init(_ value: Value, _ place: Place) {
        self.value = value
        self.place = place
    }
}

extension Placed: Equatable where Value: Equatable {
    static func == (a: Placed, b: Placed) -> Bool { a.value == b.value }
}

extension Placed: Hashable where Value: Hashable {
    func hash(into hasher: inout Hasher) { hasher.combine(value) }
}
