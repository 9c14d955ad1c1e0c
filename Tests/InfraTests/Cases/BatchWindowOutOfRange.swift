import Infra

extension Cases {
    static let batchWindowOutOfRange: [Service] = [
        Service("shop", region: .euCentral1) { _ in
            Function("a", .nodejs22, handler: "index.handler", code: "work")
                .on(.queue(Queue("jobs").visibility(.hours(1))).batchWindow(.seconds(301)))  // error: Lambda waits 0 s to 300 s for a batch to fill [batch-window-out-of-range]
                .on(.queue(Queue("ordered").visibility(.hours(1)).fifo()).batchWindow(.seconds(1)))  // error: The queue "ordered" is a FIFO queue [batch-window-out-of-range]
                .on(.stream(of: Stream("clicks")).batchWindow(.minutes(6)))  // error: Lambda waits 0 s to 300 s for a batch to fill [batch-window-out-of-range]
        },
        Service("right", region: .euCentral1) { _ in
            Function("a", .nodejs22, handler: "index.handler", code: "work")
                .on(.queue(Queue("jobs").visibility(.hours(1))).batchWindow(.minutes(5)))
        },
    ]
}
