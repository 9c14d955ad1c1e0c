import LambdaRuntime
import Packaging
import Routing

/// The messages of one queue, and the thread that gives them to its function.
final class QueueWorker: Sendable {
    let queue: Deliveries.Queue
    private let reader: Deliveries.QueueReader?
    private let local: LocalSystem
    private let bury: @Sendable (String, QueueEvents.Message) -> Void
    private let state = Monitor(State())
    /// Milliseconds until a message that failed is tried again, where AWS waits for the visibility timeout.
    static let pause = 500

    private struct State: Sendable {
        var waiting: [(message: QueueEvents.Message, at: Int)] = []
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
        guard let reader else { return }
        SystemThread.detached { [self] in while let batch = next(reader) { deliver(batch, reader) } }
    }

    func stop() { state.change { $0.isStopped = true } }

    func add(_ message: QueueEvents.Message, after milliseconds: Int = 0) {
        let successor = state.change { state in
            if state.successor == nil { state.waiting.append((message, Time.now() + milliseconds)) }
            return state.successor
        }
        successor?.add(message, after: milliseconds)
    }

    /// Stops, and gives what waits and what comes back to another worker.
    func handOver(to next: QueueWorker) {
        let waiting = state.change { state in
            state.isStopped = true
            state.successor = next
            defer { state.waiting = [] }
            return state.waiting
        }
        next.state.change { $0.waiting += waiting }
    }

    /// Takes messages out, as `ReceiveMessage` does.
    func take(_ most: Int) -> [QueueEvents.Message] {
        state.change { state in
            let now = Time.now()
            let ready = state.waiting.indices.filter { state.waiting[$0].at <= now }.prefix(most)
            let taken = ready.map { state.waiting[$0].message }
            for index in ready.reversed() { state.waiting.remove(at: index) }
            return taken
        }
    }

    /// Those that are there and due.
    private func next(_ reader: Deliveries.QueueReader) -> [QueueEvents.Message]? {
        while true {
            let isStopped = state.wait(milliseconds: 100) { state -> Bool? in
                if state.isStopped { return true }
                let now = Time.now()
                return state.waiting.contains { $0.at <= now } ? false : nil
            }
            if isStopped == true { return nil }
            let batch = take(min(reader.batchSize, 10_000))
            if !batch.isEmpty { return batch }
        }
    }

    private func deliver(_ batch: [QueueEvents.Message], _ reader: Deliveries.QueueReader) {
        var batch = batch.filter { passes($0, reader) }
        guard !batch.isEmpty else { return }
        for index in batch.indices { batch[index].receiveCount += 1 }
        let event = QueueEvents.event(batch, queue: queue.arn, region: reader.function.region)
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
                add(message, after: Self.pause)
            }
        }
    }

    private func passes(_ message: QueueEvents.Message, _ reader: Deliveries.QueueReader) -> Bool {
        if reader.filters.isEmpty { return true }
        let body =
            (try? JSON(parsing: message.body)).map { Node($0) }
            ?? .string(String(decoding: message.body, as: UTF8.self))
        let record = Node.object([.init("body", body), .init("messageId", .string(message.id))])
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
