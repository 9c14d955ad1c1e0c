extension Distribution {
    /// Source: Amazon CloudFront Developer Guide, "Cache behavior settings", path pattern; "Quotas".
    func checkPatterns(_ report: inout Report) {
        var seen: [String: SourceLocation] = [:]
        for placed in behaviors {
            let pattern = placed.value.pattern
            let isAllowed = pattern.utf8.allSatisfy {
                isLetter($0) || isDigit($0) || "_-.*$/~\"'@:+&?".utf8.contains($0)
            }
            if pattern == Self.anyPath {
                report(
                    .invalidDistribution, at: placed.location,
                    """
                    The pattern "*" is the default behaviour's, which the \(title) has from its initialiser; change \
                    that one or name paths here.
                    """,
                    notes: [.init(location, "the default behaviour")])
            } else if pattern.isEmpty || pattern.utf8.count > 255 || !isAllowed {
                report(
                    .invalidDistribution, at: placed.location,
                    """
                    "\(pattern)" cannot be a path pattern, which has 1 to 255 letters, digits and _-.*$/~"'@:+&? only; \
                    correct it.
                    """)
            } else if let other = seen[pattern] {
                report(
                    .invalidDistribution, at: placed.location,
                    """
                    The \(title) has two behaviours for "\(pattern)", and the second would never match; remove one.
                    """,
                    notes: [.init(other, "the other behaviour")])
            }
            seen[pattern] = placed.location
        }
        if behaviors.count > 74 {
            report(
                .invalidDistribution, at: location,
                """
                The \(title) has \(allBehaviors.count) behaviours; the limit is 75 unless the quota is raised. Merge \
                some patterns.
                """)
        }
    }
}
