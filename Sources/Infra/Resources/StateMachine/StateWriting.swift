/// Words into Amazon States Language.
enum StateWriting {
    /// A state machine or a branch: `StartAt` and `States`.
    static func machine(_ states: [State], partition: String) -> [Value.Member] {
        var members: [Value.Member] = []
        if let first = states.first { members.append(.init("StartAt", .string(first.name.value))) }
        let written = states.enumerated().map { index, state in
            let following = states.indices.contains(index + 1) ? states[index + 1].name.value : nil
            return Value.Member(state.name.value, write(state, before: following, partition))
        }
        return members + [.init("States", .object(written))]
    }

    private static func write(_ state: State, before following: String?, _ partition: String) -> Value {
        var members: [Value.Member] = [.init("Type", .string(state.type))] + state.fields
        switch state.kind {
        case .task(.function(let function)): members.insert(.init("Resource", function), at: 1)
        case .task(.integration(let name)):
            members.insert(.init("Resource", .string("arn:\(partition):states:::\(name)")), at: 1)
        case .choice(let rules, let otherwise):
            members.append(
                .init("Choices", .array(rules.map { .object($0.test.members + [.init("Next", .string($0.next))]) })))
            if let otherwise { members.append(.init("Default", .string(otherwise))) }
        case .wait(let time): members.append(time)
        case .parallel(let branches):
            members.append(.init("Branches", .array(branches.map { .object(machine($0, partition: partition)) })))
        case .map(let path, let states, let concurrency):
            members.append(.init("ItemsPath", .string(path)))
            if let concurrency { members.append(.init("MaxConcurrency", .int(concurrency))) }
            let configuration = Value.Member("ProcessorConfig", ["Mode": "INLINE"])
            members.append(.init("ItemProcessor", .object([configuration] + machine(states, partition: partition))))
        case .pass, .succeed, .fail: break
        }
        if !state.retries.isEmpty { members.append(.init("Retry", .array(state.retries))) }
        if !state.catches.isEmpty { members.append(.init("Catch", .array(state.catches))) }
        return .object(members + transition(of: state, before: following))
    }

    private static func transition(of state: State, before following: String?) -> [Value.Member] {
        switch state.next?.value {
        case .state(let name)?: return [.init("Next", .string(name))]
        case .end?: return [.init("End", true)]
        case nil: break
        }
        switch state.kind {
        case .choice, .succeed, .fail: return []
        default: return following.map { [.init("Next", .string($0))] } ?? [.init("End", true)]
        }
    }
}

extension State {
    /// Its type in Amazon States Language.
    fileprivate var type: String {
        switch kind {
        case .task: "Task"
        case .pass: "Pass"
        case .choice: "Choice"
        case .wait: "Wait"
        case .parallel: "Parallel"
        case .map: "Map"
        case .succeed: "Succeed"
        case .fail: "Fail"
        }
    }
}

/// The names of errors that are not of functions' own.
///
/// Source: Amazon States Language Specification, "Appendix A: Predefined Error Codes"; AWS Step Functions Developer
/// Guide, "Handling errors in Step Functions workflows".
enum StateErrors {
    static let ofStates = [
        "States.ALL", "States.BranchFailed", "States.DataLimitExceeded", "States.ExceedToleratedFailureThreshold",
        "States.HeartbeatTimeout", "States.Http.Socket", "States.IntrinsicFailure", "States.ItemReaderFailed",
        "States.NoChoiceMatched",
        "States.ParameterPathFailure", "States.Permissions", "States.QueryEvaluationError",
        "States.ResultPathMatchFailure",
        "States.ResultWriterFailed", "States.Runtime", "States.TaskFailed", "States.Timeout",
    ]
    /// Those of Lambda that are not the function's fault, which AWS advises to retry.
    static let ofLambda = [
        "Lambda.ServiceException", "Lambda.AWSLambdaException", "Lambda.SdkClientException",
        "Lambda.TooManyRequestsException",
    ]
    /// Those of Lambda that are often named.
    static let knownOfLambda =
        ofLambda + ["Lambda.Unknown", "Lambda.ClientExecutionTimeoutException", "Lambda.ResourceNotFoundException"]
}
