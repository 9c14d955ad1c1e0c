import Testing

@testable import Infra

struct LimitTests {
    @Test func figures() {
        #expect(Limits.lambdaTimeoutMax.value == 900)
        #expect(Limits.lambdaTimeoutMax.unit == "seconds")
        #expect(Limits.lambdaMemoryMax.value == 10_240)
        #expect(Limits.cfnResources.value == 500)
        #expect(Limits.albHealthCheckInterval.value == 5...300)
        #expect(Limits.logsRetention.value.contains(14) && !Limits.logsRetention.value.contains(15))
        #expect(Limits.sqsVisibilityAtLeastHard.value == 1)
        #expect(Limits.albListenerProtocols.value == ["HTTP", "HTTPS"])
        #expect(Limits.route53Records.isAdjustable && !Limits.route53Records.isConfirmed)
        #expect(!Limits.lambdaTimeoutMax.isAdjustable && Limits.lambdaTimeoutMax.isConfirmed)
    }

    /// Patterns match whole values, also those whose source says so only beside the pattern.
    @Test(
        arguments: [
            (Limits.albNamePattern, "public", "internal-x"), (Limits.acmNamePattern, "*.example.com", "example"),
            (Limits.iamPathPattern, "/app/", "/app"), (Limits.lambdaFunctionNamePattern, "a-b_c", "a.b"),
            (Limits.logsNamePattern, "/aws/lambda/x", "a b"),
            (Limits.accountIdPattern, "123456789012", "1234567890123"),
            (Limits.scheduleRatePattern, "rate(5 minutes)", "rate(5 minute)"),
            (Limits.lambdaAliasPattern, "live", "12"),
            (Limits.sqsNamePattern, "jobs.fifo", "jobs.xyz"), (Limits.cfnExportNamePattern, "a:b-c", "a/b"),
        ] as [(Limit<String>, String, String)])
    func patterns(limit: Limit<String>, right: String, wrong: String) {
        let cache = PatternCache()
        #expect(cache.find(limit.value, in: right))
        #expect(!cache.find(limit.value, in: wrong))
    }
}
