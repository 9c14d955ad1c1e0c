/// How many requests an API takes.
struct APIThrottling: Sendable, Hashable {
    let rate: Int
    let burst: Int

    /// What a region gives all APIs of an account, until it is raised.
    static let accountRate = 10_000
    static let accountBurst = 5_000

    func check(at location: SourceLocation, _ report: inout Report) {
        if rate < 1 || burst < 1 {
            report(
                .throttlingOutOfRange, at: location,
                """
                With \(rate) requests a second and a burst of \(burst) the API would reject every request; both must \
                be at least 1.
                """)
        } else if rate > Self.accountRate || burst > Self.accountBurst {
            let what =
                rate > Self.accountRate
                ? "\(rate) requests a second are above the 10,000" : "A burst of \(burst) is above the 5,000"
            report(
                .throttlingAboveQuota, at: location,
                """
                \(what) that all APIs of an account share in a region, unless the quota was raised, so this limit has \
                no effect; lower it.
                """)
        }
    }
}
