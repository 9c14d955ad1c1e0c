import LambdaRuntime
import Packaging
import Routing

/// The endpoint that AWS SDKs send messages of queues, topics and buses to.
/// Source: the service models of SQS (JSON protocol), SNS (query protocol) and EventBridge (JSON protocol).
final class DeliveryServer: Sendable {
    private let local: LocalSystem
    private let deliveries: Deliveries
    private let workers: [String: QueueWorker]

    init(_ local: LocalSystem) {
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
                all.change { $0[arn] }?.add(moved)
            }
        }
        let made = workers
        all.change { $0 = made }
        self.workers = workers
    }

    func start() { for worker in workers.values { worker.start() } }
    func stop() { for worker in workers.values { worker.stop() } }

    /// Gives what waits in its queues, and what comes back to them, to those of another one.
    func handOver(to other: DeliveryServer) {
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
        if target.isEmpty { return TopicRequests.answer(message) { [self] in publish($0, $1) } }
        guard let json = try? JSON(parsing: message.body) else {
            return failure("SerializationException", "The body is not JSON.")
        }
        switch target {
        case "AmazonSQS.SendMessage": return send([json], json)
        case "AmazonSQS.SendMessageBatch": return send(json["Entries"]?.array ?? [], json)
        case "AmazonSQS.GetQueueUrl":
            guard let queue = deliveries.queues.first(where: { $0.name == json["QueueName"]?.string }) else {
                return noQueue
            }
            return reply { $0.member("QueueUrl", queue.url) }
        case "AmazonSQS.ReceiveMessage": return receive(json)
        case "AmazonSQS.DeleteMessage", "AmazonSQS.DeleteMessageBatch", "AmazonSQS.ChangeMessageVisibility":
            return reply { _ in }
        case "AWSEvents.PutEvents": return put(json["Entries"]?.array ?? [])
        default: return failure("UnknownOperationException", "Local runs do not carry \(target).")
        }
    }

    private func reply(_ members: (inout JSONWriter) -> Void) -> Answer {
        Answer(200, headers: [("Content-Type", "application/x-amz-json-1.0")], body: JSONWriter.object(members))
    }

    private func failure(_ type: String, _ text: String) -> Answer {
        Answer(
            400, headers: [("Content-Type", "application/x-amz-json-1.0")],
            body: JSONWriter.object {
                $0.member("__type", type)
                $0.member("message", text)
            })
    }

    private var noQueue: Answer {
        failure("com.amazonaws.sqs#QueueDoesNotExist", "The specs that run here have no such queue.")
    }

    private func worker(_ json: JSON) -> QueueWorker? {
        let url = json["QueueUrl"]?.string ?? ""
        // An SDK may put its endpoint before the path of the queue.
        let name = url.split(separator: "/").last.map(String.init) ?? ""
        return deliveries.queues.first { $0.url == url || $0.name == name }.flatMap { workers[$0.arn] }
    }

    private func send(_ entries: [JSON], _ json: JSON) -> Answer {
        guard let worker = worker(json) else { return noQueue }
        var sent: [(entry: String, id: String, md5: String)] = []
        for entry in entries {
            let body = entry["MessageBody"]?.utf8 ?? []
            guard body.count <= 1 << 20 else { return failure("InvalidParameterValue", "A message has 1 MiB at most.") }
            var message = QueueEvents.Message(body: body, id: Time.requestID())
            message.receiveCount = 0
            message.sentAt = Time.now()
            worker.add(message, after: (entry["DelaySeconds"]?.int ?? 0) * 1_000)
            sent.append((entry["Id"]?.string ?? "", message.id, MD5Sum.hexadecimal(body)))
        }
        return reply { writer in
            guard json["Entries"] != nil else {
                writer.member("MessageId", sent.first?.id ?? "")
                writer.member("MD5OfMessageBody", sent.first?.md5 ?? "")
                return
            }
            writer.member(
                "Successful",
                array: { list in
                    for one in sent {
                        list.object {
                            $0.member("Id", one.entry)
                            $0.member("MessageId", one.id)
                            $0.member("MD5OfMessageBody", one.md5)
                        }
                    }
                })
            writer.member("Failed", array: { _ in })
        }
    }

    private func receive(_ json: JSON) -> Answer {
        guard let worker = worker(json) else { return noQueue }
        let taken = worker.take(json["MaxNumberOfMessages"]?.int ?? 1)
        return reply { writer in
            writer.member(
                "Messages",
                array: { list in
                    for message in taken {
                        list.object {
                            $0.member("MessageId", message.id)
                            $0.member("ReceiptHandle", message.id)
                            $0.member("MD5OfBody", MD5Sum.hexadecimal(message.body))
                            $0.name("Body")
                            $0.string(utf8: message.body)
                        }
                    }
                })
        }
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
    private func publish(_ topic: String, _ text: String) {
        for link in deliveries.subscriptions where link.source == topic {
            if let pattern = link.pattern {
                // A policy of the message's body; of attributes local runs know none.
                guard let json = try? JSON(parsing: Array(text.utf8)), pattern.matches(Node(json)) else { continue }
            }
            let isQueue = workers[link.target] != nil
            let event =
                isQueue
                ? link.isRaw ? Array(text.utf8) : TopicRequests.envelope(text, topic)
                : TopicEvents.event(text, topic: topic)
            deliver(event, to: link.target, trigger: "topic \(topic.split(separator: ":").last ?? "")")
        }
    }

    private func deliver(_ event: [UInt8], to target: String, trigger: String) {
        if let worker = workers[target] {
            var message = QueueEvents.Message(body: event, id: Time.requestID())
            message.receiveCount = 0
            message.sentAt = Time.now()
            worker.add(message)
        } else if let function = local.system.function(target) {
            let local = local
            // Asynchronous invocations are tried three times.
            SystemThread.detached {
                for attempt in 0..<3 {
                    if case .success(let result) = local.invoke(function, event, trigger: trigger), result.isSuccess {
                        return
                    }
                    if attempt < 2 { Time.sleep(milliseconds: QueueWorker.pause) }
                }
            }
        }
    }
}
