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
