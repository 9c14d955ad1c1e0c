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
