extension EventBridgeRule {
    public func lower(for function: Function, into stack: inout Stack) {
        let number = number(on: function, in: stack.scope)
        let fullName = fullName(on: function, number, in: stack)
        let name = rule.name?.value ?? ServerlessNames.shortened(fullName, ending: "rule-\(number)")
        let location = busPlace(in: &stack)
        let target = target(of: function, rule: name, in: &stack)
        stack.add(
            Self.ruleID(fullName), "AWS::Events::Rule",
            .init(present: [
                ("Name", .string(name)), ("Description", rule.text.map { .string($0.value) }),
                ("EventBusName", location.name),
                ("EventPattern", pattern.map { stack.resolve($0) }),
                ("ScheduleExpression", schedule.map { .string($0.text) }),
                ("State", rule.isEnabled ? "ENABLED" : "DISABLED"), ("Targets", [.object(target)]),
            ]), dependsOn: function.invocationDependencies + location.dependencies)
        let prefix = "arn:${AWS::Partition}:events:${AWS::Region}:${AWS::AccountId}:rule/"
        let source: Value =
            switch location.name {
            case nil: .sub(prefix + name)
            case .string(let bus): .sub("\(prefix)\(bus)/\(name)")
            case let bus?: .join("", [.sub(prefix), bus, .string("/\(name)")])
            }
        function.addPermission(
            "\(function.idPrefix)EventBridgeLambdaPermission\(number)", principal: "events.amazonaws.com",
            source: source, into: &stack)
        addDeadLetterPolicy(source, into: &stack)
    }

    public func isServerlessEvent(in scope: Scope) -> Bool { true }

    public func serverlessWords(for function: Function, in stack: inout Stack) -> ServerlessWords {
        let location = busPlace(in: &stack)
        var words = ServerlessWords.event("eventBridge", word(bus: location.word, in: &stack))
        let number = number(on: function, in: stack.scope)
        let id = Self.ruleID(fullName(on: function, number, in: stack))
        // With a bus of its own Serverless forgets what the alias is waited for.
        if !location.dependencies.isEmpty, !function.invocationDependencies.isEmpty {
            words.corrections.append(.dependsOn(id, function.invocationDependencies))
        }
        // Serverless takes objects only.
        if let input = rule.input, !input.isObject { words.correct(id, "Targets") }
        return words
    }

    /// Serverless numbers a rule by its place among all events of the function.
    private func number(on function: Function, in scope: Scope) -> Int {
        let before = function.triggers.prefix { !$0.base.origin.isOne(with: origin) }
        return 1 + before.count { $0.base.isServerlessEvent(in: scope) }
    }

    private func fullName(on function: Function, _ number: Int, in stack: Stack) -> String {
        "\(stack.prefix)-\(function.declaredName)-rule-\(number)"
    }

    private static func ruleID(_ fullName: String) -> String {
        "\(ServerlessNames.alphanumeric(fullName))EventBridgeRule"
    }

    /// How the rule, and Serverless' event, name the bus.
    private func busPlace(in stack: inout Stack) -> (name: Value?, word: Value?, dependencies: [String]) {
        guard let bus else { return (nil, nil, []) }
        if let arn = bus.arn { return (.string(bus.declaredName), .string(arn), []) }
        if stack.scope.stack.owns(bus) {
            return (.string(bus.declaredName), .string(bus.declaredName), [bus.logicalID])
        }
        let value = stack.value(of: bus)
        return (value, value, [])
    }

    private func target(of function: Function, rule name: String, in stack: inout Stack) -> [Value.Member] {
        let target: [(String, Value?)] = [
            ("Arn", function.invocationARN),
            ("Id", .string(ServerlessNames.shortened("\(name)-target", ending: "target"))),
        ]
        return .init(present: target + delivery.members(in: &stack)) + (rule.input?.members ?? [])
    }

