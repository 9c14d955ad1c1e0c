extension Distribution {
    var accessID: String { logicalID + "OriginAccessControl" }

    func lowerAccess(into stack: inout Stack) {
        stack.add(
            accessID, "AWS::CloudFront::OriginAccessControl",
            [
                .init(
                    "OriginAccessControlConfig",
                    [
                        "Name": .string(stack.scope.physicalName(deployedName)), "OriginAccessControlOriginType": "s3",
                        "SigningBehavior": "always", "SigningProtocol": "sigv4",
                    ])
            ])
    }

    /// A bucket has one policy, so the first distribution that reads it writes what all of them may.
    func lowerPolicies(of buckets: [Bucket], into stack: inout Stack) {
        let all = stack.scope.stack.all(Distribution.self)
        var done: [DeclarationKey] = []
        for bucket in buckets where !done.contains(bucket.key) {
            done.append(bucket.key)
            let readers = all.filter { $0.origins.contains { $0.bucket?.key == bucket.key } }
            guard readers.first?.key == key else { continue }
            let id = stack.scope.resolved(bucket).logicalID
            stack.add(
                "\(id)Policy", "AWS::S3::BucketPolicy",
                [
                    .init("Bucket", .ref(id)),
                    .init(
                        "PolicyDocument",
                        ["Version": "2012-10-17", "Statement": .array(readers.map { Self.reading(id, $0.logicalID) })]),
                ])
        }
    }

    private static func reading(_ bucketID: String, _ distributionID: String) -> Value {
        [
            "Effect": "Allow", "Principal": ["Service": "cloudfront.amazonaws.com"], "Action": "s3:GetObject",
            "Resource": .sub("${\(bucketID).Arn}/*"),
            "Condition": [
                "StringEquals": [
                    "AWS:SourceArn": .sub(
                        "arn:${AWS::Partition}:cloudfront::${AWS::AccountId}:distribution/${\(distributionID)}")
                ]
            ],
        ]
    }
}
