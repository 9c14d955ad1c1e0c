import Infra

/// Settings that keep data: protection that is turned off, times that become shorter, copies that go.
enum RetentionRules {
    static func judge(_ change: ResourceChange, _ findings: inout Findings) {
        guard change.old != nil, change.new != nil else { return }
        for rule in guarding where rule.type == change.type { rule.judge(change, .protection, &findings) }
        for rule in shortening where rule.type == change.type {
            let setting = Setting(change, rule.path)
            guard setting.differs, !setting.isOpen else { continue }
            let (before, after) = (setting.oldNumber ?? rule.unsaid, setting.newNumber ?? rule.unsaid)
            let (long, short) = (before == rule.forever ? .infinity : before, after == rule.forever ? .infinity : after)
            guard short < long else { continue }
            findings.add(
                .dangerous, .dataLoss, change.id,
                """
                \(change.title): \(rule.what) kept for \(rule.time(short)) instead of \(rule.time(long)); older ones \
                are deleted.
                """,
                source: rule.source)
        }
        for rule in expiring where rule.type == change.type {
            let setting = Setting(change, rule.path)
            guard setting.differs, setting.new != nil, setting.newText != "false" else { continue }
            findings.add(
                .look, .dataLoss, change.id,
                """
                \(change.title): \(rule.says) Old: \(Readable.text(setting.old, most: 60)); new: \
                \(Readable.text(setting.new, most: 60)).
                """,
                source: rule.source)
        }
        elements(change, &findings)
    }

    /// Parts of a table that go with what is in them.
    private static func elements(_ change: ResourceChange, _ findings: inout Findings) {
        let parts: [(type: String, path: String, key: String, says: String)] = [
            ("AWS::DynamoDB::GlobalTable", "Replicas", "Region", "the replica is deleted with its copy of the items"),
            ("AWS::DynamoDB::Table", "GlobalSecondaryIndexes", "IndexName", "the index is deleted; queries of it fail"),
            (
                "AWS::DynamoDB::GlobalTable", "GlobalSecondaryIndexes", "IndexName",
                "the index is deleted; queries of it fail"
            ),
            ("AWS::SecretsManager::Secret", "ReplicaRegions", "Region", "the replica of the secret is deleted"),
        ]
        for part in parts where part.type == change.type {
            let setting = Setting(change, part.path)
            let left = Set((setting.new?.elements ?? []).compactMap { $0[part.key]?.scalarText })
            guard setting.new?.intrinsic == nil else { continue }
            for name in (setting.old?.elements ?? []).compactMap({ $0[part.key]?.scalarText })
            where !left.contains(name) {
                findings.add(
                    .dangerous, .dataLoss, change.id,
                    "\(change.title) loses \(Printable.text(name)) of \(part.path): \(part.says).",
                    source: "AWS CloudFormation Template Reference, \"\(change.type)\"")
            }
        }
    }

    private static func deletion(_ type: String, _ path: String = "DeletionProtection", on: Set<String> = ["true"])
        -> GuardingSetting
    {
        GuardingSetting(
            type: type, path: path, on: on,
            says: "deletion protection is turned off, so that a deletion is no longer refused",
            source: "AWS CloudFormation Template Reference, \"\(type)\", \(path)")
    }

