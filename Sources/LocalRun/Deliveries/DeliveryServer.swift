import LambdaRuntime
import Packaging
import Routing

/// The endpoint that AWS SDKs send messages of queues, topics and buses to.
/// Source: the service models of SQS (JSON protocol), SNS (query protocol) and EventBridge (JSON protocol).
final class DeliveryServer: Sendable {
    private let local: LocalSystem
    let deliveries: Deliveries
    let workers: [String: QueueWorker]
    private let topics = Monitor<[String: SentMessages]>([:])
    private let schedules = Monitor<ScheduleWorker?>(nil)

    /// - Parameter begin: seconds since 1970 from which rates of schedules count.
    init(_ local: LocalSystem, from begin: Int) {
        self.local = local
        let deliveries = Deliveries(local.system)
        self.deliveries = deliveries
        let all = Monitor<[String: QueueWorker]>([:])
        var workers: [String: QueueWorker] = [:]
        for queue in deliveries.queues {
            workers[queue.arn] = QueueWorker(queue, deliveries.readers.first { $0.queue == queue.arn }, local) {
                arn, message in
                var message = message
                message.receiveCount = 0
                let moved = message
                all.change { $0[arn] }?.add([moved])
            }
        }
        let made = workers
        all.change { $0 = made }
        self.workers = workers
        let links = ScheduleLink.all(in: local.system).filter { link in
            workers[link.target] != nil || local.system.function(link.target).map(local.runs) == true
        }
        let worker = ScheduleWorker(links, from: begin) { [weak self] link, event in
            self?.deliver(event, to: link.target, trigger: "schedule \(link.id)", group: link.group)
        }
        schedules.change { $0 = worker }
        local.servicesCalls.change { caller in
            caller = { [weak self] target, body in self?.answer(target, body) ?? Answer(503) }
        }
    }

    func start() {
        for worker in workers.values { worker.start() }
        schedules.change { $0 }?.start()
    }

    func stop() {
        for worker in workers.values { worker.stop() }
        schedules.change { $0 }?.stop()
    }

    /// What is said of the schedules at the start.
    var lines: [String] { schedules.change { $0 }?.lines() ?? [] }

    private func isFIFO(_ topic: String) -> Bool? {
        guard deliveries.fifoTopics[topic] != nil || topic.hasSuffix(".fifo") else { return nil }
        return deliveries.fifoTopics[topic] ?? false
    }

    /// Gives what waits in its queues, and what comes back to them, to those of another one.
    func handOver(to other: DeliveryServer) {
        schedules.change { $0 }?.stop()
        let sent = topics.change { $0 }
        other.topics.change { $0 = sent }
        for (arn, worker) in workers {
            if let next = other.workers[arn] { worker.handOver(to: next) } else { worker.stop() }
        }
    }

    func answer(_ message: HTTPMessage) -> Answer {
        // Pages of other sites reach this port by other names only, or say where they come from.
        let host = String((message.values(of: "host").first ?? "").prefix { $0 != ":" })
        guard ["localhost", "127.0.0.1"].contains(host), message.values(of: "origin").isEmpty else {
            return Answer(403)
        }
        let target = message.values(of: "x-amz-target").first ?? ""
        if target.isEmpty { return TopicRequests.answer(message, isFIFO: isFIFO) { [self] in publish($0) } }
        return answer(target, message.body)
    }

    /// Answers a call by its name in the JSON protocol, such as `AmazonSQS.SendMessage`.
    private func answer(_ target: String, _ body: [UInt8]) -> Answer {
        guard let json = try? JSON(parsing: body) else {
            return failure("SerializationException", "The body is not JSON.")
        }
        switch target {
        case let name where name.hasPrefix("AmazonSQS."): return answer(String(name.dropFirst(10)), json)
        case "AWSEvents.PutEvents": return put(json["Entries"]?.array ?? [])
        default: return failure("UnknownOperationException", "Local runs do not carry \(target).")
        }
    }

