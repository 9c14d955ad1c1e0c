/// What EventBridge delivers to, and what rules, schedules, pipes and subscribers have to know of each kind.
indirect enum EventReceiver: Sendable {
    case queue(Queue)
    case topic(Topic)
    case stateMachine(StateMachine)
    case function(Function)
    case logGroup(LogGroup)
    case stream(KinesisStream)
    case apiDestination(APIDestination)
    case bus(EventBus)

    var declaration: any Declaration {
        switch self {
        case .queue(let queue): queue
        case .topic(let topic): topic
        case .stateMachine(let machine): machine
        case .function(let function): function
        case .logGroup(let group): group
        case .stream(let stream): stream
        case .apiDestination(let destination): destination
        case .bus(let bus): bus
        }
    }

    /// What a role must allow so that events get there. Rules need none for what `hasOwnPolicy`.
    var actions: [String] {
        switch self {
        case .queue: ["sqs:SendMessage"]
        case .topic: ["sns:Publish"]
        case .stateMachine: ["states:StartExecution"]
        case .function: ["lambda:InvokeFunction"]
        case .logGroup: ["logs:CreateLogStream", "logs:PutLogEvents"]
        case .stream: ["kinesis:PutRecord", "kinesis:PutRecords"]
        case .apiDestination: ["events:InvokeApiDestination"]
        case .bus: ["events:PutEvents"]
        }
    }

    /// Whether rules reach it by a policy of its own, and not by a role.
    /// Source: Amazon EventBridge User Guide, "Using resource-based policies for Amazon EventBridge".
    var hasOwnPolicy: Bool {
        switch self {
        case .queue, .topic, .function, .logGroup: true
        case .stateMachine, .stream, .apiDestination, .bus: false
        }
    }

    /// Whether the service that makes it writes who may send to it, in one policy.
    var isInPolicyOfItsService: Bool {
        switch self {
        case .queue, .topic: true
        case .stateMachine, .function, .logGroup, .stream, .apiDestination, .bus: false
        }
    }

    /// Whether this is a queue, whose FIFO kind takes a group.
    var isQueue: Bool { if case .queue = self { true } else { false } }
    /// Whether this is a stream, whose records have partition keys.
    var isStream: Bool { if case .stream = self { true } else { false } }
}
