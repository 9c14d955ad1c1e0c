extension StreamReadingTrigger {
    func checkReading(_ what: String, in scope: Scope, _ report: inout Report) {
        checkMapping(largest: 10_000, what, &report)
        checkFilterKey(in: scope, &report)
        if let count = reading.parallelization, !(1...10).contains(count.value) {
            report(
                .sourceSettingOutOfRange, at: count.location,
                "The parallelization factor is 1 to 10, not \(grouped(count.value)); correct it.")
        }
        if let count = reading.retries, !(0...10_000).contains(count.value) {
            report(
                .sourceSettingOutOfRange, at: count.location,
                """
                A batch is retried 0 to 10,000 times, not \(grouped(count.value)); correct it, or remove .retries to \
                retry until its records expire.
                """)
        }
        TimeSpan.check(reading.maximumAge, "The greatest age of a record", 60...604_800, "60 s to 7 days", &report)
        TimeSpan.check(reading.tumblingWindow, "A tumbling window", 0...900, "0 s to 900 s", &report)
        StartingTime.check(reading.timestamp, "a stream", &report)
        FailureTarget.check(reading.onFailure, "stream's trigger", in: scope, &report)
    }
}

extension Scope {
    func isFIFO(_ declaration: any Declaration) -> Bool {
        if let queue = declaration as? Queue { return resolved(queue).isFIFO }
        if let topic = declaration as? Topic { return resolved(topic).isFIFO }
        return false
    }

    /// Whether each message to it must say by what it is told from others. Of what exists already that is not known.
    func wantsDeduplicationID(_ declaration: any Declaration) -> Bool {
        guard declaration.isOwned, isFIFO(declaration) else { return false }
        if let queue = declaration as? Queue { return resolved(queue).wantsDeduplicationID }
        return (declaration as? Topic).map { !resolved($0).settings.deduplicatesByContent } ?? false
    }
}
