/// A service as it is written in a file of the specs.
public struct WrittenService: Sendable, Hashable {
    /// What `Service("…")` calls it.
    public let name: String
    /// Where it is written, from the project's folder.
    public let location: SourceLocation

    /// - Parameters:
    ///   - name: What `Service("…")` calls it.
    ///   - location: Where it is written, from the project's folder.
    public init(name: String, location: SourceLocation) {
        self.name = name
        self.location = location
    }
}

/// Finds services that the specs have and that `main.swift` does not list. Swift never evaluates them, and what they
/// state goes from `generated/` or becomes another service's.
enum ServiceListing {
    static func check(_ services: [Service], _ sources: SourceFiles, _ report: inout Report) {
        guard !services.isEmpty else { return }
        let listed = Set(services.map(\.name))
        for written in sources.services where !listed.contains(written.name) {
            report(
                .serviceNotListed, at: written.location,
                """
                The service "\(written.name)" is not listed in Tool.run, so it is not built, and its files are removed \
                from generated/; list it in main.swift, or remove it.
                """)
        }
    }
}
