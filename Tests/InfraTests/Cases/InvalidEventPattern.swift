import Infra

extension Cases {
    static let invalidEventPattern: [Service] = [
        Service("wrong-1", region: .euCentral1) { _ in
            Function("f", .nodejs22, handler: "index.handler", code: "f")
                .on(.eventBridge(["source": "my.app"]))  // error: In the pattern the field "source" has a single value; write a list of the values that match [invalid-event-pattern]
        },
        Service("wrong-2", region: .euCentral1) { _ in
            Function("f", .nodejs22, handler: "index.handler", code: "f")
                .on(.eventBridge(["sources": ["my.app"]]))  // error: Events have no field "sources" at the top [invalid-event-pattern]
        },
        Service("right", region: .euCentral1) { _ in
            Function("api", .nodejs22, handler: "index.handler", code: "api")
                .on(.eventBridge(["source": ["my.app"], "detail": ["sources": [["prefix": "a"]]]]))
                .on(.eventBridge(["$or": [["source": ["my.app"]], ["detail-type": ["Order"]]]]))
        },
    ]
}
