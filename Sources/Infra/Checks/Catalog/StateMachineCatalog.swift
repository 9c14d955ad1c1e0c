// State machines, in words, in files and written out, and what EventBridge delivers to.
extension Check {
    static let invalidStateMachine = Check(
        "invalid-state-machine", .error, "A state machine breaks the rules of Amazon States Language.",
        explanation: """
            A state names a next state that does not exist, has a field that its type does not have, or shares its \
            name with another state, or no state ends the execution. Step Functions refuses the state machine when the \
            stack is deployed, or an execution never ends.
            """,
        wrong: #".choice("Large?", [.if("$.total", .above(1_000), then: "Reveiw")], otherwise: "Ship")"#,
        right: #".choice("Large?", [.if("$.total", .above(1_000), then: "Review")], otherwise: "Ship")"#,
        source: "Amazon States Language Specification")

    static let stateUnreachable = Check(
        "state-unreachable", .error, "A state is unreachable.",
        explanation:
            "No transition leads to the state. Step Functions refuses a state machine with an unreachable state.",
        wrong: #"[.succeed("Done"), .invoke("Charge", charge)]"#,
        right: #"[.invoke("Charge", charge), .succeed("Done")]"#,
        source: "AWS Step Functions API Reference, \"ValidateStateMachineDefinition\"")

    static let invalidStatePath = Check(
        "invalid-state-path", .error, "A JSONPath in a state is not valid.",
        explanation: """
            Paths begin with $. ResultPath names one place, so it has no wildcards or filters and does not begin with \
            $$. Keys that end in .$ take a path or an intrinsic function.
            """,
        wrong: #".invoke("Charge", charge).result(path: "receipt")"#,
        right: #".invoke("Charge", charge).result(path: "$.receipt")"#,
        source: "Amazon States Language Specification, \"Paths\"")

    static let invalidStateExpression = Check(
        "invalid-state-expression", .error, "An expression in a state is not valid JSONata.",
        explanation: """
            In a JSONata state, a string that begins with {% and ends with %} is an expression. Step Functions refuses \
            unterminated expressions, unbalanced brackets and quotes, unknown members of $states, and keys that end \
            with .$, which are JSONPath. An expression inside a longer string is passed on as text.
            """,
        wrong: #".invoke("Charge", charge).arguments(["id": "{% $states.inptu.id %}"])"#,
        right: #".invoke("Charge", charge).arguments(["id": "{% $states.input.id %}"])"#,
        source: "AWS Step Functions Developer Guide, \"Transforming data with JSONata in Step Functions\"")

    static let pathAsText = Check(
        "path-as-text", .warning, "A path is passed on as text.",
        explanation: """
            A path is evaluated only under a key that ends with .$. Otherwise the task receives the path itself.
            """,
        wrong: #".parameters(["id": "$.order.id"])"#, right: #".parameters(["id.$": "$.order.id"])"#,
        source: "Amazon States Language Specification, \"Payload Template\"")

    static let unknownErrorName = Check(
        "unknown-error-name", .error, "A state retries or catches an unknown error.",
        explanation: """
            Names that begin with States. are predefined, and Step Functions refuses unknown ones. A misspelled Lambda \
            error is accepted and never matches.
            """,
        wrong: #".catch("States.TimeOut", then: "Refuse")"#, right: #".catch("States.Timeout", then: "Refuse")"#,
        source: "Amazon States Language Specification, \"Appendix A: Predefined Error Codes\"")

    static let stateMachineLacksRight = Check(
        "state-machine-lacks-right", .error, "The role of a state machine does not allow what a state calls.",
        explanation: """
            The role is derived from what the states call. For `.call`, and where the name comes from the input, the \
            resource is not known, so add the permission with .allow. Without it each execution fails at that state.
            """,
        wrong: #".call("Read", "aws-sdk:s3:getObject", ["Bucket": files.ref(), "Key.$": "$.key"])"#,
        right: #"StateMachine("reader", […]).allow("s3:GetObject", on: files.objects)"#,
        source: "AWS Step Functions Developer Guide, \"Creating an IAM role for your state machine in Step Functions\"")

    static let invalidEventTarget = Check(
        "invalid-event-target", .error, "An event target is not valid.",
        explanation: """
            FIFO queues need a message group, FIFO topics are not supported, log groups of rules have names such as \
            /aws/events/…, and EventBridge Scheduler supports neither log groups nor API destinations. AWS refuses the \
            target, or nothing arrives.
            """,
        wrong: #"EventRule("paid", ["source": ["shop"]], to: .queue(ordered))"#,
        right: #"EventRule("paid", ["source": ["shop"]], to: .queue(ordered, group: "orders"))"#,
        source: "Amazon EventBridge User Guide, \"Event bus targets in Amazon EventBridge\"")

    static let eventTargetElsewhere = Check(
        "event-target-elsewhere", .error, "A rule delivers to a queue or topic whose policy does not allow it.",
        explanation: """
            Queues and topics let a rule send by their policy, of which each has one, written by the service that owns \
            it. EventBridge drops events that it is not allowed to deliver.
            """,
        wrong: #"EventRule("paid", ["source": ["shop"]], to: .queue(queueOfOtherService))"#,
        right: "the rule in the queue's service",
        source: "Amazon EventBridge User Guide, \"Using resource-based policies for Amazon EventBridge\"")
}
