/// A key that callers of a REST API identify themselves by. Its value is made by AWS and stands in no file.
struct APIKey: Sendable, Hashable {
    let name: String
    let description: String?
    let isEnabled: Bool
}

/// How much callers with a key may ask for.
struct UsagePlan: Sendable, Hashable {
    let rate: Int?
    let burst: Int?
    let quota: UsageQuota?
}

/// How many requests a key has in a period.
public struct UsageQuota: Sendable, Hashable {
    let limit: Int
    let period: String

    /// Requests a day, from midnight UTC.
    public static func daily(_ requests: Int) -> UsageQuota { UsageQuota(limit: requests, period: "DAY") }
    /// Requests a week, from Sunday.
    public static func weekly(_ requests: Int) -> UsageQuota { UsageQuota(limit: requests, period: "WEEK") }
    /// Requests a month, from its first day.
    public static func monthly(_ requests: Int) -> UsageQuota { UsageQuota(limit: requests, period: "MONTH") }
}

extension RESTAPI {
    /// A key for methods that say `.requiresAPIKey()`. Becomes `AWS::ApiGateway::ApiKey`, in the usage plan.
    ///
    /// A key tells callers apart and limits them; it is no protection, which is what authorizers are for. Read its value
    /// with `aws apigateway get-api-key --include-value`.
    /// Source: Amazon API Gateway Developer Guide, "Usage plans and API keys for REST APIs".
    public func apiKey(
        _ name: String, description: String? = nil, enabled: Bool = true,
        file: String = #fileID, line: Int = #line, column: Int = #column
    ) -> RESTAPI {
        with {
            $0.keys.append(
                Placed(APIKey(name: name, description: description, isEnabled: enabled), Place(file, line, column)))
        }
    }

    /// How much each key may ask for. Becomes `AWS::ApiGateway::UsagePlan`.
    /// - Parameters:
    ///   - rate: requests a second.
    ///   - burst: requests at once.
    ///   - quota: requests in a day, week or month.
    /// Source: Amazon API Gateway Developer Guide, "Usage plans and API keys for REST APIs".
    public func usagePlan(
        requestsPerSecond rate: Int? = nil, burst: Int? = nil, quota: UsageQuota? = nil,
        file: String = #fileID, line: Int = #line, column: Int = #column
    ) -> RESTAPI {
        with { $0.usagePlan = Placed(UsagePlan(rate: rate, burst: burst, quota: quota), Place(file, line, column)) }
    }

    /// - Parameters:
    ///   - stage: the stage's name, or a reference to it.
    ///   - deployment: the logical id of what must be there first.
    func lowerKeys(stage: Value, after deployment: String, into stack: inout Stack) {
        guard !keys.isEmpty || usagePlan != nil else { return }
        let model = stack.scope.stack
        let plan = usagePlan?.value
        let throttle: [Value.Member] = .init(present: [
            ("BurstLimit", plan?.burst.map { .int($0) }), ("RateLimit", plan?.rate.map { .int($0) }),
        ])
        stack.place = usagePlan?.place ?? place
        stack.add(
            "ApiGatewayUsagePlan", "AWS::ApiGateway::UsagePlan",
            .init(present: [
                ("UsagePlanName", .string(model.prefix)),
                ("Description", .string("Usage plan for \(model.serviceName) \(model.stage) stage")),
                ("ApiStages", [["ApiId": .ref("ApiGatewayRestApi"), "Stage": stage]]),
                ("Quota", plan?.quota.map { ["Limit": .int($0.limit), "Period": .string($0.period)] }),
                ("Throttle", throttle.isEmpty ? nil : .object(throttle)),
            ]), dependsOn: [deployment], form: form)
        for (offset, key) in keys.enumerated() {
            stack.place = key.place
            let id = "ApiGatewayApiKey\(offset + 1)"
            stack.add(
                id, "AWS::ApiGateway::ApiKey",
                .init(present: [
                    ("Name", .string(key.value.name)), ("Description", key.value.description.map { .string($0) }),
                    ("Enabled", .bool(key.value.isEnabled)),
                    ("StageKeys", [["RestApiId": .ref("ApiGatewayRestApi"), "StageName": stage]]),
                ]), dependsOn: [deployment], form: form)
            stack.add(
                "ApiGatewayUsagePlanKey\(offset + 1)", "AWS::ApiGateway::UsagePlanKey",
                [
                    .init("KeyId", .ref(id)), .init("KeyType", "API_KEY"),
                    .init("UsagePlanId", .ref("ApiGatewayUsagePlan")),
                ], form: form)
        }
        if form == .generated { setWords(plan, into: &stack) }
    }

    private func setWords(_ plan: UsagePlan?, into stack: inout Stack) {
        if !keys.isEmpty {
            stack.serverless.set(
                ["apiGateway", "apiKeys"],
                .array(
                    keys.map(\.value).map { key in
                        key.description == nil && key.isEnabled
                            ? .string(key.name)
                            : .members([
                                ("name", .string(key.name)), ("description", key.description.map { .string($0) }),
                                ("enabled", key.isEnabled ? nil : false),
                            ])
                    }))
        }
        guard let plan else { return }
        let throttle: [Value.Member] = .init(present: [
            ("burstLimit", plan.burst.map { .int($0) }), ("rateLimit", plan.rate.map { .int($0) }),
        ])
        stack.serverless.set(
            ["apiGateway", "usagePlan"],
            .members([
                ("quota", plan.quota.map { ["limit": .int($0.limit), "period": .string($0.period)] }),
                ("throttle", throttle.isEmpty ? nil : .object(throttle)),
            ]))
    }
}
