extension EventSubscriber {
    public func check(in scope: Scope, _ report: inout Report) {
        EventText.checkName(Placed(physicalName(in: scope), location), "subscriber", &report)
        if let text = settings.text { EventText.checkDescription(text, &report) }
        bus.checkExisting(by: title, at: location, in: scope, &report)
        target.delivery.check(title, in: scope, &report)
        target.checkDestination(by: title, at: location, in: scope, knowsGroups: true, &report)
        checkTarget(&report)
        checkFilters(&report)
        if let size = settings.batchSize, !(1...500).contains(size.value) {
            report(
                .batchSizeOutOfRange, at: size.location,
                "The \(title) delivers 1 to 500 events at once, not \(size.value); change it.")
        }
        if let window = settings.window, !(0...300).contains(window.value.seconds) {
            report(
                .batchWindowOutOfRange, at: window.location,
                "The batch window of the \(title) is 0 s to 300 s, not \(window.value); change it.")
        }
        if let start = settings.start, case .time(let seconds) = start.value, seconds < 0 {
            report(
                .settingOutOfRange, at: start.location,
                "A subscriber begins at a time since 1970, and this one is before; write .oldest for all events.")
        }
        guard let transform = settings.transform, case .expression(let text) = transform.value else { return }
        if !text.hasPrefix("{%") || !text.hasSuffix("%}") || text.utf8.count < 5 || text.utf8.count > 8_192 {
            report(
                .invalidEventInput, at: transform.location,
                """
                An expression of a subscriber stands between {% and %} and has at most 8,192 characters; write such as \
                .transform(.expression("{% $events.Data.detail %}")).
                """)
        }
    }

    private func checkTarget(_ report: inout Report) {
        if let input = target.inputs.first {
            report(
                .invalidEventTarget, at: input.location,
                """
                What the target of a subscriber gets is said by the subscriber; remove .input, .inputPath and \
                .inputTransformer from the target, and write .transform(.expression("{% … %}")) on the \(title).
                """)
        }
        if target.destination.base is LogGroup {
            report(
                .invalidEventTarget, at: location,
                "A subscriber cannot deliver to a log group; deliver to a function that logs, or use an EventRule.")
        }
        if target.event != nil {
            report(
                .invalidEventTarget, at: location,
                """
                What the \(title) puts on a bus is an event already, with a source and a type; write .bus(…) without \
                source: and detailType:.
                """)
        }
    }

    /// Source: Amazon EventBridge User Guide, "Filtering events for a subscriber", "Behavior and limits".
    private func checkFilters(_ report: inout Report) {
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
