/// Holds a resource against its schema where its author set properties of it directly.
///
/// What the library makes by itself is tested; after an override the whole is the author's.
enum OverrideChecks {
    static func check(
        _ declaration: any Declaration, in stack: Stack, _ validator: SchemaValidator, _ report: inout Report
    ) {
        let overrides = declaration.origin.overrides
        guard let resource = stack.template[declaration.logicalID] else {
            for override in overrides {
                report(
                    .invalidOverride, at: override.location,
                    """
                    The \(declaration.title) becomes no resource of its own in which "\(override.value.path)" could be \
                    set; set it at what it is made of.
                    """)
            }
            return
        }
        for (index, override) in overrides.enumerated() {
            guard
                let other = overrides[..<index].last(where: {
                    $0.value.path == override.value.path && $0.value.value != override.value.value
                })
            else { continue }
            report(
                .invalidOverride, at: override.location,
                """
                "\(override.value.path)" of the \(declaration.title) is overridden twice with different values; remove \
                one.
                """,
                notes: other.location == override.location ? [] : [.init(other.location, "the other override")])
        }
        for override in overrides where override.value.path.allSatisfy({ $0 == "." }) {
            report(
                .invalidOverride, at: override.location,
                "The override of the \(declaration.title) names no property; write its path, such as \"Description\".")
        }
        for override in overrides {
            guard let gap = stack.overrideGaps[override.location] else { continue }
            report(
                .invalidOverride, at: override.location,
                """
                "\(override.value.path)" names the element \(gap.index) of a list that has \(gap.count) in the \
                \(declaration.title), counted from 0; name one of those, or \(gap.count) to add one.
                """)
        }
        guard let type = validator.type(named: resource.type, in: stack.scope.region) else { return }
        for finding in validator.validate(properties: .object(resource.properties), of: type) {
            guard let override = overrides.last(where: { concerns(finding, $0.value) }) else { continue }
            let path = override.value.path
            report(
                .invalidOverride, at: override.location,
                """
                \(override.value.value == .noValue ? "Without \"\(path)\"" : "With \"\(path)\" set so"), the \
                \(declaration.title) is not a valid \(resource.type): \(finding.message)
                """,
                suggestion: finding.suggestion.map { "\"\($0)\"" })
            report.markOfSchema(finding)
        }
    }

    /// Whether a finding is about what an override sets: above it, at it, or in it.
    static func concerns(_ finding: SchemaFinding, _ override: Override) -> Bool {
        zip(finding.path, override.path.split(separator: ".")).allSatisfy { $0 == $1 }
    }
}
