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
                The services of "\(written.name)" are not listed in Tool.run, so they are not built, and their files \
                are removed from generated/; list them in main.swift, or remove them.
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
