/// A key that callers of a REST API identify themselves by. Its value is made by AWS and stands in no file.
struct APIKey: Sendable, Hashable {
    let name: String
    let description: String?
    let customer: String?
    let isEnabled: Bool
    let plan: String?

    var word: Value {
        if description == nil, customer == nil, isEnabled { return .string(name) }
        return .members([
            ("name", .string(name)), ("description", description.map { .string($0) }),
            ("customerId", customer.map { .string($0) }), ("enabled", isEnabled ? nil : false),
        ])
    }
}

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

/// How many requests a key has in a period.
public struct UsageQuota: Sendable, Hashable {
    let limit: Int
    let period: String
    let used: Int

    fileprivate func value(_ word: String) -> Value {
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

extension RESTAPI {
    /// A key for methods that say `.requiresAPIKey()`. Becomes `AWS::ApiGateway::ApiKey`, in the usage plan.
    ///
    /// A key tells callers apart and limits them; it is no protection, which is what authorizers are for. Read its
    /// value with `aws apigateway get-api-key --include-value`.
    /// Source: Amazon API Gateway Developer Guide, "Usage plans and API keys for REST APIs".
    /// - Parameters:
    ///   - customer: the customer's id in AWS Marketplace.
    ///   - plan: the usage plan that it is in, where they have names.
    public func apiKey(
        _ name: String, description: String? = nil, customer: String? = nil, enabled: Bool = true, plan: String? = nil,
        file: String = #fileID, line: Int = #line, column: Int = #column
    ) -> RESTAPI {
        let key = APIKey(name: name, description: description, customer: customer, isEnabled: enabled, plan: plan)
        return with { $0.keys.append(Placed(key, SourceLocation(file, line, column))) }
    }

    /// How much each key may ask for. Becomes `AWS::ApiGateway::UsagePlan`.
    /// - Parameters:
    ///   - name: what keys name it by, where there are several: letters and digits.
    ///   - rate: requests a second.
    ///   - burst: requests at once.
    ///   - quota: requests in a day, week or month.
    /// Source: Amazon API Gateway Developer Guide, "Usage plans and API keys for REST APIs".
    public func usagePlan(
        _ name: String? = nil, requestsPerSecond rate: Int? = nil, burst: Int? = nil, quota: UsageQuota? = nil,
        file: String = #fileID, line: Int = #line, column: Int = #column
    ) -> RESTAPI {
        let plan = UsagePlan(name: name, rate: rate, burst: burst, quota: quota)
        return with { $0.usagePlans.append(Placed(plan, SourceLocation(file, line, column))) }
    }
}