    private func word(bus: Value?, in stack: inout Stack) -> Value {
        let members: [Value.Member] = .init(
            present: [
                ("eventBus", bus), ("pattern", pattern.map { stack.resolve($0) }),
                ("schedule", schedule.map { .string($0.text) }),
            ] + rule.words + [
                ("retryPolicy", delivery.retry?.value.word),
                ("deadLetterQueueArn", delivery.deadLetters.map { stack.resolve($0.value.arn) }),
            ])
        guard let input = rule.input, input.isObject else { return .object(members) }
        return .object(members + input.words(takesObjects: true))
    }

    private func addDeadLetterPolicy(_ rule: Value, into stack: inout Stack) {
        guard case .reference(let reference)? = delivery.deadLetters?.value.arn else { return }
        let queue = reference.target.base
        guard stack.scope.stack.owns(queue) else { return }
        let statement = SenderStatement.value(
            "events.amazonaws.com", "sqs:SendMessage", stack.value(of: queue, "Arn"), rule, of: nil)
        stack.allowSending(to: queue, [statement])
    }
}

extension EventBridgeRule {
    public func check(on function: Function, in scope: Scope, _ report: inout Report) {
        if let pattern { EventPattern.check(pattern, at: location, &report) }
        checkMachines(in: scope, &report)
        schedule?.check(isOnce: false, at: location, &report)
        if schedule != nil, let bus {
            report(
                .scheduleOnCustomBus, at: location,
                """
                Only the account's default bus has schedules, and this one is on the bus "\(bus.declaredName)", which \
                AWS refuses; leave the bus out, or use .scheduler(…).
                """,
                notes: [.init(bus.location, "the bus")])
        }
        if let arn = bus?.arn {
            let location = bus?.location ?? self.location
            ExistingARN(arn, service: "events", resource: "event-bus/", what: "event bus").used(
                at: self.location, declaredAt: location
            ).check(
                in: scope.region, by: "rule", at: location, .eventBusElsewhere,
                because: "a rule is on a bus of its own region", &report)
        }
        rule.check(&report)
        delivery.check("rule", in: scope, &report)
        if let deadLetters = delivery.deadLetters { checkOwner(of: deadLetters, in: scope, &report) }
    }

    private func checkOwner(of letters: Placed<Target>, in scope: Scope, _ report: inout Report) {
        guard case .reference(let reference) = letters.value.arn else { return }
        let queue = reference.target.base
        guard let owner = scope.owner(of: queue), owner.index != scope.stack.index else { return }
        report(
            .deadLetterQueueElsewhere, at: letters.location,
            """
            The dead-letter queue "\(queue.declaredName)" belongs to service "\(owner.serviceName)", whose policy for \
            the queue does not allow this rule, so nothing would arrive there; declare a dead-letter queue in service \
            "\(scope.stack.serviceName)".
            """,
            notes: [.init(queue.location, "the dead-letter queue")])
    }
}

extension Target {
    /// Reports a target that is not a standard queue of the region.
    func checkQueue(_ user: String, at location: SourceLocation, in scope: Scope, _ report: inout Report) {
        if case .string(let text) = arn {
            ExistingARN(text, service: "sqs", resource: "", what: "queue").check(
                in: scope.region, by: user, at: location, .targetInOtherRegion,
                because: "undelivered events go to a queue of the same region", &report)
            if text.hasSuffix(".fifo") {
                report(
                    .invalidEventRule, at: location,
                    "Undelivered events go to a standard queue, and \"\(text)\" is a FIFO queue; use another one.")
            }
        } else if case .reference(let reference) = arn, let queue = reference.target.base as? Queue,
            scope.resolved(queue).isFIFO
        {
            report(
                .invalidEventRule, at: location,
                "Undelivered events go to a standard queue, and the \(queue.title) is a FIFO queue; use another one.",
                notes: [.init(queue.location, "the queue")])
        } else if !service.isEmpty, service != "sqs" {
            report(
                .invalidEventRule, at: location,
                """
                Undelivered events go to a queue, and this is a resource of "\(service)"; use a queue.
                """)
        }
    }
}
