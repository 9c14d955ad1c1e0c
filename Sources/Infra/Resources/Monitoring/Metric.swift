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

/// A metric without what it is of.
struct MetricDescription: Sendable, Hashable {
    /// As CloudWatch has it: `ApproximateAgeOfOldestMessage`.
    let name: String
    /// As ids and names have it: `oldest message`.
    let words: String
    var statistic: Statistic
}

/// A metric that the code of the service, or anything else, publishes.
///
///     CustomMetric("Shop", "OrdersPlaced", dimensions: ["Stage": "prod"])
///
/// Source: Amazon CloudWatch User Guide, "Publish custom metrics".
public struct CustomMetric: Sendable, Hashable {
    let namespace: String
    let name: String
    let dimensions: [Value.Member]
    let statistic: Statistic
    var description: MetricDescription { MetricDescription(name: name, words: name, statistic: statistic) }

    /// - Parameters:
    ///   - namespace: such as `Shop`, or one of AWS' own such as `AWS/Lambda`.
    ///   - dimensions: all with which the metric is published, 30 at most.
    public init(
        _ namespace: String, _ name: String, dimensions: KeyValuePairs<String, Value> = [:], statistic: Statistic = .sum
    ) {
        self.namespace = namespace
        self.name = name
        self.dimensions = dimensions.map { Value.Member($0.key, $0.value) }
        self.statistic = statistic
    }
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
