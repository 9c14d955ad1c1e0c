/// Authorities whose certificates clients may have, for mutual TLS of load balancers. Becomes
/// `AWS::ElasticLoadBalancingV2::TrustStore`.
///
///     let partners = TrustStore("partners", bucket: "shop-certificates", key: "partners.pem")
///     LoadBalancer("public", in: network).https("api.example.com", in: zone).mutualTLS(.verify(partners))
///
/// Source: Elastic Load Balancing User Guide for Application Load Balancers, "Mutual authentication with TLS".
public struct TrustStore: Existing, NamedDeclaration {
    public static var kind: String { "trust store" }

    public let declaredName: String
    public var origin: Origin
    let bundle: Bundle?

    struct Bundle: Sendable, Equatable {
        let bucket: Value
        let key: String
        let version: String?
    }

    /// - Parameters:
    ///   - bucket: by its name, or a reference to a declared one, in the service's region.
    ///   - key: of the object with the authorities' certificates in PEM.
    ///   - version: of that object. A new one is read when this changes.
    public init(
        _ name: String, bucket: Value, key: String, version: String? = nil,
        file: String = #fileID, line: Int = #line, column: Int = #column
    ) {
        declaredName = name
        bundle = Bundle(bucket: bucket, key: key, version: version)
        origin = Origin(file, line, column, named: name)
    }

    private init(arn: String, _ origin: Origin) {
        declaredName = arn
        bundle = nil
        self.origin = origin
    }

    /// A trust store that exists already, by its ARN.
    public static func existing(
        _ arn: String, file: String = #fileID, line: Int = #line, column: Int = #column
    ) -> TrustStore {
        TrustStore(arn: arn, Origin(file, line, column))
    }

    public var isOwned: Bool { bundle != nil }
    public var logicalID: String { origin.logicalID ?? LogicalID.words(deployedName, "TrustStore") }
    public var dependencies: [Dependency] { bundle?.bucket.dependencies(at: location) ?? [] }
    func existingValue(_ attribute: String?) -> Value { .string(declaredName) }

    public func lower(into stack: inout Stack) {
        guard let bundle else { return }
        stack.add(
            logicalID, "AWS::ElasticLoadBalancingV2::TrustStore",
            .init(present: [
                ("CaCertificatesBundleS3Bucket", stack.resolve(bundle.bucket)),
                ("CaCertificatesBundleS3Key", .string(bundle.key)),
                ("CaCertificatesBundleS3ObjectVersion", bundle.version.map { .string($0) }),
            ]))
    }
}
