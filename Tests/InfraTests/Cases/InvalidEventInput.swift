import Infra

extension Cases {
    static let invalidEventInput: [Service] = [
        Service("wrong-1", region: .euCentral1) { _ in
            let pattern: Value = ["source": ["my.app"]]
            Function("f", .nodejs22, handler: "index.handler", code: "f")
                .on(.eventBridge(pattern).inputPath("detail"))  // error: "detail" is not a path into an event, which begins with $ and has at most 256 characters: $.detail.id [invalid-event-input]
        },
        Service("wrong-2", region: .euCentral1) { _ in
            let pattern: Value = ["source": ["my.app"]]
            Function("f", .nodejs22, handler: "index.handler", code: "f")
                .on(.eventBridge(pattern).inputTransformer("<id>"))  // error: The template has <id>, but no path has that name [invalid-event-input]
        },
        Service("wrong-3", region: .euCentral1) { _ in
            let pattern: Value = ["source": ["my.app"]]
            Function("f", .nodejs22, handler: "index.handler", code: "f")
                .on(.eventBridge(pattern).inputTransformer("<id>", paths: ["id": "detail.id"]))  // error: "detail.id" is not a path into an event, which begins with $ and has at most 256 characters: $.detail.id [invalid-event-input]
        },
        Service("wrong-4", region: .euCentral1) { _ in
            let pattern: Value = ["source": ["my.app"]]
            Function("f", .nodejs22, handler: "index.handler", code: "f")
                .on(.eventBridge(pattern).inputPath("$.detail").input(["a": 1]))  // error: The trigger has two inputs [invalid-event-input]  // note: said here too
        },
        Service("wrong-5", region: .euCentral1) { _ in
            let lost = Resource("AWS::SNS::Topic", "Lost")
            lost
            Function("f", .nodejs22, handler: "index.handler", code: "f")
                .on(.schedule(.rate(.minutes(5))).input(["topic": lost.ref()]))  // error: An input is constant, but this one has a value that is known only at deployment [invalid-event-input]
        },
        Service("right", region: .euCentral1) { _ in
            Function("api", .nodejs22, handler: "index.handler", code: "api")
                .on(.eventBridge(["source": ["my.app"]]).inputPath("$.detail"))
                .on(.eventBridge(["source": ["shop"]]).inputTransformer(#"{"order": <id>, "rule": <aws.events.rule-arn>}"#, paths: ["id": "$.detail.id"]))
                .on(.schedule(.rate(.minutes(5))).input(["topic": "lost"]))
        },
    ]
}
