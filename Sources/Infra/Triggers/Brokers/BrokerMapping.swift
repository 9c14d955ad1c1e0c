/// What mappings of brokers share: Kafka and message queues, which Lambda reads from inside a network.
enum BrokerMapping {
    /// Lambda reaches a broker through network interfaces that it makes with the function's role. These actions take no
    /// resource.
    static func networkStatement(at location: SourceLocation) -> PolicyStatement {
        PolicyStatement(
            actions: [
                "ec2:CreateNetworkInterface", "ec2:DescribeNetworkInterfaces", "ec2:DescribeVpcs",
                "ec2:DeleteNetworkInterface", "ec2:DescribeSubnets", "ec2:DescribeSecurityGroups",
            ], resources: ["*"], location: location)
    }

    static func secretStatement(_ secrets: [String], at location: SourceLocation) -> PolicyStatement {
        PolicyStatement(
            actions: ["secretsmanager:GetSecretValue"], resources: secrets.map { .string($0) }, location: location)
    }

    static func checkSecret(_ arn: String, at location: SourceLocation, in scope: Scope, _ report: inout Report) {
        ExistingARN(arn, service: "secretsmanager", resource: "secret:", what: "secret").check(
            in: scope.region, by: "broker's trigger", at: location, .secretInOtherRegion,
            because: "Lambda reads the credentials of brokers in its own region", &report)
    }

    static func checkName(_ name: String, _ what: String, at location: SourceLocation, _ report: inout Report) {
        let isName = name.utf8.allSatisfy { isLetter($0) || isDigit($0) || "._-".utf8.contains($0) }
        // Of one letter, Lambda takes queues but no topics.
        let least = what == "topic" ? 2 : 1
        guard !(least...249).contains(name.utf8.count) || !isName else { return }
        report(
            .invalidBroker, at: location,
            """
            "\(name)" cannot be the name of a \(what), which has letters, digits, dots, hyphens and underscores, \
            \(least) to 249; correct it.
            """)
    }
}

extension EventSourceMapping {
    /// What a broker's mapping says besides its source; unlike that of a queue, it leaves defaults to Lambda.
    var brokerProperties: [(String, Value?)] {
        [
            ("BatchSize", batchSize.map { .int($0.value) }),
            ("MaximumBatchingWindowInSeconds", window.map { .int($0.value.seconds) }),
            ("Enabled", isEnabled ? nil : false), keyProperty,
            (
                "FilterCriteria",
                filters.isEmpty
                    ? nil
                    : [
                        "Filters": .array(
                            filters.map { ["Pattern": .string(JSONWriter.renderCompact($0.value))] })
                    ]
            ),
        ]
    }

    var brokerWords: [(String, Value?)] {
        [
            ("batchSize", batchSize.map { .int($0.value) }),
            ("maximumBatchingWindow", window.map { .int($0.value.seconds) }),
            ("enabled", isEnabled ? nil : false),
            ("filterPatterns", filters.isEmpty ? nil : .array(filters.map(\.value))),
        ]
    }
}
