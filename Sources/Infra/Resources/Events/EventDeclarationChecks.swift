extension EventRule {
    public func check(in scope: Scope, _ report: inout Report) {
        if let pattern { EventPattern.check(pattern, at: location, &report) }
        schedule?.check(isOnce: false, at: location, &report)
        settings.check(&report)
        EventText.checkName(Placed(physicalName(in: scope), settings.name?.location ?? location), "rule", &report)
        if schedule != nil, let bus {
            report(
                .scheduleOnCustomBus, at: location,
                """
                Only the account's default bus has schedules, and this one is on the bus "\(bus.declaredName)"; leave \
                the bus out, or use an EventSchedule.
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
        if targets.isEmpty || targets.count > 5 {
            report(
                .invalidEventRule, at: location,
                """
                A rule has 1 to 5 targets, and the \(title) has \(targets.count); \
                \(targets.isEmpty ? "name one" : "divide it").
                """)
        }
        for target in targets {
            target.check(by: title, at: location, in: scope, &report)
            target.checkPolicyOwner(by: title, at: location, in: scope, &report)
        }
    }
}

extension EventSchedule {
    public func check(in scope: Scope, _ report: inout Report) {
        schedule.checkSettings(in: scope, &report)
        EventText.checkName(
            Placed(physicalName(in: scope), schedule.scheduleName?.location ?? location), "schedule", &report)
        target.check(by: title, at: location, in: scope, &report)
        switch target.destination.base {
        case is LogGroup, is APIDestination:
            report(
                .invalidEventTarget, at: location,
                """
                EventBridge Scheduler cannot deliver to a \(type(of: target.destination.base).kind), as rules can; \
                write EventRule("\(declaredName)", at: …, to: …), whose times are UTC.
                """)
        case let bus as EventBus where target.event == nil:
            report(
                .invalidEventTarget, at: location,
                """
                A schedule is not an event, so what it puts on the \(bus.title) needs a source and a type; write \
                .bus(…, source: …, detailType: …).
                """)
        default: break
        }
        if let input = target.inputs.first, !input.value.isConstant {
            report(
                .invalidEventTarget, at: input.location,
                """
                A schedule has no event to pass a part of; set the input of the \(title)'s target with .input(…).
                """)
        }
    }
}

extension EventInput {
    var isConstant: Bool {
        if case .constant = self { return true }
        return false
    }
}

extension EventTarget {
    func check(by user: String, at location: SourceLocation, in scope: Scope, _ report: inout Report) {
        for input in inputs { input.value.check(at: input.location, &report) }
        delivery.check(user, in: scope, &report)
        checkDestination(by: user, at: location, in: scope, &report)
    }

    /// What is wrong whatever delivers there.
    /// - Parameter knowsGroups: whether what delivers has a group and an id of each event for FIFO queues and topics.
    func checkDestination(
        by user: String, at location: SourceLocation, in scope: Scope, knowsGroups: Bool = false,
        _ report: inout Report
    ) {
        if inputs.count > 1 {
            report(
                .invalidEventInput, at: inputs[1].location,
                "The target has two inputs; use one of .input, .inputPath and .inputTransformer.",
                notes: [.init(inputs[0].location, "said here too")])
        }
        if let source = destination.base as? any EventSource {
            source.checkExisting(
                by: user, at: location, in: scope, because: "EventBridge delivers to what is in its own region", &report
            )
        }
        switch destination.base {
        case let queue as Queue:
            let isFIFO = scope.resolved(queue).isFIFO
            if isFIFO != (key != nil), !(isFIFO && knowsGroups) {
                report(
                    .invalidEventTarget, at: location,
                    isFIFO
                        ? """
                        The \(user) delivers to the FIFO \(queue.title) without a group, and SQS refuses that; write \
                        .queue(…, group: "…").
                        """
                        : """
                        The \(user) names a group for the \(queue.title), which is not a FIFO queue; remove group:, or \
                        add .fifo() to the queue.
                        """,
                    notes: queue.isOwned ? [.init(queue.location, "the queue")] : [])
            } else if queue.isOwned, !knowsGroups, scope.resolved(queue).wantsDeduplicationID {
                // Source: Amazon EventBridge API Reference, "PutTargets", "SqsParameters".
                report(
                    .invalidEventTarget, at: location,
                    """
                    The \(user) delivers to the FIFO \(queue.title), which tells messages apart by ids that EventBridge \
                    does not give, and SQS refuses that; write .fifo(contentBasedDeduplication: true).
                    """,
                    notes: [.init(queue.location, "the queue")])
            }
        case let topic as Topic where scope.resolved(topic).isFIFO && !knowsGroups:
            report(
                .invalidEventTarget, at: location,
                """
                EventBridge delivers to standard topics only, and the \(topic.title) is FIFO; deliver to a FIFO queue \
                instead.
                """,
                notes: topic.isOwned ? [.init(topic.location, "the topic")] : [])
        case let group as LogGroup
        where !group.declaredName.hasPrefix("/aws/events/") && !group.declaredName.hasPrefix("/aws/vendedlogs/"):
            report(
                .invalidEventTarget, at: location,
                """
                EventBridge writes into log groups whose names begin with /aws/events/, and this one is called \
                "\(group.declaredName)"; rename it.
                """,
                notes: [.init(group.location, "the log group")])
        default: break
        }
    }

    /// Reports a queue or topic whose policy another service writes, which does not know the rule.
    func checkPolicyOwner(by user: String, at location: SourceLocation, in scope: Scope, _ report: inout Report) {
        var users: [(any Declaration, SourceLocation)] =
            destination.base is Queue || destination.base is Topic ? [(destination.base, location)] : []
        if let letters = delivery.deadLetters, case .reference(let reference) = letters.value.arn {
            users.append((reference.target.base, letters.location))
        }
        for (target, location) in users {
            guard let owner = scope.owner(of: target), owner.index != scope.stack.index else { continue }
            report(
                .eventTargetElsewhere, at: location,
                """
                The \(target.title) belongs to service "\(owner.serviceName)", whose policy for it does not allow the \
                \(user), so nothing would arrive; state the rule in service "\(owner.serviceName)", or deliver to one \
                of service "\(scope.stack.serviceName)".
                """,
                notes: [.init(target.location, "the \(type(of: target).kind)")])
        }
    }
}
