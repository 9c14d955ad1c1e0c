extension EventPipe {
    public func check(in scope: Scope, _ report: inout Report) {
        if !isOverridden("Name") { EventText.checkName(Placed(physicalName(in: scope), location), "pipe", &report) }
        target.checkDestination(by: title, at: location, in: scope, &report)
        (source.declaration.base as? any EventSource)?.checkExisting(
            by: title, at: location, in: scope, because: "a pipe reads what is in its own region", &report)
        if let size = batchSize {
            let largest: Int
            switch source.kind {
            case .queue(let queue): largest = scope.resolved(queue).isFIFO ? 10 : 10_000
            case .stream, .table: largest = 10_000
            }
            if !(1...largest).contains(size.value) {
                report(
                    .batchSizeOutOfRange, at: size.location,
                    "The batch size of the \(title) is 1 to \(grouped(largest)), not \(grouped(size.value)); change it."
                )
            }
        }
        if let window, !(0...300).contains(window.value.seconds) {
            report(
                .batchWindowOutOfRange, at: window.location,
                "The batch window of the \(title) is 0 s to 300 s, not \(window.value); change it.")
        }
        if filters.count > 5 {
            report(
                .tooManyFilters, at: filters[5].location,
                "A pipe has at most 5 filters, and the \(title) has \(filters.count); put some into one.")
        }
        checkTarget(&report)
    }

    private func checkTarget(_ report: inout Report) {
        if target.delivery != EventDelivery() {
            report(
                .invalidEventTarget,
                at: (target.delivery.deadLetters?.location ?? target.delivery.retry?.location) ?? location,
                """
                A pipe retries through its source, such as a queue with its own dead-letter queue; remove .retry and \
                .deadLetters from the \(title)'s target.
                """)
        }
        if case .bus = target.receiver, target.event == nil {
            report(
                .invalidEventTarget, at: location,
                "What the \(title) puts on a bus needs a source and a type; write .bus(…, source: …, detailType: …).")
        }
        if case .transformer(let paths, _)? = target.inputs.first?.value, !paths.isEmpty {
            report(
                .invalidEventTarget, at: target.inputs[0].location,
                "The template of a pipe contains paths directly; write \"<$.body.id>\" in it, and leave out paths:.")
        }
        if target.destination.key == source.declaration.base.key {
            report(
                .invalidEventTarget, at: location,
                "The \(title) delivers to its own source, so it would never end; name another target.")
        }
    }
}
