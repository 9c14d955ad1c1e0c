/// Where CloudFront gets content from.
///
/// Source: Amazon CloudFront Developer Guide, "Use various origins with CloudFront distributions".
public struct DistributionOrigin: Sendable, Hashable {
    let kind: Kind
    let path: String

    enum Kind: Sendable, Hashable {
        case host(Value)
        case bucket(AnyDeclaration)
    }

    /// A web server by its name, asked by HTTPS (TLS 1.2): `.host("origin.example.com")`.
    /// - Parameter path: what is put before the path of each request: `/prod`.
    public static func host(_ name: String, path: String = "") -> DistributionOrigin {
        DistributionOrigin(kind: .host(.string(name)), path: path)
    }

    /// A web server whose name AWS decides: `.host(at: bucketWebsite.attribute("…"))`.
    public static func host(at name: Value, path: String = "") -> DistributionOrigin {
        DistributionOrigin(kind: .host(name), path: path)
    }

    /// The objects of a bucket of the same service, which stays closed to everyone else: a policy of the bucket lets
    /// this distribution read them (`AWS::CloudFront::OriginAccessControl`, `AWS::S3::BucketPolicy`). A bucket has one
    /// policy, so no other resource may set it.
    /// Source: Amazon CloudFront Developer Guide, "Restrict access to an Amazon S3 origin".
    public static func bucket(_ bucket: Bucket, path: String = "") -> DistributionOrigin {
        DistributionOrigin(kind: .bucket(AnyDeclaration(bucket)), path: path)
    }

    func dependencies(at location: SourceLocation) -> [Dependency] {
        switch kind {
        case .host(let name): name.dependencies(at: location)
        case .bucket(let bucket): [Dependency(bucket.base, at: location)]
        }
    }

    var bucket: Bucket? {
        if case .bucket(let bucket) = kind { return bucket.base as? Bucket }
        return nil
    }
}
