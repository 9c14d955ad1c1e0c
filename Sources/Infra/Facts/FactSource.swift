/// A body of facts on AWS that checks rely on, with the day on which it was true.
///
/// AWS adds values, postpones dates, raises limits and opens regions. A finding that such a change would remove is an
/// error only while the facts are recent: after `daysOfTrust` days it is a warning that names the day of the facts.
public struct FactSource: Sendable, Hashable {
    /// What the facts are about: `Lambda runtimes`.
    public let title: String
    /// The day on which they were true, ISO 8601.
    public let date: String
    /// Where they come from: `cfn-lint 1.58.0`.
    public let source: String
    /// The command, or the page, that refreshes them.
    public let refresh: String
    /// How many days after `date` the facts are believed without reservation.
    public let daysOfTrust: Int

    /// Days from `date` to another day; nil where that is not a date.
    public func age(on day: String) -> Int? {
        guard let then = CalendarDay(date), let now = CalendarDay(day) else { return nil }
        return now.number - then.number
    }

    /// Whether the facts are too old on that day for a finding to rest on them alone.
    public func isStale(on day: String) -> Bool { age(on: day).map { $0 > daysOfTrust } ?? false }
}
