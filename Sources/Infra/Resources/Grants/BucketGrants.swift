/// Objects of a bucket, by a pattern of their keys: `photos.objects("thumbnails/*")`.
public struct BucketObjects: Sendable, Equatable {
    let bucket: Bucket
    let pattern: String

    /// Their ARN, as statements of roles name them: `.allow("s3:GetObjectTagging", on: photos.objects("in/*").arn)`.
    public var arn: Value { .join("/", [bucket.arn, .string(pattern)]) }
}

extension Bucket {
    /// Objects whose keys match a pattern, in which `*` stands for any characters and `?` for one:
    /// `.read(photos.objects("in/*"))`.
    public func objects(_ pattern: String) -> BucketObjects { BucketObjects(bucket: self, pattern: pattern) }
}

extension BucketObjects: GrantsReading, GrantsWriting {
    /// Source: Service Authorization Reference, "Actions, resources, and condition keys for Amazon S3"; Amazon S3 User
    /// Guide, "Using server-side encryption with AWS KMS keys".
    public var readGrant: Grant {
        Grant(
            rights: [.init(["s3:GetObject"], on: arn)], name: .value(bucket.bucketName),
            subject: AnyDeclaration(bucket),
            keyActions: ["kms:Decrypt"])
    }

    /// An upload in parts reads what it has of the object, so it needs `kms:Decrypt` too.
    public var writeGrant: Grant {
        Grant(
            rights: [.init(["s3:AbortMultipartUpload", "s3:DeleteObject", "s3:PutObject"], on: arn)],
            name: .value(bucket.bucketName), subject: AnyDeclaration(bucket),
            keyActions: ["kms:Decrypt", "kms:GenerateDataKey"])
    }
}

extension Bucket: GrantsReading, GrantsWriting {
    /// Lists the bucket too, without which a missing object is answered like a forbidden one.
    public var readGrant: Grant {
        var grant = objects("*").readGrant
        grant.rights.append(.init(["s3:ListBucket"], on: arn))
        return grant
    }

    /// What `.write` allows.
    public var writeGrant: Grant { objects("*").writeGrant }
}
