import Infra

extension Cases {
    static let batchWithoutWindow: [Service] = [
        Service("shop", region: .euCentral1) { _ in
            Function("api", .python313, handler: "app.handler", code: "api")
                .on(.queue(Queue("jobs").visibility(.minutes(1)))
                    .batchSize(11))  // error: A batch of more than 10 messages needs time to fill, and this one of 11 has no window; add .batchWindow(.seconds(1)) [batch-without-window]
        },
        Service("right", region: .euCentral1) { _ in
            Function("api", .python313, handler: "app.handler", code: "api")
                .on(.queue(Queue("jobs").visibility(.minutes(1))).batchSize(11).batchWindow(.seconds(1)))
                .on(.queue(Queue("few").visibility(.minutes(1))).batchSize(10))
                .on(.stream(of: KinesisStream("clicks")).batchSize(500))
        },
    ]
}
