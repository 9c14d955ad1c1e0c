import Infra

extension Cases {
    static let eventBusElsewhere: [Service] = [
        Service("wrong-1", region: .euCentral1, stages: [.dev]) { _ in
            let pattern: Value = ["source": ["my.app"]]
            Function("f", .nodejs22, handler: "index.handler", code: "f")
                .on(.eventBridge(pattern, on: .existing("arn:aws:events:us-east-1:123456789012:event-bus/orders")))  // error: The rule is in eu-central-1 but the event bus "arn:aws:events:us-east-1:123456789012:event-bus/orders" is in [event-bus-elsewhere]
        },
    ]
}
