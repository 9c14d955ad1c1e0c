extension EventRule {
    public func check(in scope: Scope, _ report: inout Report) {
        if let pattern, !isOverridden("EventPattern") { EventPattern.check(pattern, at: location, &report) }
        if !isOverridden("ScheduleExpression") { schedule?.check(isOnce: false, at: location, &report) }
        if !isOverridden("Description") { settings.check(&report) }
        if !isOverridden("Name") {
            EventText.checkName(Placed(physicalName(in: scope), settings.name?.location ?? location), "rule", &report)
        }
        if schedule != nil, let bus, !["ScheduleExpression", "EventBusName"].contains(where: isOverridden) {
            report(
                .scheduleOnCustomBus, at: location,
                """
                Only the account's default bus has schedules, and this one is on the bus "\(bus.declaredName)"; leave \
                the bus out, or use an EventSchedule.
                """,
                notes: [.init(bus.location, "the bus")])
        }
        if let arn = bus?.arn, !isOverridden("EventBusName") {
            let location = bus?.location ?? self.location
            ExistingARN(arn, service: "events", resource: "event-bus/", what: "event bus").used(
                at: self.location, declaredAt: location
            ).check(
                in: scope.region, by: "rule", at: location, .eventBusElsewhere,
                because: "a rule is on a bus of its own region", &report)
        }
        guard !isOverridden("Targets") else { return }
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
