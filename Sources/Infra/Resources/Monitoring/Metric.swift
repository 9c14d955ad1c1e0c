/// A CloudWatch metric of a kind of declaration: `.errors` of a function, `.oldestMessage` of a queue.
///
///     .alarm(.duration.statistic(.percentile(99)), above: 3_000, notify: alerts)
///
/// Source: Amazon CloudWatch User Guide, "AWS services that publish CloudWatch metrics".
public struct Metric<Subject>: Sendable, Hashable {
    var description: MetricDescription

    init(_ name: String, _ words: String, _ statistic: Statistic = .sum) {
        description = MetricDescription(name: name, words: words, statistic: statistic)
    }

    /// A metric of the declaration's service that has no word here, by its name in CloudWatch:
    /// `.named("DeadLetterErrors", .sum)`.
    public static func named(_ name: String, _ statistic: Statistic) -> Metric { Metric(name, name, statistic) }

    /// The same metric, summed up in another way.
    public func statistic(_ statistic: Statistic) -> Metric {
        var copy = self
        copy.description.statistic = statistic
        return copy
    }
}

/// A metric without what it is of.
struct MetricDescription: Sendable, Hashable {
    /// As CloudWatch has it: `ApproximateAgeOfOldestMessage`.
    let name: String
    /// As ids and names have it: `oldest message`.
    let words: String
    var statistic: Statistic
}

extension Value {
    /// A whole number as such, so that it reads as one.
    init(number: Double) {
        // Within what a double counts one by one; rounding would need the library of mathematics.
        guard number > -1e15, number < 1e15, Double(Int(number)) == number else {
            self = .double(number)
            return
        }
        self = .int(Int(number))
    }

    /// A number as text.
    var numberText: String {
        switch self {
        case .int(let number): String(number)
        case .double(let number): String(number)
        default: ""
        }
    }
}
