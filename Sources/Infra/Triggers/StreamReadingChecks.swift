extension StreamReadingTrigger {
    func checkReading(_ what: String, in scope: Scope, _ report: inout Report) {
        checkMapping(largest: 10_000, what, &report)
        if let count = reading.parallelization, !(1...10).contains(count.value) {
            report(
                .sourceSettingOutOfRange, at: count.place,
                "1 to 10 batches of a shard are handled at once, not \(count.value); correct it.")
        }
        if let count = reading.retries, !(0...10_000).contains(count.value) {
            report(
                .sourceSettingOutOfRange, at: count.place,
                "A batch is tried again 0 to 10,000 times, not \(count.value); correct it, or remove .retries to have it tried until its records are too old.")
        }
        Duration.check(reading.maximumAge, "The greatest age of a record", 60...604_800, "60 s to 7 days", &report)
        Duration.check(reading.tumblingWindow, "A tumbling window", 0...900, "0 s to 900 s", &report)
        checkPosition(&report)
        checkOnFailure(in: scope, &report)
    }

    private func checkPosition(_ report: inout Report) {
        guard let timestamp = reading.timestamp else { return }
        if timestamp.value < 0 || timestamp.value > 9_999_999_999 {
            report(
                .invalidStartingPosition, at: timestamp.place,
                "\(timestamp.value) is no time at which a stream can begin: it is counted in seconds since 1970\(timestamp.value > 0 ? ", and this looks like milliseconds; divide it by 1,000" : "; correct it").")
        }
    }

    private func checkOnFailure(in scope: Scope, _ report: inout Report) {
        guard let target = reading.onFailure else { return }
        if case .string(let text) = target.value.arn {
            ExistingARN(text, service: ARN(text)?.service ?? "sqs", resource: "", what: "target").check(
                in: scope.region, by: "stream's trigger", at: target.place, .targetInOtherRegion,
                because: "Lambda sends only to targets in the function's region", &report)
            guard ARN(text) != nil else { return }
        }
        let service = target.value.service
        if !service.isEmpty, !["sqs", "sns", "s3"].contains(service) {
            report(
                .malformedARN, at: target.place,
                "What a stream's trigger gives up goes to a queue, a topic or a bucket, and this is of the service \"\(service)\"; name one of these.")
        }
        if case .string(let text) = target.value.arn, let arn = ARN(text), arn.resource.hasSuffix(".fifo") {
            report(
                .notificationTargetUnfit, at: target.place,
                "Lambda cannot send to the FIFO \(arn.service == "sns" ? "topic" : "queue") \"\(text)\"; use one that is not FIFO.")
        }
        if case .reference(let reference) = target.value.arn, scope.isFIFO(reference.target.base) {
            report(
                .notificationTargetUnfit, at: target.place,
                "Lambda cannot send to the FIFO \(reference.target.base.title); use one that is not FIFO.",
                notes: [.init(reference.target.base.place, "the \(type(of: reference.target.base).kind)")])
        }
    }
}

extension Scope {
    func isFIFO(_ declaration: any Declaration) -> Bool {
        if let queue = declaration as? Queue { return resolved(queue).isFIFO }
        if let topic = declaration as? Topic { return resolved(topic).isFIFO }
        return false
    }
}
