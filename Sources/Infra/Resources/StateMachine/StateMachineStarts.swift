extension StateMachine {
    /// Starts it for events on a bus that match a pattern: `.on(.eventBridge(["source": ["shop"]], on: bus))`. Its
    /// input is the event.
    public func on(_ trigger: EventBridgeRule) -> Self { starting(.rule(trigger), trigger.location) }

    /// Starts it at fixed times of a time zone: `.on(.scheduler(.cron("0 8 ? * MON-FRI *"), timeZone:
    /// "Europe/Berlin"))`.
    public func on(_ trigger: SchedulerSchedule) -> Self { starting(.scheduler(trigger), trigger.location) }

    /// Starts it at fixed times, in UTC: `.on(.schedule(.rate(.hours(1))))`.
    public func on(_ trigger: Schedule) -> Self { starting(.schedule(trigger), trigger.location) }

    private func starting(_ kind: StateMachineStart.Kind, _ location: SourceLocation) -> Self {
        with { $0.starts.append(StateMachineStart(kind: kind, location: location)) }
    }
}

/// A rule or schedule that starts a state machine.
struct StateMachineStart: Sendable, Equatable {
    let kind: Kind
    let location: SourceLocation

    enum Kind: Sendable, Equatable {
        case rule(EventBridgeRule)
        case scheduler(SchedulerSchedule)
        case schedule(Schedule)
    }

    static func == (a: StateMachineStart, b: StateMachineStart) -> Bool { a.kind == b.kind }

    func declaration(of machine: StateMachine, number: Int) -> any Declaration {
        let name = "\(machine.deployedName)-start\(number == 1 ? "" : "-\(number)")"
        switch kind {
        case .rule(let trigger):
            var target = EventTarget.stateMachine(machine)
            target.inputs = trigger.rule.inputs
            target.delivery = trigger.delivery
            var rule = EventRule(name, trigger.pattern, trigger.schedule, trigger.bus, [target], Origin(location))
            rule.settings = trigger.rule
            rule.settings.inputs = []
            return rule
        case .schedule(let trigger):
            var target = EventTarget.stateMachine(machine)
            target.inputs = trigger.rule.inputs
            var rule = EventRule(name, nil, trigger.expression, nil, [target], Origin(location))
            rule.settings = trigger.rule
            rule.settings.inputs = []
            return rule
        case .scheduler(let trigger):
            var target = EventTarget.stateMachine(machine)
            target.inputs = trigger.inputValue.map { [Placed(.constant($0.value), $0.location)] } ?? []
            target.delivery = trigger.delivery
            return EventSchedule(name, trigger, target, Origin(location))
        }
    }
}
