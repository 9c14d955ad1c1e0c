import Infra

/// When rules and schedules run.
enum ScheduleRules {
    private static let source =
        "Amazon EventBridge User Guide, \"Creating a rule that runs on a schedule in Amazon EventBridge\""
    private static let times = ["ScheduleExpression", "ScheduleExpressionTimezone", "StartDate", "EndDate"]

    static func judge(_ change: ResourceChange, asOf day: CalendarDay?, _ findings: inout Findings) {
        let state = Setting(change, "State")
        let isOff = { (value: Value?) in value == "DISABLED" }
        if isOff(state.new), !isOff(state.old) {
            findings.add(
                .look, .runtime, change.id, "\(change.title) is turned off; its targets are no longer started.",
                source: source)
        } else if isOff(state.old), !isOff(state.new) {
            findings.add(.look, .runtime, change.id, "\(change.title) is turned on.", source: source)
        }
        let words = [
            ("ScheduleExpression", "the schedule"), ("ScheduleExpressionTimezone", "the time zone"),
            ("StartDate", "the start"), ("EndDate", "the end"),
        ]
        .compactMap { path, name -> String? in
            let setting = Setting(change, path)
            guard setting.differs else { return nil }
            return "\(name) is \(Readable.text(setting.new, most: 80)) and was \(Readable.text(setting.old, most: 80))"
        }
        if !words.isEmpty {
            findings.add(
                .look, .runtime, change.id, "\(change.title): \(words.joined(separator: "; ")).\(next(change, day))",
                source: source)
        }
        let pattern = Setting(change, "EventPattern")
        if pattern.differs {
            findings.add(
                .look, .runtime, change.id,
                """
                \(change.title): the pattern of events is \(Readable.text(pattern.new, most: 80)) and was \
                \(Readable.text(pattern.old, most: 80)).
                """,
                source: source)
        }
    }

    private static func next(_ change: ResourceChange, _ day: CalendarDay?) -> String {
        guard let day else { return "" }
        let old = change.old.flatMap(Self.times).flatMap { $0.text(from: day) }
        let new = change.new.flatMap(Self.times).flatMap { $0.text(from: day) }
        let parts = [old.map { "before: \($0)" }, new.map { "after: \($0)" }].compactMap { $0 }
        return parts.isEmpty ? "" : " The next times from \(day.text) on, \(parts.joined(separator: "; "))."
    }

    /// Nil where the expression is put in at deployment.
    private static func times(of form: ResourceForm) -> NextTimes? {
        guard let expression = form["ScheduleExpression"]?.text else { return nil }
        guard form["ScheduleExpressionTimezone"].map({ $0.text != nil }) ?? true else { return nil }
        var times = NextTimes(expression, zone: form["ScheduleExpressionTimezone"]?.text)
        times.knowsOnce = form.type == "AWS::Scheduler::Schedule"
        (times.start, times.end) = (form["StartDate"]?.text, form["EndDate"]?.text)
        return times
    }
}