    func reply(_ members: (inout JSONWriter) -> Void) -> Answer {
        Answer(200, headers: [("Content-Type", "application/x-amz-json-1.0")], body: JSONWriter.object(members))
    }

    func failure(_ type: String, _ text: String) -> Answer {
        Answer(
            400, headers: [("Content-Type", "application/x-amz-json-1.0")],
            body: JSONWriter.object {
                $0.member("__type", type)
                $0.member("message", text)
            })
    }

    private func put(_ entries: [JSON]) -> Answer {
        let ids = entries.map { _ in Time.requestID() }
        for (entry, id) in zip(entries, ids) {
            let event = BusEvents.event(entry, id: id, region: local.system.description.stacks.first?.region ?? "")
            guard let json = try? JSON(parsing: event) else { continue }
            let bus = entry["EventBusName"]?.string ?? "default"
            let name = bus.split(separator: "/").last.map(String.init) ?? bus
            for rule in deliveries.rules
            where rule.source == name || rule.source == bus || rule.source.hasSuffix("/\(name)") {
                guard rule.pattern?.matches(Node(json)) == true else { continue }
                deliver(rule.input.map { Array($0.utf8) } ?? event, to: rule.target, trigger: "bus \(name)")
            }
        }
        return reply { writer in
            writer.member("FailedEntryCount", 0)
            writer.member("Entries", array: { list in for id in ids { list.object { $0.member("EventId", id) } } })
        }
    }

    /// A message of a topic to its subscriptions.
    private func publish(_ message: TopicRequests.Message) {
        if let key = message.deduplicationID {
            let isNew = topics.change { topics in
                var sent = topics[message.topic] ?? SentMessages()
                guard sent.known(key) == nil else { return false }
                sent.add(key, id: message.id, sequence: SentMessages.sequence())
                topics[message.topic] = sent
                return true
            }
            guard isNew else { return }
        }
        for link in deliveries.subscriptions where link.source == message.topic {
            if let pattern = link.pattern {
                let body = link.isForBody ? (try? JSON(parsing: Array(message.text.utf8))).map { Node($0) } : nil
                guard let subject = link.isForBody ? body : TopicEvents.filtered(message.attributes),
                    pattern.matches(subject)
                else { continue }
            }
            let isQueue = workers[link.target] != nil
            let time = Time.isoWithMilliseconds(Time.now())
            let event =
                isQueue
                ? link.isRaw ? Array(message.text.utf8) : message.envelope(time)
                : TopicEvents.event(
                    message.text, topic: message.topic, id: message.id, subject: message.subject, time: time,
                    attributes: message.attributes)
            deliver(
                event, to: link.target, trigger: "topic \(message.topic.split(separator: ":").last ?? "")",
                group: message.group, deduplicationID: message.deduplicationID,
                attributes: link.isRaw ? message.attributes : [])
        }
    }

    private func deliver(
        _ event: [UInt8], to target: String, trigger: String, group: String? = nil, deduplicationID: String? = nil,
        attributes: [Node.Member] = []
    ) {
        if let worker = workers[target] {
            var message = QueueEvents.Message(body: event, id: Time.requestID())
            message.receiveCount = 0
            message.sentAt = Time.now()
            message.attributes = attributes
            message.group = group
            if worker.queue.isFIFO {
                message.group = group ?? trigger
                message.deduplicationID = deduplicationID ?? Digest.of(event).hex
                guard worker.number(&message) else { return }
            }
            worker.add([message], after: worker.queue.delay)
        } else if let function = local.system.function(target) {
            let local = local
            // Asynchronous invocations are tried three times.
            SystemThread.detached {
                for attempt in 0..<3 {
                    let made = local.invoke(function, event, trigger: trigger)
                    if case .success(let result) = made, result.isSuccess { return }
                    if attempt == 0, case .failure(let failure) = made { local.note("error: \(failure.message)") }
                    if attempt < 2 { Time.sleep(milliseconds: QueueWorker.pause) }
                }
            }
        }
    }
}
