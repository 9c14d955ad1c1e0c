extension Function {
    /// Source: AWS Lambda API Reference, "CreateAlias", "AliasRoutingConfiguration".
    func checkAlias(_ report: inout Report) {
        guard let alias = options.alias else { return }
        let name = alias.value.name
        let isAllowed = name.utf8.allSatisfy { isLetter($0) || isDigit($0) || "-_".utf8.contains($0) }
        if !(1...128).contains(name.utf8.count) || !isAllowed || name.utf8.allSatisfy(isDigit) {
            report(
                .invalidAlias, at: alias.location,
                """
                "\(name)" cannot be the name of an alias, which has 1 to 128 letters, digits, hyphens and underscores \
                and is not a number; write one such as "live".
                """)
        }
        guard let routing = alias.value.routing else { return }
        if !(routing.weight > 0 && routing.weight < 1) {
            report(
                .invalidAlias, at: alias.location,
                """
                The weight of version \(routing.version) is a share between 0 and 1, such as 0.1 for a tenth, not \
                \(routing.weight); correct it, or remove the routing.
                """)
        }
        if let provisioned = options.provisionedConcurrency {
            report(
                .invalidAlias, at: alias.location,
                """
                The alias "\(name)" of \(title) shares its invocations with version \(routing.version), and AWS does \
                not allow provisioned concurrency on an alias with routing; remove one of them.
                """,
                notes: [.init(provisioned.location, "provisioned concurrency is set here")])
        }
        if routing.version < 1 {
            report(
                .invalidAlias, at: alias.location,
                """
                Versions are numbered from 1, and the alias "\(name)" of \(title) routes to \(routing.version); name a \
                version that was published before.
                """)
        }
    }
}
