import Infra

extension TypedSource {
    func bucket(_ words: inout WordProperties) -> Code {
        words.takeText("BucketName", ".named")
        // Without a name CloudFormation makes one, and the word gives its own.
        words.leaveOut("BucketName")
        words.take("VersioningConfiguration") {
            $0.pairs.count == 1 && $0["Status"]?.scalar == "Enabled" ? .raw(".versioned()") : nil
        }
        if words["BucketEncryption"]?.value == Self.encryption,
            words["PublicAccessBlockConfiguration"]?.value == Self.publicAccessBlock
        {
            words.drop("BucketEncryption", "PublicAccessBlockConfiguration")
        } else {
            words.add(".withDefaults")
        }
        return named("Bucket", isExact: false, &words)
    }

    /// What the word says of encryption and public access by itself.
    private static let encryption: Value = [
        "ServerSideEncryptionConfiguration": [["ServerSideEncryptionByDefault": ["SSEAlgorithm": "AES256"]]]
    ]
    private static let publicAccessBlock: Value = [
        "BlockPublicAcls": true, "BlockPublicPolicy": true, "IgnorePublicAcls": true, "RestrictPublicBuckets": true,
    ]
}
