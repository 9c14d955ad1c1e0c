/// Words into Amazon States Language.
enum StateWriting {
    /// A state machine or a branch: `StartAt` and `States`.
    static func machine(_ states: [State], _ language: StateLanguage, partition: String) -> [Value.Member] {
        var members: [Value.Member] = []
        if let first = states.first { members.append(.init("StartAt", .string(first.name.value))) }
        let written = states.enumerated().map { index, state in
            let following = states.indices.contains(index + 1) ? states[index + 1].name.value : nil
            return Value.Member(state.name.value, write(state, before: following, language, partition))
        }
        return members + [.init("States", .object(written))]
    }

    private static func write(
        _ state: State, before following: String?, _ outer: StateLanguage, _ partition: String
    ) -> Value {
        let language = state.language ?? outer
        var members: [Value.Member] = [.init("Type", .string(state.type))]
        if let own = state.language, own != outer { members.append(.init("QueryLanguage", .string(own.rawValue))) }
        switch state.kind {
        case .task(.function(let function)): members.append(.init("Resource", function))
        case .task(.integration(let name)): members.append(.init("Resource", integration(name, partition)))
        case .pass, .choice, .wait, .parallel, .map, .succeed, .fail: break
        }
        if let given = state.given { members.append(self.given(given, by: state, in: language)) }
        members += state.fields.map { field in
            field.key == "ResultWriter" ? .init(field.key, service(field.value, language, partition)) : field
        }
        switch state.kind {
        case .choice(let rules, let otherwise):
            members.append(.init("Choices", .array(rules.map { .object($0.members) })))
            if let otherwise { members.append(.init("Default", .string(otherwise))) }
        case .wait(let time): members.append(time)
        case .parallel(let branches):
            let written = branches.map { Value.object(machine($0, language, partition: partition)) }
            members.append(.init("Branches", .array(written)))
        case .map(let items, let states, let concurrency, let mode):
            if let list = items.list { members.append(StateExpression.member("Items", list)) }
            if let reader = items.reader { members.append(.init("ItemReader", service(reader, language, partition))) }
            if let concurrency { members.append(.init("MaxConcurrency", .int(concurrency))) }
            let configuration = Value.Member("ProcessorConfig", mode.configuration)
            members.append(
                .init("ItemProcessor", .object([configuration] + machine(states, language, partition: partition))))
        case .task, .pass, .succeed, .fail: break
        }
        if !state.retries.isEmpty { members.append(.init("Retry", .array(state.retries))) }
        if !state.catches.isEmpty { members.append(.init("Catch", .array(state.catches))) }
        return .object(members + transition(of: state, before: following))
    }

    private static func integration(_ name: String, _ partition: String) -> Value {
        .string("arn:\(partition):states:::\(name)")
    }

    /// What a state hands over, under the name and with the input as its language has them.
    private static func given(_ value: Value, by state: State, in language: StateLanguage) -> Value.Member {
        switch (state.kind, language) {
        case (.pass, .jsonPath): .init("Result", value)
        case (.pass, .jsonata): .init("Output", value)
        case (_, .jsonPath): .init("Parameters", value)
        case (_, .jsonata): .init("Arguments", inJSONata(value))
        }
    }

    /// The whole input, which words hand over where nothing else is said.
    private static func inJSONata(_ value: Value) -> Value {
        switch value {
        case .array(let elements): return .array(elements.map(inJSONata))
        case .object(let members):
            return .object(
                members.map { member in
                    if State.payloads.contains(where: { member.key == $0 + ".$" }), member.value == "$" {
                        return .init(String(member.key.dropLast(2)), "{% $states.input %}")
                    }
                    return member.key == "Entries" ? .init(member.key, inJSONata(member.value)) : member
                })
        default: return value
        }
    }

    /// `ItemReader` or `ResultWriter`.
    private static func service(_ value: Value, _ language: StateLanguage, _ partition: String) -> Value {
        guard case .object(let members) = value else { return value }
        return .object(
            members.map { member in
                switch (member.key, member.value) {
                case ("Resource", .string(let name)): .init(member.key, integration(name, partition))
                case ("Parameters", _) where language == .jsonata: .init("Arguments", member.value)
                default: member
                }
            })
    }

    private static func transition(of state: State, before following: String?) -> [Value.Member] {
        switch state.next?.value {
        case .state(let name)?: return [.init("Next", .string(name))]
        case .end?: return [.init("End", true)]
        case nil: break
        }
        switch state.kind {
        case .choice, .succeed, .fail: return []
        case .task, .pass, .wait, .parallel, .map:
            return following.map { [.init("Next", .string($0))] } ?? [.init("End", true)]
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
