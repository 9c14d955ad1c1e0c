import LambdaRuntime
import Packaging
import Routing

/// The messages of one queue, and the threads that give them to its function.
final class QueueWorker: Sendable {
    let queue: Deliveries.Queue
    private let reader: Deliveries.QueueReader?
    private let local: LocalSystem
    private let bury: @Sendable (String, QueueEvents.Message) -> Void
    private let state = Monitor(State())
    /// Milliseconds until a message that failed is tried again, where AWS waits for the visibility timeout.
    static let pause = 500
    /// How many batches of a queue the function has at once at most; AWS begins with as many.
    private static let concurrency = 5
    /// Bytes of the bodies in a batch, which have to fit into an event.
    private static let batchBytes = 4 << 20

    private struct State: Sendable {
        var waiting: [(message: QueueEvents.Message, at: Int)] = []
        /// Groups of a FIFO queue whose messages the function has.
        var busyGroups: Set<String> = []
        var sent = SentMessages()
        var isStopped = false
        /// The worker of the same queue that has taken over.
        var successor: QueueWorker?
    }

    /// - Parameter bury: puts a message into the queue of that ARN.
    init(
        _ queue: Deliveries.Queue, _ reader: Deliveries.QueueReader?, _ local: LocalSystem,
        bury: @escaping @Sendable (String, QueueEvents.Message) -> Void
    ) {
        self.queue = queue
        self.reader = reader
        self.local = local
        self.bury = bury
    }

    func start() {
        guard let reader, local.runs(reader.function) else { return }
        let most = min(Self.concurrency, reader.concurrency, reader.function.reservedConcurrency ?? Self.concurrency)
        for _ in 0..<max(1, most) {
            SystemThread.detached { [self] in while let batch = next(reader) { deliver(batch, reader) } }
        }
    }

    func stop() { state.change { $0.isStopped = true } }

    /// Adds messages, all at once so that they can be one batch.
    func add(_ messages: [QueueEvents.Message], after milliseconds: Int = 0) {
        let successor = state.change { state in
            let at = Time.now() + milliseconds
            if state.successor == nil { state.waiting += messages.map { ($0, at) } }
            return state.successor
        }
        successor?.add(messages, after: milliseconds)
    }

    /// The message of a FIFO queue that is sent with a deduplication id, or the id of the one that was sent before.
    /// - Returns: whether it is new.
    func number(_ message: inout QueueEvents.Message) -> Bool {
        let key = (queue.countsByGroup ? "\(message.group ?? "")\n" : "") + (message.deduplicationID ?? message.id)
        var numbered = message
        let isNew = state.change { state in
            if let known = state.sent.known(key) {
                (numbered.id, numbered.sequence) = (known.id, known.sequence)
                return false
            }
            let sequence = SentMessages.sequence()
            numbered.sequence = sequence
            state.sent.add(key, id: numbered.id, sequence: sequence)
            return true
        }
        message = numbered
        return isNew
    }

    /// Stops, and gives what waits and what comes back to another worker.
    func handOver(to next: QueueWorker) {
        let (waiting, sent) = state.change { state in
            state.isStopped = true
            state.successor = next
            defer { state.waiting = [] }
            return (state.waiting, state.sent)
        }
        next.state.change { state in
            state.waiting += waiting
            state.sent = sent
        }
    }

    /// Takes messages out, as `ReceiveMessage` does.
    func take(_ most: Int, waiting milliseconds: Int = 0) -> [QueueEvents.Message] {
        let end = Time.now() + milliseconds
        while true {
            let left = end - Time.now()
            // Looked at again and again, since messages become due by time alone.
            let taken = state.wait(milliseconds: max(0, min(left, 100))) { state in
                let taken = Self.take(most, from: &state, isFIFO: queue.isFIFO, window: 0)
                return taken.isEmpty ? nil : taken
            }
            if let taken { return taken }
            if left <= 0 || state.change({ $0.isStopped }) { return [] }
        }
    }

