import Infra

/// N functions of one service, each started by a trigger of one kind: how its time grows with N shows whether something looks
/// at each of them once more for each other one.
enum OneService {
    static let triggers: [String: @Sendable (Function, Int) -> Function] = [
        "bucket": { $0.on(.bucket(Bucket("photos"), prefix: "p\($1)/")) },
        "eventBridge": { $0.on(.eventBridge(["source": [.string("shop.\($1)")]])) },
        "httpAPI": { $0.on(.httpAPI(.get, "/things/\($1)/{id}")) },
        "iot": { $0.on(.iot("SELECT * FROM 'shop/\($1)'")) },
        "logs": { $0.on(.logs(LogGroup("/shop/\($1)"))) },
        "queue": { $0.on(.queue(Queue("jobs-\($1)").visibility(.minutes(3)))) },
        "restAPI": { $0.on(.restAPI(.get, "/things-\($1)")) },
        "schedule": { $0.on(.schedule(.rate(.minutes($1 + 2)))) },
        "stream": { $0.on(.stream(of: KinesisStream("clicks-\($1)"))) },
        "tableStream": { $0.on(.stream(of: Table("things-\($1)", partitionKey: .string("id")).stream(.newImage))) },
        "topic": { $0.on(.topic(Topic("news-\($1)"))) },
        "url": { function, _ in function.on(.url(.iam)) },
        "webSocket": { $0.on(.webSocket("do\($1)")) },
    ]

    /// Those by which everyone can start a function.
    private static let open: Set = ["httpAPI", "restAPI"]

    /// - Returns: nil for a trigger that is not among these.
    static func work(_ trigger: String, _ count: Int) -> Service? {
        guard let add = triggers[trigger] else { return nil }
        let service = Service("work", region: .euCentral1, stages: [.prod]) { _ in
            for index in 0..<count {
                add(
                    Function("fn-\(index)", .provided, handler: "bootstrap", code: "Examples/php-bot")
                        .memory(.megabytes(256)).timeout(.seconds(28)), index)
            }
        }
        .nestedStacks(max(2, count / 30))
        .suppress("serverless-form-left-out", because: "nothing of it is deployed")
        return open.contains(trigger)
            ? service.suppress("public-endpoint", because: "nothing of it is deployed") : service
    }
}
