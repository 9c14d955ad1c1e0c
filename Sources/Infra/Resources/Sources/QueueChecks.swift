extension Queue {
    public func check(in scope: Scope, _ report: inout Report) {
        Duration.check(settings.visibility, "A queue's visibility timeout", 0...43_200, "0 s to 12 h", &report)
        Duration.check(settings.retention, "A queue's retention", 60...1_209_600, "60 s to 14 days", &report)
        Duration.check(settings.delay, "A queue's delay", 0...900, "0 s to 900 s", &report)
        Duration.check(settings.receiveWait, "The time that a request waits for messages", 0...20, "0 s to 20 s", &report)
        if let given = settings.physicalName {
            NameRule.checkFIFO(given, isFIFO: settings.isFIFO, title, Self.kind, maximum: 80, &report)
        }
        checkKey(in: scope, &report)
        checkDeadLetters(in: scope, &report)
    }

    private func checkDeadLetters(in scope: Scope, _ report: inout Report) {
        guard let letters = settings.deadLetters, let stated = letters.queue.base as? Queue else { return }
        if !(1...1_000).contains(letters.maxReceives) {
            report(
                .sourceSettingOutOfRange, at: letters.place,
                "A message moves to the dead-letter queue after 1 to 1,000 receives, not \(letters.maxReceives); correct it.")
        }
        let target = scope.resolved(stated)
        target.checkExisting(
            by: title, at: letters.place, in: scope, because: "messages move only to a queue of the same region", &report)
        if target.key == key {
            report(
                .deadLetterQueueDiffers, at: letters.place,
                "The \(title) is its own dead-letter queue, so a message that fails would never leave it; name another queue.")
        } else if target.isFIFO != isFIFO {
            report(
                .deadLetterQueueDiffers, at: letters.place,
                "The \(title) is \(isFIFO ? "a FIFO queue" : "no FIFO queue") but its dead-letter queue \"\(target.name)\" is\(target.isFIFO ? "" : " not"), and both must be of one kind; \(isFIFO ? "add .fifo() to the dead-letter queue" : "use a dead-letter queue without .fifo()").",
                notes: [.init(target.place, "the dead-letter queue")])
        }
    }
}

extension NameRule {
    /// Reports the name of a queue or topic that its service does not allow.
    static func checkFIFO(
        _ name: Placed<String>, isFIFO: Bool, _ title: String, _ kind: String, maximum: Int, _ report: inout Report
    ) {
        let text = name.value
        let ending = ".fifo"
        var problem: String?
        if isFIFO, !text.hasSuffix(ending) {
            problem = "the name of a FIFO \(kind) ends in .fifo"
        } else if !isFIFO, text.hasSuffix(ending) {
            problem = "only the name of a FIFO \(kind) ends in .fifo; add .fifo() or drop the ending"
        } else {
            problem = plainProblem(isFIFO ? String(text.dropLast(ending.utf8.count)) : text, maximum - (isFIFO ? ending.utf8.count : 0))
        }
        if let problem {
            report(
                .invalidSourceName, at: name.place,
                "\"\(text)\" cannot be the name of the \(title) in AWS: \(problem).")
        }
    }

    /// What is wrong with the name of a queue or topic, without its ending.
    static func plainProblem(_ name: String, _ maximum: Int) -> String? {
        NameRule(length: 1...maximum, extras: "-_").problem(name)
    }
}
