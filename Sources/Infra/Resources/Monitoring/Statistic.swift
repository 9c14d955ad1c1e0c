/// How the values of one period become one value.
///
/// Source: Amazon CloudWatch User Guide, "CloudWatch statistics definitions".
public enum Statistic: Sendable, Hashable {
    case sum
    case average
    case maximum
    case minimum
    case sampleCount
    /// The value that this share of the values is not above, in percent: `.percentile(99)`.
    case percentile(Double)

    /// As alarms and dashboards write it: `Sum`, `p99`.
    var text: String {
        switch self {
        case .sum: "Sum"
        case .average: "Average"
        case .maximum: "Maximum"
        case .minimum: "Minimum"
        case .sampleCount: "SampleCount"
        case .percentile(let share): "p" + Value(number: share).numberText
        }
    }

    /// The property of an alarm.
    var property: (String, Value?) {
        if case .percentile = self { return ("ExtendedStatistic", .string(text)) }
        return ("Statistic", .string(text))
    }
}
