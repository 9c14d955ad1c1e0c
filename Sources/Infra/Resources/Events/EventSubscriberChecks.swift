extension EventSubscriber {
    public func check(in scope: Scope, _ report: inout Report) {
        if !isOverridden("Name") {
            EventText.checkName(Placed(physicalName(in: scope), location), "subscriber", &report)
        }
        if let text = settings.text, !isOverridden("Description") { EventText.checkDescription(text, &report) }
        bus.checkExisting(by: title, at: location, in: scope, &report)
        target.delivery.check(title, in: scope, &report)
        target.checkDestination(by: title, at: location, in: scope, knowsGroups: true, &report)
        checkTarget(&report)
        checkFilters(&report)
        if let size = settings.batchSize, !(1...500).contains(size.value) {
            report(
                .batchSizeOutOfRange, at: size.location,
                "The \(title) delivers 1 to 500 events at once, not \(grouped(size.value)); change it.")
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
        if case .logGroup = target.receiver {
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
}
