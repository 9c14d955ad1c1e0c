import LambdaRuntime
import Packaging
import Routing

/// SQS's JSON protocol, as far as local runs carry it.
/// Source: Amazon SQS API Reference, "SendMessage", "SendMessageBatch" and "ReceiveMessage".
extension DeliveryServer {
    /// Why a message is not taken, in AWS' words.
    private struct Refusal {
        let code: String
        let text: String
    }

    func answer(_ action: String, _ json: JSON) -> Answer {
        switch action {
        case "SendMessage", "SendMessageBatch":
            guard let worker = worker(json) else { return noQueue }
            return action == "SendMessage" ? send(json, to: worker) : send(json["Entries"]?.array ?? [], to: worker)
        case "GetQueueUrl":
            guard let queue = deliveries.queues.first(where: { $0.name == json["QueueName"]?.string }) else {
                return noQueue
            }
            return reply { $0.member("QueueUrl", queue.url) }
        case "ReceiveMessage": return receive(json)
        case "DeleteMessage", "DeleteMessageBatch", "ChangeMessageVisibility": return reply { _ in }
        default: return failure("UnknownOperationException", "Local runs do not carry AmazonSQS.\(action).")
        }
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

    private func send(_ json: JSON, to worker: QueueWorker) -> Answer {
        switch message(json, for: worker.queue) {
        case .failure(let refusal): return failure("com.amazonaws.sqs#\(refusal.code)", refusal.text)
        case .success(var message):
            if !worker.queue.isFIFO || worker.number(&message) {
                worker.add([message], after: delay(json, worker.queue))
            }
            return reply { write(message, &$0) }
        }
    }

    private func send(_ entries: [JSON], to worker: QueueWorker) -> Answer {
        var taken: [(entry: String, message: QueueEvents.Message)] = []
        var refused: [(entry: String, refusal: Refusal)] = []
        var new: [(message: QueueEvents.Message, delay: Int)] = []
        for entry in entries {
            let id = entry["Id"]?.string ?? ""
            switch message(entry, for: worker.queue) {
            case .failure(let refusal): refused.append((id, refusal))
            case .success(var message):
                if !worker.queue.isFIFO || worker.number(&message) { new.append((message, delay(entry, worker.queue))) }
                taken.append((id, message))
            }
        }
        for delay in Set(new.map(\.delay)).sorted() {
            worker.add(new.filter { $0.delay == delay }.map(\.message), after: delay)
        }
        return reply { writer in
            writer.member(
                "Successful",
                array: { list in
                    for one in taken {
                        list.object {
                            $0.member("Id", one.entry)
                            write(one.message, &$0)
                        }
                    }
                })
            writer.member(
                "Failed",
                array: { list in
                    for one in refused {
                        list.object {
                            $0.member("Id", one.entry)
                            $0.member("SenderFault", true)
                            $0.member("Code", one.refusal.code)
                            $0.member("Message", one.refusal.text)
                        }
                    }
                })
        }
    }

    private func delay(_ json: JSON, _ queue: Deliveries.Queue) -> Int {
        min(json["DelaySeconds"]?.int ?? queue.delay / 1_000, 900) * 1_000
    }

    private func message(_ json: JSON, for queue: Deliveries.Queue) -> SendResult {
        let body = json["MessageBody"]?.utf8 ?? []
        guard body.count <= 1 << 20 else {
            return .failure(Refusal(code: "InvalidParameterValue", text: "A message has 1 MiB at most."))
        }
        var message = QueueEvents.Message(body: body, id: Time.requestID())
        message.receiveCount = 0
        message.sentAt = Time.now()
        message.group = json["MessageGroupId"]?.string
        message.attributes = (json["MessageAttributes"]?.members ?? []).map { Node.Member($0.name, Node($0.value)) }
        guard queue.isFIFO else { return .success(message) }
        guard message.group?.isEmpty == false else {
            return .failure(
                Refusal(code: "MissingParameter", text: "The request must contain the parameter MessageGroupId."))
        }
        if (json["DelaySeconds"]?.int ?? 0) != 0 {
            return .failure(
                Refusal(
                    code: "InvalidParameterValue",
                    text: "DelaySeconds of a message is not for FIFO queues; set it for the queue."))
        }
        message.deduplicationID =
            json["MessageDeduplicationId"]?.string ?? (queue.isContentBased ? Digest.of(body).hex : nil)
        guard message.deduplicationID != nil else {
            return .failure(
                Refusal(
                    code: "InvalidParameterValue",
                    text: """
                        The queue should either have ContentBasedDeduplication enabled or MessageDeduplicationId \
                        provided explicitly
                        """))
        }
        return .success(message)
    }

    private enum SendResult {
        case success(QueueEvents.Message)
        case failure(Refusal)
    }

    private func write(_ message: QueueEvents.Message, _ writer: inout JSONWriter) {
        writer.member("MessageId", message.id)
        writer.member("MD5OfMessageBody", MD5Sum.hexadecimal(message.body))
        if let sequence = message.sequence { writer.member("SequenceNumber", sequence) }
    }

    private func receive(_ json: JSON) -> Answer {
        guard let worker = worker(json) else { return noQueue }
        let wait = min(max(0, json["WaitTimeSeconds"]?.int ?? 0), 20) * 1_000
        let taken = worker.take(min(max(1, json["MaxNumberOfMessages"]?.int ?? 1), 10), waiting: wait)
        let wantsSystem = ["AttributeNames", "MessageSystemAttributeNames"].contains {
            json[$0]?.array.isEmpty == false
        }
        let wantsOwn = json["MessageAttributeNames"]?.array.isEmpty == false
        return reply { writer in
            if taken.isEmpty { return }
            writer.member(
                "Messages",
                array: { list in
                    for message in taken {
                        list.object { one in
                            one.member("MessageId", message.id)
                            one.member("ReceiptHandle", message.id)
                            one.member("MD5OfBody", MD5Sum.hexadecimal(message.body))
                            one.name("Body")
                            one.string(utf8: message.body)
                            if wantsSystem { one.member("Attributes", object: { QueueEvents.write(message, &$0) }) }
                            guard wantsOwn, !message.attributes.isEmpty else { return }
                            one.member(
                                "MessageAttributes",
                                object: { writer in
                                    for attribute in message.attributes {
                                        writer.name(attribute.key)
                                        writer.node(attribute.value)
                                    }
                                })
                        }
                    }
                })
        }
    }
}
