extension ObjectEvent {
    /// How EventBridge names it: the detail type, and what the detail says of it. Nil for what EventBridge does not
    /// get.
    var busPattern: (types: [String], detail: [Value.Member])? {
        let marker = Value.Member("deletion-type", ["Delete Marker Created"])
        let gone = Value.Member("deletion-type", ["Permanently Deleted"])
        func reason(_ text: String) -> Value.Member { .init("reason", [.string(text)]) }
        switch text {
        case "s3:ObjectCreated:*": return (["Object Created"], [])
        case "s3:ObjectCreated:Put": return (["Object Created"], [reason("PutObject")])
        case "s3:ObjectCreated:Post": return (["Object Created"], [reason("POST Object")])
        case "s3:ObjectCreated:Copy": return (["Object Created"], [reason("CopyObject")])
        case "s3:ObjectCreated:CompleteMultipartUpload":
            return (["Object Created"], [reason("CompleteMultipartUpload")])
        case "s3:ObjectRemoved:*": return (["Object Deleted"], [reason("DeleteObject")])
        case "s3:ObjectRemoved:Delete": return (["Object Deleted"], [reason("DeleteObject"), gone])
        case "s3:ObjectRemoved:DeleteMarkerCreated": return (["Object Deleted"], [reason("DeleteObject"), marker])
        case "s3:LifecycleExpiration:*": return (["Object Deleted"], [reason("Lifecycle Expiration")])
        case "s3:LifecycleExpiration:Delete": return (["Object Deleted"], [reason("Lifecycle Expiration"), gone])
        case "s3:LifecycleExpiration:DeleteMarkerCreated":
            return (["Object Deleted"], [reason("Lifecycle Expiration"), marker])
        case "s3:LifecycleTransition": return (["Object Storage Class Changed"], [])
        case "s3:IntelligentTiering": return (["Object Access Tier Changed"], [])
        case "s3:ObjectRestore:*":
            return (["Object Restore Initiated", "Object Restore Completed", "Object Restore Expired"], [])
        case "s3:ObjectRestore:Post": return (["Object Restore Initiated"], [])
        case "s3:ObjectRestore:Completed": return (["Object Restore Completed"], [])
        case "s3:ObjectRestore:Delete": return (["Object Restore Expired"], [])
        case "s3:ObjectAcl:Put": return (["Object ACL Updated"], [])
        case "s3:ObjectTagging:*": return (["Object Tags Added", "Object Tags Deleted"], [])
        case "s3:ObjectTagging:Put": return (["Object Tags Added"], [])
        case "s3:ObjectTagging:Delete": return (["Object Tags Deleted"], [])
        default: return nil
        }
    }
}
