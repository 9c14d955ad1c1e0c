extension Queue {
    public func check(in scope: Scope, _ report: inout Report) {
        TimeSpan.check(settings.visibility, "A queue's visibility timeout", 0...43_200, "0 s to 12 h", &report)
        TimeSpan.check(settings.retention, "A queue's retention", 60...1_209_600, "60 s to 14 days", &report)
        TimeSpan.check(settings.delay, "A queue's delay", 0...900, "0 s to 900 s", &report)
        TimeSpan.check(
            settings.receiveWait, "The time that a request waits for messages", 0...20, "0 s to 20 s", &report)
        checkName(settings.physicalName, isFIFO: settings.isFIFO, maximum: 80, in: scope, &report)
        checkKey(in: scope, &report)
        checkDeadLetters(in: scope, &report)
    }

    private func checkDeadLetters(in scope: Scope, _ report: inout Report) {
        guard let letters = settings.deadLetters, let stated = letters.queue.base as? Queue else { return }
        if !(1...1_000).contains(letters.maxReceives) {
            report(
                .sourceSettingOutOfRange, at: letters.location,
                """
                A message moves to the dead-letter queue after 1 to 1,000 receives, not \(letters.maxReceives); \
                correct it.
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
            target.retention < retention
        {
            // A FIFO queue counts anew when a message moves.
            report(
                .deadLettersExpire, at: letters.location,
                """
                The \(title) keeps messages for \(TimeSpan(seconds: retention)) and its dead-letter queue "\(target.declaredName)" for \
                \(TimeSpan(seconds: target.retention)) only, counted from when they were first sent; write .retention(.days(14)) on the \
                dead-letter queue.
                """,
                notes: [.init(target.location, "the dead-letter queue")])
        }
    }

    /// In seconds; SQS' own four days where nothing is said.
    private var retention: Int { settings.retention?.value.seconds ?? 345_600 }
}

extension EventSource {
    /// Reports the name of a queue or topic, the author's or the one made for a FIFO one, that its service does not
    /// allow.
    func checkName(
        _ given: Placed<String>?, isFIFO: Bool, maximum: Int, in scope: Scope, _ report: inout Report
    ) {
        if let given {
            guard let problem = NameRule.problem(given.value, isFIFO: isFIFO, Self.kind, maximum) else { return }
            report(
                .invalidSourceName, at: given.location,
                """
                "\(given.value)" cannot be the name of the \(title) in AWS: \
                \(problem)\(problem.contains(";") ? "" : "; change it").
                """)
        } else if isFIFO {
            let name = physicalFIFOName(in: scope)
            guard let problem = NameRule.problem(name, isFIFO: true, Self.kind, maximum) else { return }
            // Without the stage's name, so that it is one finding for all stages.
            report(
                .invalidSourceName, at: location,
                """
                The FIFO \(title) is called service-stage-name.fifo in AWS, and that is not a name of a \(Self.kind): \
                \(name.utf8.count > maximum ? "it has more than \(maximum) characters" : problem); shorten or change \
                "\(self.declaredName)", or give it a name by .named(…).
                """,
                notes: [.init(scope.stack.service.location, "the service and its stages")])
        }
    }
}

extension NameRule {
    /// What is wrong with the name of a queue or topic.
    static func problem(_ name: String, isFIFO: Bool, _ kind: String, _ maximum: Int) -> String? {
        let ending = ".fifo"
        if isFIFO, !name.hasSuffix(ending) { return "the name of a FIFO \(kind) ends in .fifo" }
        if !isFIFO, name.hasSuffix(ending) {
            return "only the name of a FIFO \(kind) ends in .fifo; add .fifo() or drop the ending"
        }
        return plainProblem(
            isFIFO ? String(name.dropLast(ending.utf8.count)) : name, maximum - (isFIFO ? ending.utf8.count : 0))
    }

    /// What is wrong with such a name, without its ending.
    static func plainProblem(_ name: String, _ maximum: Int) -> String? {
        NameRule(length: 1...maximum, extras: "-_").problem(name)
    }
}