    /// Those that are there and due, and of each group of a FIFO queue none behind one that is not.
    private static func take(
        _ most: Int, from state: inout State, isFIFO: Bool, window: Int
    ) -> [QueueEvents.Message] {
        let now = Time.now()
        var (blocked, taken, size) = (state.busyGroups, [Int](), 0)
        for (index, one) in state.waiting.enumerated() where taken.count < most {
            let group = isFIFO ? one.message.group ?? "" : nil
            if let group, blocked.contains(group) { continue }
            let fits = taken.isEmpty || size + one.message.body.count <= batchBytes
            guard one.at <= now, fits else {
                if let group { blocked.insert(group) }
                continue
            }
            taken.append(index)
            size += one.message.body.count
        }
        if let first = taken.first, taken.count < most, window > 0, now < state.waiting[first].at + window { return [] }
        let messages = taken.map { state.waiting[$0].message }
        for index in taken.reversed() { state.waiting.remove(at: index) }
        return messages
    }

    /// The next batch; nil where it is to stop.
    private func next(_ reader: Deliveries.QueueReader) -> [QueueEvents.Message]? {
        while true {
            let batch = state.wait(milliseconds: 100) { state -> [QueueEvents.Message]? in
                if state.isStopped { return [] }
                let taken = Self.take(
                    min(reader.batchSize, 10_000), from: &state, isFIFO: queue.isFIFO, window: reader.window * 1_000)
                if queue.isFIFO { state.busyGroups.formUnion(taken.map { $0.group ?? "" }) }
                return taken.isEmpty ? nil : taken
            }
            if let batch { return batch.isEmpty ? nil : batch }
        }
    }

    private func deliver(_ all: [QueueEvents.Message], _ reader: Deliveries.QueueReader) {
        var batch = all.filter { passes($0, reader) }
        var again: [QueueEvents.Message] = []
        if !batch.isEmpty {
            for index in batch.indices { batch[index].receiveCount += 1 }
            let event = QueueEvents.event(
                batch, queue: queue.arn, region: reader.function.region, digest: MD5Sum.hexadecimal)
            var failed = Set(batch.map(\.id))
            if case .success(let result) = local.invoke(reader.function, event, trigger: "queue \(queue.name)"),
                result.isSuccess
            {
                failed = reader.reportsFailures ? failures(result, of: batch) : []
            }
            for message in batch where failed.contains(message.id) {
                if let dead = queue.deadLetters, message.receiveCount >= dead.attempts {
                    bury(dead.arn, message)
                } else {
                    again.append(message)
                }
            }
        }
        comeBack(again, of: Set(all.map { $0.group ?? "" }))
    }

    /// Puts back what failed: of a FIFO queue before all others, so that each group keeps its order.
    private func comeBack(_ messages: [QueueEvents.Message], of groups: Set<String>) {
        let successor = state.change { state in
            state.busyGroups.subtract(groups)
            guard state.successor == nil else { return state.successor }
            let at = Time.now() + Self.pause
            let back = messages.map { (message: $0, at: at) }
            state.waiting = queue.isFIFO ? back + state.waiting : state.waiting + back
            return nil
        }
        successor?.comeBack(messages, of: groups)
    }

    private func passes(_ message: QueueEvents.Message, _ reader: Deliveries.QueueReader) -> Bool {
        if reader.filters.isEmpty { return true }
        let body =
            (try? JSON(parsing: message.body)).map { Node($0) }
            ?? .string(String(decoding: message.body, as: UTF8.self))
        let attributes = message.attributes.map { one in
            Node.Member(one.key, .object([.init("stringValue", one.value["StringValue"] ?? .null)]))
        }
        let record = Node.object([
            .init("body", body), .init("messageId", .string(message.id)),
            .init("messageAttributes", .object(attributes)),
        ])
        return reader.filters.contains { $0.matches(record) }
    }

    /// The messages that the function says it could not do. Without a list it did all; with one that names others,
    /// none.
    private func failures(_ result: InvocationResult, of batch: [QueueEvents.Message]) -> Set<String> {
        guard case .response(let payload) = result.outcome, let json = try? JSON(parsing: payload) else { return [] }
        let named = (json["batchItemFailures"]?.array ?? []).map { $0["itemIdentifier"]?.string ?? "" }
        let known = Set(batch.map(\.id))
        return named.allSatisfy { known.contains($0) } ? Set(named) : known
    }
}
