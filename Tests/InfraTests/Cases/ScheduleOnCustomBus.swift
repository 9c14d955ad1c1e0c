import Infra

extension Cases {
    static let scheduleOnCustomBus: [Service] = [
        Service("wrong-1", region: .euCentral1, stages: [.dev]) { _ in
            let bus = EventBus("orders")  // note: the bus
            Function("f", .nodejs22, handler: "index.handler", code: "f")
                .on(.eventBridge(schedule: .rate(.minutes(5)), on: bus))  // error: Only the account's default bus has schedules, and this one is on the bus "orders" [schedule-on-custom-bus]
        },
        Service("right", region: .euCentral1) { _ in
            Function("api", .nodejs22, handler: "index.handler", code: "api")
                .on(.eventBridge(schedule: .rate(.minutes(5))))
                .on(.scheduler(.rate(.minutes(5))))
        },
    ]
}