    private static let guarding: [GuardingSetting] = [
        deletion("AWS::DynamoDB::Table", "DeletionProtectionEnabled"), deletion("AWS::RDS::DBInstance"),
        deletion("AWS::RDS::DBCluster"), deletion("AWS::RDS::GlobalCluster"), deletion("AWS::DocDB::DBCluster"),
        deletion("AWS::Neptune::DBCluster"), deletion("AWS::DSQL::Cluster", "DeletionProtectionEnabled"),
        deletion("AWS::Cognito::UserPool", on: ["active"]),
        deletion("AWS::Logs::LogGroup", "DeletionProtectionEnabled"),
        deletion(
            "AWS::ElasticLoadBalancingV2::LoadBalancer",
            "LoadBalancerAttributes/Key=deletion_protection.enabled/Value"),
        deletion("AWS::EC2::Instance", "DisableApiTermination"),
        GuardingSetting(
            type: "AWS::DynamoDB::Table", path: "PointInTimeRecoverySpecification/PointInTimeRecoveryEnabled",
            on: ["true"],
            says: "point-in-time recovery is turned off; the backups of the last 35 days are deleted",
            source: "Amazon DynamoDB Developer Guide, \"Point-in-time recovery\""),
        GuardingSetting(
            type: "AWS::S3::Bucket", path: "VersioningConfiguration/Status", on: ["enabled"],
            says: "versioning is no longer enabled, so that objects that are replaced or deleted from now on are lost",
            source: "Amazon S3 User Guide, \"Retaining multiple versions of objects with S3 Versioning\"", unsaid: "off"
        ),
        GuardingSetting(
            type: "AWS::KMS::Key", path: "Enabled", on: ["true"],
            says: "the key is disabled; nothing that is encrypted with it can be read",
            source: "AWS Key Management Service Developer Guide, \"Enable and disable keys\"", unsaid: "true"),
        GuardingSetting(
            type: "AWS::KMS::Key", path: "EnableKeyRotation", on: ["true"], says: "the key is no longer rotated",
            source: "AWS Key Management Service Developer Guide, \"Rotate AWS KMS keys\""),
        GuardingSetting(
            type: "AWS::EFS::FileSystem", path: "BackupPolicy/Status", on: ["enabled"],
            says: "automatic backups are turned off",
            source: "Amazon EFS User Guide, \"Backing up EFS file systems\"", unsaid: "off"),
    ]

    private struct Shortening {
        let type: String
        let path: String
        let what: String
        let unit: String
        /// What holds where nothing is said.
        let unsaid: Double
        /// The number that means: for ever.
        var forever: Double = -1
        let source: String

        func time(_ number: Double) -> String {
            number.isFinite ? "\(Int(min(max(number, -1e15), 1e15))) \(unit)" : "ever"
        }
    }

    private static let shortening: [Shortening] = [
        .init(
            type: "AWS::Logs::LogGroup", path: "RetentionInDays", what: "log events are", unit: "days", unsaid: -1,
            source: "Amazon CloudWatch Logs User Guide, \"Change log data retention in CloudWatch Logs\""),
        .init(
            type: "AWS::SQS::Queue", path: "MessageRetentionPeriod", what: "messages are", unit: "seconds",
            unsaid: 345_600,
            source: "Amazon SQS API Reference, \"SetQueueAttributes\""),
        .init(
            type: "AWS::Kinesis::Stream", path: "RetentionPeriodHours", what: "records are", unit: "hours", unsaid: 24,
            source: "Amazon Kinesis Data Streams Developer Guide, \"Change the data retention period\""),
        .init(
            type: "AWS::RDS::DBInstance", path: "BackupRetentionPeriod", what: "automated backups are", unit: "days",
            unsaid: 1,
            source: "Amazon RDS User Guide, \"Backup retention period\""),
        .init(
            type: "AWS::RDS::DBCluster", path: "BackupRetentionPeriod", what: "automated backups are", unit: "days",
            unsaid: 1,
            source: "Amazon Aurora User Guide, \"Backups\""),
        .init(
            type: "AWS::Events::Archive", path: "RetentionDays", what: "archived events are", unit: "days", unsaid: 0,
            forever: 0,
            source: "Amazon EventBridge API Reference, \"UpdateArchive\""),
    ]

    private static let expiring: [(type: String, path: String, says: String, source: String)] = [
        (
            "AWS::S3::Bucket", "LifecycleConfiguration", "rules that move or delete objects change.",
            "Amazon S3 User Guide, \"Managing the lifecycle of objects\""
        ),
        (
            "AWS::DynamoDB::Table", "TimeToLiveSpecification", "items that expire are deleted.",
            "Amazon DynamoDB Developer Guide, \"Using time to live (TTL)\""
        ),
        (
            "AWS::ECR::Repository", "LifecyclePolicy", "rules that delete images change.",
            "Amazon ECR User Guide, \"Automate the cleanup of images by using lifecycle policies\""
        ),
    ]
}
