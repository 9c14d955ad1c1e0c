/// What becomes of an execution of a state machine.
///
/// Source: AWS Step Functions Developer Guide, "Automating Step Functions event delivery with EventBridge".
public enum ExecutionStatus: String, Sendable, Hashable {
    case running = "RUNNING"
    case succeeded = "SUCCEEDED"
    case failed = "FAILED"
    case timedOut = "TIMED_OUT"
    case aborted = "ABORTED"
}

extension Trigger where Self == EventBridgeRule {
    /// What becomes of the executions of a state machine: `.on(.stateMachine(fulfil, .failed, .timedOut))`. Express
    /// workflows tell nothing.
    /// - Parameter statuses: all of them without any.
    public static func stateMachine(
        _ machine: StateMachine, _ statuses: ExecutionStatus..., file: String = #fileID, line: Int = #line,
        column: Int = #column
    ) -> Self {
        let location = SourceLocation(file, line, column)
        let detail: Value = .members([
            ("stateMachineArn", [.reference(Reference(machine, at: location))]),
            ("status", statuses.isEmpty ? nil : .array(statuses.map { .string($0.rawValue) })),
        ])
        let pattern: Value = [
            "source": ["aws.states"], "detail-type": ["Step Functions Execution Status Change"], "detail": detail,
        ]
        return EventBridgeRule(origin: Origin(location), pattern: pattern, schedule: nil, bus: nil)
    }
}

extension EventBridgeRule {
    /// Reports an express workflow, whose executions EventBridge is not told of.
    func checkMachines(in scope: Scope, _ report: inout Report) {
        for use in pattern?.dependencies(at: location) ?? [] {
            guard let machine = use.target as? StateMachine, scope.resolved(machine).settings.isExpress else {
                continue
            }
            report(
                .invalidEventPattern, at: location,
                """
                The \(machine.title) is an express workflow, and only standard workflows send execution events to \
                EventBridge; remove .express(), or send an event from a state.
                """,
                notes: [.init(machine.location, "the state machine")])
        }
    }
}
