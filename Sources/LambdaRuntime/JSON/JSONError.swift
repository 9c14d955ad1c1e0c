/// Why some bytes are not JSON.
public struct JSONError: Error, Equatable, CustomStringConvertible {
    /// What is wrong, as part of a sentence.
    public let problem: String
    /// The offset of the first byte that cannot stand where it stands.
    public let offset: Int

    public var description: String { "not JSON: \(problem) at byte \(offset)" }
}
