import Infra

/// Keys that data is encrypted with.
enum EncryptionRules {
    static func judge(_ stack: StackComparison, _ findings: inout Findings) {
        for change in stack.comparison.resources where change.old != nil && change.new != nil {
            for place in places where place.type == change.type {
                let setting = Setting(change, place.path)
                guard let old = setting.old, setting.differs else { continue }
                if let new = setting.new {
                    findings.add(
                        .look, .protection, change.id,
                        """
                        \(change.title) is encrypted with another key, \(Readable.text(new, most: 60)) instead of \
                        \(Readable.text(old, most: 60)). Who reads it needs both keys.
                        """,
                        source: place.source)
                } else {
                    findings.add(
                        .look, .protection, change.id,
                        """
                        \(change.title) is no longer encrypted with \(Readable.text(old, most: 60)); the key's policy \
                        no longer decides who reads it.
                        """,
                        source: place.source)
                }
            }
        }
    }

    private static let places: [(type: String, path: String, source: String)] = [
        ("AWS::SQS::Queue", "KmsMasterKeyId", "Amazon SQS Developer Guide, \"Encryption at rest in Amazon SQS\""),
        (
            "AWS::SNS::Topic", "KmsMasterKeyId",
            "Amazon SNS Developer Guide, \"Securing Amazon SNS data with server-side encryption\""
        ),
        ("AWS::Logs::LogGroup", "KmsKeyId", "Amazon CloudWatch Logs User Guide, \"Encrypt log data using AWS KMS\""),
        (
            "AWS::DynamoDB::Table", "SSESpecification/KMSMasterKeyId",
            "Amazon DynamoDB Developer Guide, \"Encryption at rest\""
        ),
        (
            "AWS::S3::Bucket", "BucketEncryption",
            "Amazon S3 User Guide, \"Protecting data with server-side encryption\""
        ),
        (
            "AWS::SecretsManager::Secret", "KmsKeyId",
            "AWS Secrets Manager User Guide, \"Secret encryption and decryption\""
        ),
        ("AWS::Lambda::Function", "KmsKeyArn", "AWS Lambda Developer Guide, \"Securing Lambda environment variables\""),
        (
            "AWS::Kinesis::Stream", "StreamEncryption/KeyId",
            "Amazon Kinesis Data Streams Developer Guide, \"Data protection\""
        ),
        ("AWS::Events::EventBus", "KmsKeyIdentifier", "Amazon EventBridge User Guide, \"Data encryption at rest\""),
    ]
}
