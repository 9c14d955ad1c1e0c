/// A service as it is written in a file of the specs.
public struct WrittenService: Sendable, Hashable {
    /// What `Service("…")` calls it, or the constant whose value makes it, where its name is known when that is
    /// evaluated.
    public let name: String
    /// Whether the name is that of a constant.
    public let isMade: Bool
    /// Where it is written, from the project's folder.
    public let location: SourceLocation

    /// - Parameters:
    ///   - name: What `Service("…")` calls it.
    ///   - isMade: Whether the name is that of a constant.
    ///   - location: Where it is written, from the project's folder.
    public init(name: String, isMade: Bool = false, location: SourceLocation) {
        self.name = name
        self.isMade = isMade
        self.location = location
    }
}
