extension StateMachine {
    public func check(in scope: Scope, _ report: inout Report) {
        guard isOwned else { return }
        let name = physicalName(in: scope)
        let isName = name.utf8.allSatisfy { isLetter($0) || isDigit($0) || "-_".utf8.contains($0) }
        if name.utf8.count > 80 || !isName, !isOverridden("StateMachineName") {
            report(
                .invalidStateMachine, at: location,
                """
                "\(name)" cannot be the name of a state machine, which has letters, digits, hyphens and underscores, \
                at most 80; \(isName ? "shorten" : "change") "\(declaredName)".
                """)
        }
        if let timeout = settings.timeout, !(1...99_999_999).contains(timeout.value.seconds) {
            report(
                .invalidStateMachine, at: timeout.location,
                "An execution takes 1 s to 99,999,999 s at most, not \(timeout.value); change it.")
        }
        if let timeout = settings.timeout, settings.isExpress, timeout.value > .minutes(5) {
            report(
                .invalidStateMachine, at: timeout.location,
                """
                An execution of an express workflow takes 5 minutes at most, not \(timeout.value); lower it, or remove \
                .express().
                """)
        }
        settings.logs.map { $0.retention.value.check(at: $0.retention.location, &report) }
        if let role = settings.role, !isOverridden("RoleArn") {
            ExistingARN(role.value, service: "iam", resource: "role/", what: "role").check(
                in: scope.region, by: title, at: role.location, .targetInOtherRegion,
                because: "a role works in its own partition only", &report)
        }
        if !isOverridden("EncryptionConfiguration.KmsKeyId") { checkKey(in: scope, &report) }
        guard !["Definition", "DefinitionString"].contains(where: isOverridden) else { return }
        checkFile(in: scope, &report)
        checkRepeatedNames(&report)
        guard let text = text(in: scope) else { return }
        StatesLanguageChecks(
            title: title, places: text.places, isExpress: settings.isExpress, reportsRepeatedNames: !text.isInWords
        ).check(text.machine, &report)
        checkCalls(text, in: scope, &report)
    }

    private func checkRepeatedNames(_ report: inout Report) {
        guard case .states(let states, _) = definition else { return }
        var known: [String: SourceLocation] = [:]
        for state in states.flatMap(\.all) {
            if let other = known[state.name.value] {
                report(
                    .invalidStateMachine, at: state.location,
                    """
                    Two states of the \(title) have the name "\(state.name.value)", and state names are unique in the \
                    whole machine, branches included; rename one.
                    """,
                    notes: [.init(other, "the other one")])
            } else {
                known[state.name.value] = state.location
            }
        }
    }

    /// What its role lacks, and queues and topics that want more than they are given.
    private func checkCalls(_ text: StateMachineText, in scope: Scope, _ report: inout Report) {
        if settings.role == nil {
            let name = physicalName(in: scope)
            for call in StateMachineRights(text.machine, named: name, at: location, in: scope).unknown
            where !allows(call.action) {
                report(
                    .stateMachineLacksRight, at: text.places[call.state],
                    """
                    The state "\(call.state)" needs \(call.action), and the resource is not known from the \(title), \
                    so its role does not allow it; add .allow("\(call.action)", on: …).
                    """)
            }
        }
        StatesLanguage.eachState(of: text.machine) { name, state in
            let given = state["Parameters"] ?? state["Arguments"]
            guard case .reference(let reference)? = given?["QueueUrl"] ?? given?["TopicArn"] else { return }
            let target = reference.target.base
            guard scope.isFIFO(target) else { return }
            func has(_ parameter: String) -> Bool { given?[parameter] != nil || given?["\(parameter).$"] != nil }
            let notes = [Diagnostic.Note(target.location, "the \(type(of: target).kind)")]
            if !has("MessageGroupId") {
                report(
                    .invalidStateMachine, at: text.places[name],
                    """
                    The state "\(name)" sends to the FIFO \(target.title) without a group, which AWS refuses; add \
                    group: with a path such as $.customer.
                    """, notes: notes)
            } else if scope.wantsDeduplicationID(target), !has("MessageDeduplicationId") {
                report(
                    .invalidStateMachine, at: text.places[name],
                    """
                    The state "\(name)" sends to the FIFO \(target.title), which tells messages apart by ids that the \
                    state does not give, and AWS refuses that; write .fifo(contentBasedDeduplication: true) there.
                    """, notes: notes)
            }
        }
    }

    private func allows(_ action: String) -> Bool {
        settings.statements.contains { statement in
            statement.actions.contains {
                Glob.matches(Array($0.lowercased().utf8), Array(action.lowercased().utf8)[...])
            }
        }
    }
}
