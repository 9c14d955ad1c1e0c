import Infra

extension Cases {
    private static let jobs = Queue("jobs")  // note: the queue
    private static let machine = StateMachine("fulfil", [.succeed("Done")])

    static let eventTargetElsewhere: [Service] = [
        Service("owner", region: .euCentral1) { _ in
            jobs
            machine
        },
        Service("shop", region: .euCentral1) { _ in
            EventRule("paid", ["source": ["shop"]], to: .queue(jobs))  // error: The queue "jobs" belongs to service "owner", whose policy for it does not allow the rule "paid", so nothing would arrive [event-target-elsewhere]
        },
        Service("right", region: .euCentral1) { _ in
            // By roles, which are this service's.
            EventSchedule("at", .rate(.hours(1)), to: .queue(jobs))
            EventRule("start", ["source": ["shop"]], to: .stateMachine(machine))
        },
    ]
}
