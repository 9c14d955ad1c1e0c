extension EventSubscriber {
    /// Source: Amazon EventBridge User Guide, "Filtering events for a subscriber", "Behavior and limits".
    func checkFilters(_ report: inout Report) {
        var known: [FilterScope: SourceLocation] = [:]
        var length = 0
        for filter in settings.filters {
            length += JSONWriter.renderCompact(filter.pattern).utf8.count
            if let first = known[filter.scope] {
                report(
                    .invalidEventPattern, at: filter.location,
                    """
                    The \(title) has two filters of one scope, and EventBridge accepts one of each; put both patterns \
                    into one.
                    """,
                    notes: [.init(first, "the first")])
            }
            known[filter.scope] = filter.location
            checkPattern(filter, &report)
        }
        if length > 4_096 {
            report(
                .invalidEventPattern, at: settings.filters[0].location,
                """
                The filters of the \(title) are \(grouped(length)) bytes as JSON; the limit is 4,096 for all together. \
                List fewer values, or use prefix and suffix.
                """)
        }
    }

    private func checkPattern(_ filter: Filter, _ report: inout Report) {
        guard case .object(let members) = filter.pattern, !members.isEmpty else {
            report(
                .emptyEventPattern, at: filter.location,
                """
                The filter of the \(title) names no field; name one and the values that it may have, or remove .filter.
                """)
            return
        }
        EventPattern.checkConstant(filter.pattern, of: title, at: filter.location, &report)
        for problem in ContentFilter.problems(in: members) {
            report(.invalidEventPattern, at: filter.location, "In the filter \(problem)")
        }
        let isExact = filter.scope == .metadata
        if let name = filter.pattern.operatorName(where: { isExact || $0 == "wildcard" }) {
            report(
                .invalidEventPattern, at: filter.location,
                isExact
                    ? """
                    Filters of metadata compare exactly, and this one uses the operator "\(name)", which EventBridge \
                    refuses; list the values, or filter .data or .systemMetadata.
                    """
                    : """
                    Filters of subscribers know no wildcards, and EventBridge refuses this one; use "prefix" or \
                    "suffix".
                    """)
        }
    }
}

extension Value {
    /// The name of an operator among the values of a pattern, however deep.
    fileprivate func operatorName(where isMeant: (String) -> Bool, isOperator: Bool = false) -> String? {
        switch self {
        case .array(let values):
            for value in values {
                if let name = value.operatorName(where: isMeant, isOperator: true) { return name }
            }
        case .object(let members):
            for member in members {
                if isOperator, isMeant(member.key) { return member.key }
                if let name = member.value.operatorName(where: isMeant, isOperator: isOperator) { return name }
            }
        default: break
        }
        return nil
    }
}
