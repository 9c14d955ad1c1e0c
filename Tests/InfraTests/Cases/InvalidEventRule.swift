import Infra

extension Cases {
    private static let ordered = Queue("ordered").fifo()  // note: the queue

    static let invalidEventRule: [Service] = [
        Service("wrong-1", region: .euCentral1, stages: [.dev]) { _ in
            let pattern: Value = ["source": ["my.app"]]
            Function("f", .nodejs22, handler: "index.handler", code: "f")
                .on(.eventBridge(pattern).name("a rule"))  // error: "a rule" cannot be the name of a rule, which has letters [invalid-event-rule]
        },
        Service("wrong-2", region: .euCentral1, stages: [.dev]) { _ in
            let pattern: Value = ["source": ["my.app"]]
            Function("f", .nodejs22, handler: "index.handler", code: "f")
                .on(.eventBridge(pattern).deadLetters(.existing("arn:aws:sqs:eu-central-1:123456789012:lost.fifo")))  // error: Undelivered events go to a standard queue, and "arn:aws:sqs:eu-central-1:123456789012:lost.fifo" is a FIFO [invalid-event-rule]
        },
        Service("wrong-3", region: .euCentral1, stages: [.dev]) { _ in
            let lost = Resource("AWS::SNS::Topic", "Lost")
            let pattern: Value = ["source": ["my.app"]]
            lost
            Function("f", .nodejs22, handler: "index.handler", code: "f")
                .on(.eventBridge(pattern).deadLetters(.arn(lost.ref())))  // error: Undelivered events go to a queue, and this is a resource of "sns" [invalid-event-rule]
        },
        Service("wrong-4", region: .euCentral1, stages: [.dev]) { _ in
            let lost = Resource("AWS::SNS::Topic", "Lost")
            lost
            Function("f", .nodejs22, handler: "index.handler", code: "f")
                .on(.scheduler(.rate(.hours(1))).deadLetters(.arn(lost.ref())))  // error: Undelivered events go to a queue, and this is a resource of "sns" [invalid-event-rule]
        },
        Service("wrong-5", region: .euCentral1, stages: [.dev]) { _ in
            Function("f", .nodejs22, handler: "index.handler", code: "f")
                .on(.eventBridge(["source": ["my.app"]]).deadLetters(.queue(ordered)))  // error: Undelivered events go to a standard queue, and the queue "ordered" is a FIFO queue [invalid-event-rule]
        },
        Service("wrong-6", region: .euCentral1, stages: [.dev]) { _ in
            Function("f", .nodejs22, handler: "index.handler", code: "f")
                .on(.schedule(.rate(.hours(1))).name("every hour"))  // error: "every hour" cannot be the name of a rule [invalid-event-rule]
                .on(.scheduler(.rate(.hours(1))).name(""))  // error: "" cannot be the name of a schedule, which [invalid-event-rule]
                .on(.scheduler(.rate(.hours(2))).group("the/group"))  // error: "the/group" cannot be the name of a schedule group [invalid-event-rule]
        },
        Service("right", region: .euCentral1, stages: [.dev]) { _ in
            let lost = Queue("lost")
            Function("api", .nodejs22, handler: "index.handler", code: "api")
                .on(.eventBridge(["source": ["my.app"]]).name("a.rule_1-2").deadLetters(.queue(lost)))
                .on(.scheduler(.rate(.hours(1))).deadLetters(.queue(lost)))
        },
    ]
}
