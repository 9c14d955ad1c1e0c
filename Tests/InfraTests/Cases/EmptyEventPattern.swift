import Infra

extension Cases {
    static let emptyEventPattern: [Service] = [
        Service("wrong-1", region: .euCentral1) { _ in
            Function("f", .nodejs22, handler: "index.handler", code: "f")
                .on(.eventBridge([:]))  // error: The pattern has no field, and EventBridge refuses a pattern that matches every event [empty-event-pattern]
        },
        Service("wrong-2", region: .euCentral1) { _ in
            Function("f", .nodejs22, handler: "index.handler", code: "f")
                .on(.eventBridge(["source": []]))  // error: The list of "source" is empty, so no event would match [empty-event-pattern]
        },
        Service("wrong-3", region: .euCentral1) { _ in
            Function("f", .nodejs22, handler: "index.handler", code: "f")
                .on(.eventBridge(["detail": [:]]))  // error: "detail" is empty in the pattern [empty-event-pattern]
        },
        Service("wrong-4", region: .euCentral1) { _ in
            Function("f", .nodejs22, handler: "index.handler", code: "f")
                .on(.cloudWatchEvent([:]))  // error: The pattern has no field, and EventBridge refuses a pattern that matches every event [empty-event-pattern]
        },
        Service("right", region: .euCentral1) { _ in
            Function("api", .nodejs22, handler: "index.handler", code: "api")
                .on(.eventBridge(["source": ["my.app"], "detail": ["kind": ["order"]]]))
                .on(.cloudWatchEvent(["source": ["aws.ec2"]]))
        },
    ]
}
