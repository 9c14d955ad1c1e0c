/// How much callers with a key may ask for.
struct UsagePlan: Sendable, Hashable {
    /// Nil where it is the only one.
    let name: String?
    let rate: Int?
    let burst: Int?
    let quota: UsageQuota?

    /// Its limits, by the names of the template or of serverless.yml.
    func limits(_ throttle: String, _ quota: String, _ names: (burst: String, rate: String)) -> [(String, Value?)] {
        let limits: [Value.Member] = .init(present: [
            (names.burst, burst.map { .int($0) }), (names.rate, rate.map { .int($0) }),
        ])
        return [(quota, self.quota?.value(quota)), (throttle, limits.isEmpty ? nil : .object(limits))]
    }
}
