/// How long an execution of a durable function may take, with all that it waits for.
struct DurableExecution: Sendable, Hashable {
    let timeout: TimeSpan
    let retention: TimeSpan?

    var value: Value {
        .members([
            ("ExecutionTimeout", .int(timeout.seconds)),
            ("RetentionPeriodInDays", retention.map { .int($0.seconds / 86_400) }),
        ])
    }

    func check(of function: Function, at location: SourceLocation, _ report: inout Report) {
        if !(1...31_622_400).contains(timeout.seconds) {
            report(
                .settingOutOfRange, at: location,
                "An execution may take 1 s to 366 days, not \(timeout); choose a value in that range.")
        }
        if let retention, retention.seconds % 86_400 != 0 || !(1...90).contains(retention.seconds / 86_400) {
            report(
                .settingOutOfRange, at: location,
                "Lambda keeps the history of an execution for 1 to 90 whole days, not \(retention); correct it.")
        }
    }
}
