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

/// Finds services that the specs have and that `main.swift` does not list. Swift never evaluates them, and what they
/// state goes from `generated/` or becomes another service's.
enum ServiceListing {
    static func check(_ services: [Service], _ sources: SourceFiles, _ report: inout Report) {
        guard !services.isEmpty else { return }
        let listed = Set(services.map(\.name))
        let places = Set(services.map { "\($0.location.file):\($0.location.line)" })
        for written in sources.services where written.isMade {
            guard !places.contains("\(written.location.file):\(written.location.line)") else { continue }
            report(
                .serviceNotListed, at: written.location,
                """
                The services of "\(written.name)" are not listed in Tool.run, so they are not built, and their files are \
                removed from generated/; list them in main.swift, or remove them.
                """)
        }
        for written in sources.services where !written.isMade && !listed.contains(written.name) {
            report(
                .serviceNotListed, at: written.location,
                """
                The service "\(written.name)" is not listed in Tool.run, so it is not built, and its files are removed \
                from generated/; list it in main.swift, or remove it.
                """)
        }
    }
}
