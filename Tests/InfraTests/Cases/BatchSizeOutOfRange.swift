import Infra

extension Cases {
    static let batchSizeOutOfRange: [Service] = [
        Service("shop", region: .euCentral1) { _ in
            Function("a", .nodejs22, handler: "index.handler", code: "work")
                .on(.queue(Queue("ordered").visibility(.minutes(1)).fifo()).batchSize(11))  // error: A batch from a FIFO queue has 1 to 10 entries [batch-size-out-of-range]
                .on(.queue(Queue("jobs").visibility(.minutes(1))).batchSize(0))  // error: A batch from a queue has 1 to 10,000 entries [batch-size-out-of-range]
                .on(.stream(of: Stream("clicks")).batchSize(10_001))  // error: A batch from a stream has 1 to 10,000 entries [batch-size-out-of-range]
        },
        Service("right", region: .euCentral1) { _ in
            Function("a", .nodejs22, handler: "index.handler", code: "work")
                .on(.queue(Queue("ordered").visibility(.minutes(1)).fifo()).batchSize(10))
                .on(.stream(of: Stream("clicks")).batchSize(10_000))
        },
    ]
}
