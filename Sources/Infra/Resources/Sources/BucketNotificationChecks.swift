extension Bucket {
    func checkTarget(_ notification: BucketNotification, in scope: Scope, _ report: inout Report) {
        let isFIFO: Bool
        if let queue = notification.target.base as? Queue {
            queue.checkExisting(
                by: title, at: notification.location, in: scope,
                because: "a bucket notifies only queues in its own region", &report)
            isFIFO = scope.resolved(queue).isFIFO
        } else if let topic = notification.target.base as? Topic {
            topic.checkExisting(
                by: title, at: notification.location, in: scope,
                because: "a bucket notifies only topics in its own region", &report)
            isFIFO = scope.resolved(topic).isFIFO
        } else {
            return
        }
        if isFIFO {
            report(
                .notificationTargetUnfit, at: notification.location,
                "The \(title) cannot send to the FIFO \(notification.target.base.title); use one that is not FIFO.",
                notes: [.init(notification.target.base.location, "the \(type(of: notification.target.base).kind)")])
        }
        if ObjectEvent.names.contains(notification.filter.event.text) { return }
        notification.filter.event.reportUnknown(at: notification.location, &report)
    }

    /// S3 refuses a configuration in which one event of one key is meant twice.
    func checkOverlaps(in scope: Scope, _ report: inout Report) {
        var seen: [(filter: ObjectFilter, location: SourceLocation, function: String?)] = []
        let all =
            startedTriggers(in: scope).map {
                ($0.trigger.filter, $0.trigger.location, Optional($0.function.declaredName))
            }
            + settings.notifications.map { ($0.filter, $0.location, nil) }
        for (filter, location, function) in all {
            // Quite the same trigger on one function is reported for every kind of trigger.
            let isTwice = seen.contains { $0.filter == filter && $0.function == function && function != nil }
            if !isTwice, let other = seen.first(where: { $0.filter.overlaps(filter) }) {
                report(
                    .notificationsOverlap, at: location,
                    """
                    The \(title) would notify two targets of \(filter.event.text) for the same keys, which S3 refuses; \
                    use prefixes or suffixes that exclude each other, or add .eventBridge() to the bucket.
                    """,
                    notes: [.init(other.location, "the other notification")])
            }
            seen.append((filter, location, function))
        }
    }
}

extension ObjectEvent {
    func reportUnknown(at location: SourceLocation, _ report: inout Report) {
        let nearest = Nearest.nearest(text, among: Self.names)
        report(
            .unknownObjectEvent, at: location,
            """
            S3 has no event \
            "\(text)"\(nearest.map { "; did you mean \"\($0)\"?" } ?? "; choose one such as .created or .named(\"s3:ObjectCreated:Put\").")
            """,
            suggestion: nearest.map { "\"\($0)\"" })
    }
}
