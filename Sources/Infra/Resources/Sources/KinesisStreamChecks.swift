extension KinesisStream {
    public func check(in scope: Scope, _ report: inout Report) {
        if let given = settings.physicalName, !isOverridden("Name"),
            let problem = NameRule(length: 1...Limits.kinesisStreamName.value, extras: "_.-").problem(given.value)
        {
            report(
                .invalidSourceName, at: given.location,
                "\"\(given.value)\" cannot be the name of the \(title) in AWS: \(problem); change it.")
        }
        if let count = settings.shards, !isOverridden("ShardCount"), count.value < 1 {
            report(
                .sourceSettingOutOfRange, at: count.location,
                """
                A stream has 1 shard or more, not \(count.value); correct it, or remove .shards for on-demand \
                capacity.
                """)
        }
        let retention = isOverridden("RetentionPeriodHours") ? nil : settings.retention
        TimeSpan.check(retention, "A stream's retention", 86_400...31_536_000, "24 h to 365 days", &report)
        if let retention, retention.value.seconds % 3_600 != 0 {
            report(
                .sourceSettingOutOfRange, at: retention.location,
                "A stream's retention is in whole hours, and \(retention.value) is not; round it.")
        }
        checkKey(in: scope, &report)
    }
}
