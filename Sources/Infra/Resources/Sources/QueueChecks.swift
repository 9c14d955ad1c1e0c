extension Queue {
    public func check(in scope: Scope, _ report: inout Report) {
        TimeSpan.check(settings.visibility, "A queue's visibility timeout", 0...43_200, "0 s to 12 h", &report)
        TimeSpan.check(settings.retention, "A queue's retention", 60...1_209_600, "60 s to 14 days", &report)
        TimeSpan.check(settings.delay, "A queue's delay", 0...900, "0 s to 900 s", &report)
        TimeSpan.check(
            settings.receiveWait, "The time that a request waits for messages", 0...20, "0 s to 20 s", &report)
        if !isOverridden("QueueName") {
            checkName(settings.physicalName, isFIFO: settings.isFIFO, maximum: 80, in: scope, &report)
        }
        checkKey(in: scope, &report)
        if !isOverridden("RedrivePolicy.deadLetterTargetArn") { checkDeadLetters(in: scope, &report) }
    }

    private func checkDeadLetters(in scope: Scope, _ report: inout Report) {
        guard let letters = settings.deadLetters, let stated = letters.queue.base as? Queue else { return }
        if !(1...1_000).contains(letters.maxReceives) {
            report(
                .sourceSettingOutOfRange, at: letters.location,
                """
                A message moves to the dead-letter queue after 1 to 1,000 receives, not \
                \(grouped(letters.maxReceives)); correct it.
                """)
        }
        let target = scope.resolved(stated)
        target.checkExisting(
            by: title, at: letters.location, in: scope, because: "messages move only to a queue of the same region",
            &report)
        if target.key == key {
            report(
                .deadLetterQueueDiffers, at: letters.location,
                """
                The \(title) is its own dead-letter queue, so a message that fails would never leave it; name another \
                queue.
                """)
        } else if target.isFIFO != isFIFO {
            report(
                .deadLetterQueueDiffers, at: letters.location,
                """
                The \(title) is \(isFIFO ? "a FIFO queue" : "not a FIFO queue") but its dead-letter queue \
                "\(target.declaredName)" is\(target.isFIFO ? "" : " not"), and both must be of one kind; \
                \(isFIFO ? "add .fifo() to the dead-letter queue" : "use a dead-letter queue without .fifo()").
                """,
                notes: [.init(target.location, "the dead-letter queue")])
        } else if !isFIFO, existingARN == nil, target.existingARN == nil, (60...1_209_600).contains(retention),
            !isUnknown("MessageRetentionPeriod"), !target.isUnknown("MessageRetentionPeriod"),
            target.retention < retention
        {
            // A FIFO queue counts anew when a message moves.
            report(
                .deadLettersExpire, at: letters.location,
                """
                The \(title) keeps messages for \(TimeSpan(seconds: retention)) and its dead-letter queue \
                "\(target.declaredName)" for \(TimeSpan(seconds: target.retention)) only, counted from when they were \
                first sent; write .retention(.days(14)) on the dead-letter queue.
                """,
                notes: [.init(target.location, "the dead-letter queue")])
        }
    }

    /// In seconds; SQS' own four days where nothing is said.
    private var retention: Int { settings.retention?.value.seconds ?? 345_600 }
}
