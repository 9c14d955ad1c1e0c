/// An alarm without what it watches.
struct AlarmSetting: Sendable, Hashable {
    let metric: MetricDescription
    let comparison: Comparison
    let threshold: Double
    let window: TimeSpan
    let times: Int
    /// Tells it from others on the same metric.
    let name: String?
    let topics: [AnyDeclaration]
    let tellsRecovery: Bool

    enum Comparison: String, Sendable, Hashable {
        case above = "GreaterThanThreshold"
        case below = "LessThanThreshold"

        var word: String { self == .above ? "above" : "below" }
    }

    init(
        metric: MetricDescription, comparison: Comparison, threshold: Double, window: TimeSpan, times: Int,
        name: String?,
        topics: [Topic], tellsRecovery: Bool
    ) {
        self.metric = metric
        self.comparison = comparison
        self.threshold = threshold
        self.window = window
        self.times = times
        self.name = name
        self.topics = topics.map { AnyDeclaration($0) }
        self.tellsRecovery = tellsRecovery
    }
}
