/// An S3 bucket. Becomes `AWS::S3::Bucket`, encrypted and closed to the public.
///
///     let photos = Bucket("photos").versioned()
///
/// It is called `service-stage-name-account-region`, unless `.named` says otherwise: names of buckets are unique in the
/// world, and a permission for what it starts must know the name before the bucket is there.
/// Source: Amazon S3 User Guide; AWS CloudFormation User Guide, "AWS::S3::Bucket".
public struct Bucket: Existing, NamedDeclaration, KnownBeforehand {
    public static var kind: String { "bucket" }
    public var resourceType: String? { "AWS::S3::Bucket" }

    /// Its name in the service, or its own where it exists already.
    public let declaredName: String
    public var origin: Origin
    /// Its name, where it exists already; what the author wrote may be an ARN.
    let existingName: String?
    var settings = Settings()

    struct Settings: Sendable, Equatable {
        var physicalName: Placed<String>?
        var isVersioned = false
        var encryptionKey: Placed<Value>?
        var hasDefaults = false
        var allowsPublic = false
        var sendsToEventBridge = false
        var isRetained = false
        var notifications: [BucketNotification] = []
    }

    /// - Parameter name: what the spec calls it; lower-case letters, digits and hyphens, since it is part of the
    ///   bucket's name.
    public init(_ name: String, file: String = #fileID, line: Int = #line, column: Int = #column) {
        self.declaredName = name
        existingName = nil
        origin = Origin(file, line, column, named: name)
    }

    private init(existing text: String, eventBridge: Bool, _ origin: Origin) {
        declaredName = text
        existingName = text.hasPrefix("arn:") ? ARN(text)?.resource ?? text : text
        settings.sendsToEventBridge = eventBridge
        self.origin = origin
    }

    /// A bucket that exists already, by its name or ARN.
    ///
    /// CloudFormation cannot change the notifications of a bucket that its stack did not make. A function can be
    /// started by it through EventBridge, once EventBridge notifications are switched on in the bucket's properties;
    /// whoever owns the bucket does that, once, by hand or in the template that makes it.
    /// - Parameter eventBridge: whether that is so.
    /// Source: Amazon S3 User Guide, "Enabling Amazon EventBridge".
    public static func existing(
        _ nameOrARN: String, eventBridge: Bool = false,
        file: String = #fileID, line: Int = #line, column: Int = #column
    ) -> Bucket {
        Bucket(existing: nameOrARN, eventBridge: eventBridge, Origin(file, line, column))
    }

    public var isOwned: Bool { existingName == nil }

    /// As Serverless calls it where it has a name of its own.
    public var logicalID: String { origin.logicalID ?? serverlessID ?? LogicalID.words(deployedName, "Bucket") }
    var serverlessID: String? { settings.physicalName.map { "S3Bucket" + ServerlessNames.alphanumeric($0.value) } }

    public var dependencies: [Dependency] {
        (settings.encryptionKey.map { $0.value.dependencies(at: $0.location) } ?? [])
            + settings.notifications.map { Dependency($0.target.base, at: $0.location) }
    }

    /// Its ARN, as statements of roles name the bucket itself; `objects` is for what it holds.
    public var arn: Value { .reference(Reference(self, "Arn")) }
    /// Its name in AWS: `.environment("BUCKET", photos.bucketName)`.
    public var bucketName: Value { .reference(Reference(self)) }
    /// The ARN of all its objects: `.allow("s3:GetObject", on: photos.objects)`.
    public var objects: Value { .join("/", [arn, "*"]) }

    func existingValue(_ attribute: String?) -> Value {
        let bucket = existingName ?? declaredName
        return attribute == nil ? .string(bucket) : .sub("arn:${AWS::Partition}:s3:::\(bucket)")
    }
}
