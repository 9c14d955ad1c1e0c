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
        "invalid-state-path", .error, "A path in a state is not valid.",
        explanation: """
            Paths begin with $. A result is put to one place, so ResultPath has no wildcards and filters, and does not \
            begin with $$. Keys that end in .$ take a path or an intrinsic function.
            """,
        wrong: #".invoke("Charge", charge).result(path: "receipt")"#,
        right: #".invoke("Charge", charge).result(path: "$.receipt")"#,
        source: "Amazon States Language Specification, \"Paths\"")

    static let invalidStateExpression = Check(
        "invalid-state-expression", .error, "An expression in a state is not valid JSONata.",
        explanation: """
            In a state in JSONata a whole text that begins with {% and ends in %} is an expression. Step Functions refuses \
            one that is not closed, brackets and quotes without their other half, members of $states that there are not, \
            and keys that end in .$, which are JSONPath. An expression inside a longer text is handed over as it stands.
            """,
        wrong: #".invoke("Charge", charge).arguments(["id": "{% $states.inptu.id %}"])"#,
        right: #".invoke("Charge", charge).arguments(["id": "{% $states.input.id %}"])"#,
        source: "AWS Step Functions Developer Guide, \"Transforming data with JSONata in Step Functions\"")

    static let pathAsText = Check(
        "path-as-text", .warning, "A path is handed over as text.",
        explanation: """
            Only under a key that ends in .$ is a path replaced by what stands there. Without it what is called gets \
            the text of the path.
            """,
        wrong: #".parameters(["id": "$.order.id"])"#, right: #".parameters(["id.$": "$.order.id"])"#,
        source: "Amazon States Language Specification, \"Payload Template\"")

    static let unknownErrorName = Check(
        "unknown-error-name", .error, "A state retries or catches an unknown error.",
        explanation: """
            Names that begin with States. are Step Functions' own, and it refuses others. A misspelt name of Lambda's \
            is taken and never matches.
            """,
        wrong: #".catch("States.TimeOut", then: "Refuse")"#, right: #".catch("States.Timeout", then: "Refuse")"#,
        source: "Amazon States Language Specification, \"Appendix A: Predefined Error Codes\"")

    static let stateMachineLacksRight = Check(
        "state-machine-lacks-right", .error, "The role of a state machine does not allow what a state calls.",
        explanation: """
            The role is written by what the states call. What on is not known for calls by `.call`, and where the name \
            is a path of the input, so it must be allowed by hand. Without it each execution fails at that state.
            """,
        wrong: #".call("Read", "aws-sdk:s3:getObject", ["Bucket": files.ref(), "Key.$": "$.key"])"#,
        right: #"StateMachine("reader", […]).allow("s3:GetObject", on: files.objects)"#,
        source: "AWS Step Functions Developer Guide, \"Creating an IAM role for your state machine in Step Functions\"")

    static let invalidEventTarget = Check(
        "invalid-event-target", .error, "EventBridge cannot deliver to a target, or not like this.",
        explanation: """
            FIFO queues need a group and FIFO topics are not targets; log groups of rules are called /aws/events/…; \
            the scheduler knows no log groups and API destinations. AWS refuses it, or nothing arrives.
            """,
        wrong: #"EventRule("paid", ["source": ["shop"]], to: .queue(ordered))"#,
        right: #"EventRule("paid", ["source": ["shop"]], to: .queue(ordered, group: "orders"))"#,
        source: "Amazon EventBridge User Guide, \"Event bus targets in Amazon EventBridge\"")

    static let eventTargetElsewhere = Check(
        "event-target-elsewhere", .error, "A rule delivers to a queue or topic whose policy does not know it.",
        explanation: """
            Queues and topics let a rule send by their policy, of which each has one, written by the service that owns \
            it. EventBridge drops what it may not deliver.
            """,
        wrong: #"EventRule("paid", ["source": ["shop"]], to: .queue(queueOfOtherService))"#,
        right: "the rule in the queue's service",
        source: "Amazon EventBridge User Guide, \"Using resource-based policies for Amazon EventBridge\"")
}
