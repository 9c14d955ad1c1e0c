extension RESTAPI {
    /// - Parameters:
    ///   - stage: the stage's name, or a reference to it.
    ///   - deployment: the logical id of what must be there first.
    func lowerKeys(stage: Value, after deployment: String, into stack: inout Stack) {
        guard !keys.isEmpty || !usagePlans.isEmpty else { return }
        let plans =
            usagePlans.isEmpty
            ? [Placed(UsagePlan(name: nil, rate: nil, burst: nil, quota: nil), location)] : usagePlans
        for plan in plans { lower(plan, stage: stage, after: deployment, into: &stack) }
        // Keys are counted in each plan.
        var counts: [String?: Int] = [:]
        for key in keys {
            counts[key.value.plan, default: 0] += 1
            stack.at(key.location) { stack in
                let plan = ServerlessNames.firstUpper(key.value.plan ?? "")
                let suffix = "\(plan)\(counts[key.value.plan] ?? 0)"
                let id = "ApiGatewayApiKey\(suffix)"
                stack.add(
                    id, "AWS::ApiGateway::ApiKey",
                    .init(present: [
                        ("Name", .string(key.value.name)), ("Description", key.value.description.map { .string($0) }),
                        ("CustomerId", key.value.customer.map { .string($0) }), ("Enabled", .bool(key.value.isEnabled)),
                        ("StageKeys", [["RestApiId": RESTAPI.id(in: &stack), "StageName": stage]]),
                    ]), dependsOn: [deployment])
                stack.add(
                    "ApiGatewayUsagePlanKey\(suffix)", "AWS::ApiGateway::UsagePlanKey",
                    [
                        .init("KeyId", .ref(id)), .init("KeyType", "API_KEY"),
                        .init("UsagePlanId", .ref("ApiGatewayUsagePlan\(plan)")),
                    ])
            }
        }
    }

    private func lower(
        _ plan: Placed<UsagePlan>, stage: Value, after deployment: String, into stack: inout Stack
    ) {
        let model = stack.scope.stack
        let name = plan.value.name
        stack.at(plan.location) { stack in
            stack.add(
                "ApiGatewayUsagePlan\(ServerlessNames.firstUpper(name ?? ""))", "AWS::ApiGateway::UsagePlan",
                .init(
                    present: [
                        (
                            "UsagePlanName",
                            .string("\(model.serviceName)\(name.map { "-\($0)" } ?? "")-\(model.stage)")
                        ),
                        (
                            "Description",
                            .string(
                                "Usage plan\(name.map { " \"\($0)\"" } ?? "") for \(model.serviceName) \(model.stage) stage"
                            )
                        ), ("ApiStages", [["ApiId": RESTAPI.id(in: &stack), "Stage": stage]]),
                    ] + plan.value.limits("Throttle", "Quota", ("BurstLimit", "RateLimit"))), dependsOn: [deployment])
        }
    }

    /// What serverless.yml says of them.
    var keyWords: [ServerlessWords.ProviderWord] {
        guard !keys.isEmpty || !usagePlans.isEmpty else { return [] }
        var result = ServerlessWords()
        let names = usagePlans.compactMap(\.value.name)
        if !keys.isEmpty {
            let words: [Value] =
                names.isEmpty
                ? keys.map(\.value.word)
                : names.compactMap { name in
                    let own = keys.filter { $0.value.plan == name }.map(\.value.word)
                    return own.isEmpty ? nil : .object([.init(name, .array(own))])
                }
            result.set(["apiGateway", "apiKeys"], .array(words))
        }
        let limits = usagePlans.map { plan in
            Value.members(plan.value.limits("throttle", "quota", ("burstLimit", "rateLimit")))
        }
        if let only = limits.first, names.isEmpty {
            result.set(["apiGateway", "usagePlan"], only)
        } else if !names.isEmpty {
            result.set(["apiGateway", "usagePlan"], .array(zip(names, limits).map { .object([.init($0, $1)]) }))
        }
        return result.provider
    }
}
