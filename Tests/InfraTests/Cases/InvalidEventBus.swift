import Infra

extension Cases {
    static let invalidEventBus: [Service] = [
        Service("wrong-1", region: .euCentral1, stages: [.dev]) { _ in
            let pattern: Value = ["source": ["my.app"]]
            Function("f", .nodejs22, handler: "index.handler", code: "f")
                .on(.eventBridge(pattern, on: EventBus("default")))  // error: Every account already has the bus "default", so it cannot be declared [invalid-event-bus]
        },
        Service("wrong-2", region: .euCentral1, stages: [.dev]) { _ in
            let pattern: Value = ["source": ["my.app"]]
            Function("f", .nodejs22, handler: "index.handler", code: "f")
                .on(.eventBridge(pattern, on: EventBus("my orders")))  // error: "my orders" cannot be the name of an event bus, which has letters [invalid-event-bus]
        },
        Service("right", region: .euCentral1, stages: [.dev]) { _ in
            Function("api", .nodejs22, handler: "index.handler", code: "api")
                .on(.eventBridge(["source": ["my.app"]], on: EventBus("my-orders_1")))
        },
    ]
}
