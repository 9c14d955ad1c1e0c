import Infra

extension Cases {
    static let sourceTwice: [Service] = [
        Service("shop", region: .euCentral1, stages: [.dev]) { _ in
            let jobs = Queue("jobs").visibility(.minutes(1))
            let orders = Topic("orders")
            let clicks = Stream("clicks")
            Function("a", .nodejs22, handler: "index.handler", code: "work")
                .on(.queue(jobs))  // note: the other trigger
                .on(.queue(jobs).batchSize(5))  // error: The function "a" is started by the queue "jobs" twice [source-twice]
                .on(.topic(orders))  // note: the other trigger
                .on(.topic(orders).filter(["kind": ["a"]]))  // error: The function "a" is started by the topic "orders" twice [source-twice]
                .on(.stream(of: clicks))  // note: the other trigger
                .on(.stream(of: clicks).consumer())  // error: The function "a" is started by the stream "clicks" twice [source-twice]
                .on(.topic(named: "news"))
                .on(.topic(named: "news").filter(["kind": ["a"]]))  // error: The function "a" is started by the topic "news" twice [source-twice]
        },
        Service("right", region: .euCentral1) { _ in
            let orders = Topic("orders")
            Function("a", .nodejs22, handler: "index.handler", code: "work").on(.topic(orders))
            Function("b", .nodejs22, handler: "index.handler", code: "work").on(.topic(orders).filter(["kind": ["a"]]))
        },
    ]
}
