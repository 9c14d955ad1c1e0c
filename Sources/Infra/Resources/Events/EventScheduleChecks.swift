extension EventSchedule {
    public func check(in scope: Scope, _ report: inout Report) {
        schedule.checkSettings(in: scope, &report, isOverridden: isOverridden)
        if !isOverridden("Name") {
            EventText.checkName(
                Placed(physicalName(in: scope), schedule.scheduleName?.location ?? location), "schedule", &report)
        }
        guard !isOverridden("Target") else { return }
        target.check(by: title, at: location, in: scope, &report)
        switch target.receiver {
        case .logGroup, .apiDestination:
            report(
                .invalidEventTarget, at: location,
                """
                EventBridge Scheduler cannot deliver to a \(type(of: target.destination.base).kind), as rules can; \
                write EventRule("\(declaredName)", at: …, to: …), whose times are UTC.
                """)
        case .bus(let bus):
            guard target.event == nil else { break }
            report(
                .invalidEventTarget, at: location,
                """
                A schedule is not an event, so what it puts on the \(bus.title) needs a source and a type; write \
                .bus(…, source: …, detailType: …).
                """)
        case .queue, .topic, .stateMachine, .function, .stream: break
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
