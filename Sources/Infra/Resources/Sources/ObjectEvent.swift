/// What happens to the objects of a bucket.
///
/// Source: Amazon S3 User Guide, "Event notification types and destinations" and "Amazon S3 event types" for
/// EventBridge.
public struct ObjectEvent: Sendable, Hashable {
    /// As notifications name it: `s3:ObjectCreated:*`.
    let text: String

    private init(_ text: String) { self.text = text }

    /// An object is written, in whichever way.
    public static let created = ObjectEvent("s3:ObjectCreated:*")
    /// An object is written by PUT.
    public static let put = ObjectEvent("s3:ObjectCreated:Put")
    /// An object is uploaded by a form.
    public static let post = ObjectEvent("s3:ObjectCreated:Post")
    /// An object is made by copying another.
    public static let copied = ObjectEvent("s3:ObjectCreated:Copy")
    /// An upload in parts is complete.
    public static let multipartUploadCompleted = ObjectEvent("s3:ObjectCreated:CompleteMultipartUpload")
    /// An object is deleted by a request, or marked as deleted in a bucket with versions.
    public static let removed = ObjectEvent("s3:ObjectRemoved:*")
    /// An object, or a version of one, is deleted for good.
    public static let deleted = ObjectEvent("s3:ObjectRemoved:Delete")
    /// An object of a versioned bucket is deleted, so that a marker stands in its place.
    public static let deleteMarkerCreated = ObjectEvent("s3:ObjectRemoved:DeleteMarkerCreated")
    /// An object is deleted by a lifecycle rule.
    public static let expired = ObjectEvent("s3:LifecycleExpiration:*")
    /// A lifecycle rule moves an object to another storage class.
    public static let transitioned = ObjectEvent("s3:LifecycleTransition")
    /// Somebody asks for an object from an archive.
    public static let restoreStarted = ObjectEvent("s3:ObjectRestore:Post")
    /// An object from an archive can be read.
    public static let restored = ObjectEvent("s3:ObjectRestore:Completed")
    /// The copy of an object from an archive is gone again.
    public static let restoreExpired = ObjectEvent("s3:ObjectRestore:Delete")
    /// Tags are put on an object.
    public static let tagged = ObjectEvent("s3:ObjectTagging:Put")
    /// The tags of an object are removed.
    public static let untagged = ObjectEvent("s3:ObjectTagging:Delete")
    /// The access list of an object is changed.
    public static let accessListChanged = ObjectEvent("s3:ObjectAcl:Put")
    /// Any event by the name that notifications give it; checked against those that S3 has.
    public static func named(_ text: String) -> ObjectEvent { ObjectEvent(text) }

    /// Whether one event can be both.
    func overlaps(_ other: ObjectEvent) -> Bool { covers(other) || other.covers(self) }

    private func covers(_ other: ObjectEvent) -> Bool {
        text == other.text || (text.hasSuffix("*") && other.text.hasPrefix(text.dropLast()))
    }

    /// All that S3 has.
    static let names: [String] = [
        "s3:ObjectCreated:*", "s3:ObjectCreated:Put", "s3:ObjectCreated:Post", "s3:ObjectCreated:Copy",
        "s3:ObjectCreated:CompleteMultipartUpload", "s3:ObjectRemoved:*", "s3:ObjectRemoved:Delete",
        "s3:ObjectRemoved:DeleteMarkerCreated", "s3:ObjectRestore:*", "s3:ObjectRestore:Post",
        "s3:ObjectRestore:Completed", "s3:ObjectRestore:Delete", "s3:ReducedRedundancyLostObject", "s3:Replication:*",
        "s3:Replication:OperationFailedReplication", "s3:Replication:OperationNotTracked",
        "s3:Replication:OperationMissedThreshold", "s3:Replication:OperationReplicatedAfterThreshold",
        "s3:LifecycleTransition", "s3:IntelligentTiering", "s3:ObjectAcl:Put", "s3:LifecycleExpiration:*",
        "s3:LifecycleExpiration:Delete", "s3:LifecycleExpiration:DeleteMarkerCreated", "s3:ObjectTagging:*",
        "s3:ObjectTagging:Put", "s3:ObjectTagging:Delete",
    ]
}
