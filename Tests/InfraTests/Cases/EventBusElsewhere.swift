import Infra

extension Cases {
    static let eventBusElsewhere: [Service] = [
        Service("wrong-1", region: .euCentral1, stages: [.dev]) { _ in
            let pattern: Value = ["source": ["my.app"]]
            Function("f", .nodejs22, handler: "index.handler", code: "f")
                .on(.eventBridge(pattern, on: .existing("arn:aws:events:us-east-1:123456789012:event-bus/orders")))  // error: The rule is in eu-central-1 but the event bus "arn:aws:events:us-east-1:123456789012:event-bus/orders" is in [event-bus-elsewhere]
        },
        Service("wrong-2", region: .euCentral1) { _ in
            let far = EventBus.existing("arn:aws:events:us-east-1:123456789012:event-bus/far")  // error: the event bus "arn:aws:events:us-east-1:123456789012:event-bus/far" is in us-east-1 [event-bus-elsewhere]
            Function("f", .nodejs22, handler: "index.handler", code: "f")
                .on(.eventBridge(["source": ["my.app"]], on: far))  // note: used here
        },
        Service("right", region: .euCentral1) { _ in
            Function("api", .nodejs22, handler: "index.handler", code: "api")
                .on(.eventBridge(["source": ["my.app"]], on: .existing("arn:aws:events:eu-central-1:123456789012:event-bus/orders")))
                .on(.eventBridge(["source": ["my.app"]]))
        },
    ]
}
