import Infra

extension Cases {
    static let batchSizeOutOfRange: [Service] = [
        Service("shop", region: .euCentral1) { _ in
            Function("api", .python313, handler: "app.handler", code: "api")
                .on(.queue(Queue("jobs").visibility(.minutes(1))).batchWindow(.seconds(1))
                    .batchSize(10_001))  // error: A batch from a queue has 1 to 10,000 entries, not 10,001 [batch-size-out-of-range]
                .on(.queue(Queue("ordered").visibility(.minutes(1)).fifo())
                    .batchSize(11))  // error: A batch from a FIFO queue has 1 to 10 entries, not 11 [batch-size-out-of-range]
                .on(.queue(.existing("arn:aws:sqs:eu-central-1:123456789012:jobs.fifo"))
                    .batchSize(100))  // error: A batch from a FIFO queue has 1 to 10 entries, not 100 [batch-size-out-of-range]
                .on(.stream(of: KinesisStream("clicks"))
                    .batchSize(0))  // error: A batch from a stream has 1 to 10,000 entries, not 0 [batch-size-out-of-range]
        },
        Service("right", region: .euCentral1) { _ in
            Function("api", .python313, handler: "app.handler", code: "api")
                .on(.queue(Queue("jobs").visibility(.minutes(1))).batchSize(10_000).batchWindow(.seconds(1)))
                .on(.queue(Queue("ordered").visibility(.minutes(1)).fifo()).batchSize(10))
                .on(.stream(of: KinesisStream("clicks")).batchSize(10_000))
        },
    ]
}
