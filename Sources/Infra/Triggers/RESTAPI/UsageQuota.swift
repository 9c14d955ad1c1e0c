/// How many requests a key has in a period.
public struct UsageQuota: Sendable, Hashable {
    let limit: Int
    let period: String
    let used: Int

    func value(_ word: String) -> Value {
        let isWord = word == "quota"
        return .members([
            (isWord ? "limit" : "Limit", .int(limit)), (isWord ? "offset" : "Offset", used == 0 ? nil : .int(used)),
            (isWord ? "period" : "Period", .string(period)),
        ])
    }

    /// Requests a day, from midnight UTC.
    /// - Parameter used: how many of the first period's count as used already.
    public static func daily(_ requests: Int, used: Int = 0) -> UsageQuota {
        UsageQuota(limit: requests, period: "DAY", used: used)
    }
    /// Requests a week, from Sunday.
    /// - Parameter used: how many of the first period's count as used already.
    public static func weekly(_ requests: Int, used: Int = 0) -> UsageQuota {
        UsageQuota(limit: requests, period: "WEEK", used: used)
    }
    /// Requests a month, from its first day.
    /// - Parameter used: how many of the first period's count as used already.
    public static func monthly(_ requests: Int, used: Int = 0) -> UsageQuota {
        UsageQuota(limit: requests, period: "MONTH", used: used)
    }
}
