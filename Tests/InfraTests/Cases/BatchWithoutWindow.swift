import Infra

extension Cases {
    static let batchWithoutWindow: [Service] = [
        Service("shop", region: .euCentral1) { _ in
            Function("a", .nodejs22, handler: "index.handler", code: "work")
                .on(.queue(Queue("jobs").visibility(.minutes(1))).batchSize(11))  // error: A batch of more than 10 messages needs time to fill [batch-without-window]
        },
        Service("right", region: .euCentral1) { _ in
            Function("a", .nodejs22, handler: "index.handler", code: "work")
                .on(.queue(Queue("jobs").visibility(.minutes(1))).batchSize(10))
                .on(.queue(Queue("others").visibility(.minutes(1))).batchSize(11).batchWindow(.seconds(1)))
                .on(.stream(of: Stream("clicks")).batchSize(500))
        },
    ]
}
