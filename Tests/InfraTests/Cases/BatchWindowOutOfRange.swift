import Infra

extension Cases {
    private static let ordered = Queue("ordered").fifo().visibility(.hours(1))  // note: the queue

    static let batchWindowOutOfRange: [Service] = [
        Service("shop", region: .euCentral1) { _ in
            Function("api", .python313, handler: "app.handler", code: "api")
                .on(.queue(Queue("jobs").visibility(.hours(1)))
                    .batchWindow(.seconds(301)))  // error: Lambda waits 0 s to 300 s for a batch to fill, not 301 s [batch-window-out-of-range]
                .on(.queue(ordered)
                    .batchWindow(.seconds(1)))  // error: The queue "ordered" is a FIFO queue, for which Lambda has no batch window [batch-window-out-of-range]
        },
        Service("right", region: .euCentral1) { _ in
            Function("api", .python313, handler: "app.handler", code: "api")
                .on(.queue(Queue("jobs").visibility(.hours(1))).batchWindow(.seconds(300)))
                .on(.queue(Queue("ordered").fifo().visibility(.hours(1))).batchWindow(.seconds(0)))
        },
    ]
}
