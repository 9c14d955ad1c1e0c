/// Rules of buckets.
extension ResourceRules {
    static let buckets: [String: [ResourceRule]] = [
        // Source: Amazon S3 User Guide, "General purpose bucket naming rules", "Lifecycle configuration elements",
        // "Requirements for replication", "Configuring a webpage redirect", "Transitioning objects using Amazon S3
        // Lifecycle", "Controlling ownership of objects and disabling ACLs for your bucket".
        "AWS::S3::Bucket": [
            ResourceRule("BucketName") { subject in
                guard let name = subject.text("BucketName") else { return nil }
                let parts = name.split(separator: ".", omittingEmptySubsequences: false)
                if parts.count == 4, parts.allSatisfy({ Int($0) != nil }) {
                    return "has a name in the form of an IP address, which S3 refuses; choose another name."
                }
                if let prefix = ["xn--", "sthree-", "amzn-s3-demo-"].first(where: name.hasPrefix) {
                    return "has a name that begins with \"\(prefix)\", which S3 reserves; choose another name."
                }
                let suffixes = ["-s3alias", "--ol-s3", ".mrap", "--x-s3", "--table-s3"]
                return suffixes.first(where: name.hasSuffix).map {
                    "has a name that ends in \"\($0)\", which S3 reserves; choose another name."
                }
            },
            ResourceRule("CorsConfiguration") { subject in
                for rule in subject.elements("CorsConfiguration", "CorsRules") {
                    for origin in (rule["AllowedOrigins"]?.elements ?? []).compactMap(subject.stack.text)
                    where origin.count(where: { $0 == "*" }) > 1 {
                        return "has the AllowedOrigins \"\(origin)\", and S3 accepts one asterisk; remove the others."
                    }
                }
                return nil
            },
            ResourceRule("LifecycleConfiguration") { subject in
                var ids: Set<String> = []
                for rule in subject.elements("LifecycleConfiguration", "Rules") {
                    if rule["ExpirationInDays"]?.integer.map({ $0 < 1 }) == true {
                        return
                            "has a lifecycle rule with less than one day in ExpirationInDays, which S3 refuses; raise it."
                    }
                    if let id = rule["Id"].flatMap(subject.stack.text), !ids.insert(id).inserted {
                        return "has two lifecycle rules with the Id \"\(id)\", which S3 refuses; rename one."
                    }
                }
                return nil
            },
            ResourceRule("AccelerateConfiguration") { subject in
                guard subject.has("AccelerateConfiguration"), let name = subject.text("BucketName"), name.contains(".")
                else { return nil }
                return """
                    has transfer acceleration and the name \"\(name)\" with a dot, which S3 refuses; choose a name \
                    without dots.
                    """
            },
            ResourceRule("ObjectLockConfiguration") { subject in
                guard subject.has("ObjectLockConfiguration"), subject.lacks("ObjectLockEnabled") else { return nil }
                return "has ObjectLockConfiguration without ObjectLockEnabled, which S3 refuses; set it to true."
            },
            ResourceRule("WebsiteConfiguration") { subject in
                guard subject.has("WebsiteConfiguration"), subject.lacks("WebsiteConfiguration", "IndexDocument"),
                    subject.lacks("WebsiteConfiguration", "RedirectAllRequestsTo")
                else { return nil }
                return "has a website without IndexDocument, which S3 refuses; set it."
            },
            ResourceRule("LifecycleConfiguration") { subject in
                for rule in subject.elements("LifecycleConfiguration", "Rules")
                where !rule.isIntrinsicObject && !lifecycleActions.contains(where: { rule[$0] != nil }) {
                    return
                        "has a lifecycle rule without an action, which S3 refuses; add one, such as ExpirationInDays."
                }
                return nil
            },
            ResourceRule("BucketEncryption") { subject in
                for rule in subject.elements("BucketEncryption", "ServerSideEncryptionConfiguration") {
                    let setting = rule["ServerSideEncryptionByDefault"]
                    guard setting?["SSEAlgorithm"] == "AES256", setting?["KMSMasterKeyID"] != nil else { continue }
                    return """
                        has the SSEAlgorithm AES256 and KMSMasterKeyID, which S3 refuses; set the algorithm to \
                        aws:kms, or remove the key.
                        """
                }
                return nil
            },
            ResourceRule("LifecycleConfiguration") { subject in
                for (_, transition) in transitions(of: subject) {
                    guard let kind = transition["StorageClass"].flatMap(subject.known),
                        ["STANDARD_IA", "ONEZONE_IA"].contains(kind),
                        let days = transition["TransitionInDays"]?.integer, days < 30
                    else { continue }
                    return """
                        moves objects to \(kind) after \(count(days, "day")), and S3 does so after 30 days or more; \
                        raise TransitionInDays.
                        """
                }
                return nil
            },
            ResourceRule("LifecycleConfiguration") { subject in
                for (rule, transition) in transitions(of: subject) {
                    guard let end = rule["ExpirationInDays"]?.integer,
                        let days = transition["TransitionInDays"]?.integer, days >= end
                    else { continue }
                    return """
                        deletes objects after \(count(end, "day")) and moves them after \(count(days, "day")), which \
                        S3 refuses; raise the expiration, or remove the transition.
                        """
                }
                return nil
            },
            ResourceRule("ReplicationConfiguration") { subject in
                guard subject.has("ReplicationConfiguration"),
                    subject.lacks("VersioningConfiguration")
                        || subject.text("VersioningConfiguration", "Status") == "Suspended"
                else { return nil }
                return """
                    replicates its objects without versioning, which S3 refuses; set "VersioningConfiguration": \
                    ["Status": "Enabled"].
                    """
            },
            ResourceRule("WebsiteConfiguration") { subject in
                let has = subject.has("WebsiteConfiguration", "RedirectAllRequestsTo")
                let others = ["IndexDocument", "ErrorDocument", "RoutingRules"]
                guard has, let other = others.first(where: { subject.has("WebsiteConfiguration", $0) }) else {
                    return nil
                }
                return """
                    redirects all requests and has \(other), and S3 accepts nothing beside RedirectAllRequestsTo; \
                    remove one of them.
                    """
            },
            ResourceRule("AccessControl") { subject in
                guard let list = subject.text("AccessControl"), subject.lacks("OwnershipControls"),
                    ["PublicRead", "PublicReadWrite", "AuthenticatedRead", "LogDeliveryWrite"].contains(list)
                else { return nil }
                return """
                    has the access control list \(list), and since April 2023 new buckets have ACLs disabled, so S3 \
                    refuses it; use a bucket policy, or set OwnershipControls to ObjectWriter.
                    """
            },
        ],
        // Source: Amazon S3 User Guide, "Policies and permissions in Amazon S3".
        "AWS::S3::BucketPolicy": [
            ResourceRule("Bucket") { subject in
                if let name = subject.text("Bucket"), ARN(name) != nil {
                    return "names the bucket by its ARN, \"\(name)\", and S3 needs its name; write the name."
                }
                return subject.resource["Bucket"]?.singleReference?.attribute == "Arn"
                    ? "names the bucket by its ARN, and S3 needs its name; use Ref." : nil
            },
            ResourceRule("PolicyDocument") { subject in
                let statements = subject.resource["PolicyDocument", "Statement"]?.oneOrMore ?? []
                for value in statements.flatMap({ $0["Resource"]?.oneOrMore ?? [] }) {
                    guard let (own, other) = otherBucket(value, subject) else { continue }
                    return """
                        belongs to the bucket "\(own)" and has a statement about "\(other)", which S3 refuses; write a \
                        policy for each bucket.
                        """
                }
                return nil
            },
        ],
    ]

    /// The bucket of a policy and another one, which a value of its statements is about: both in the stack, or by their
    /// names.
    private static func otherBucket(_ value: Value, _ subject: RuleSubject) -> (own: String, other: String)? {
        if let own = subject.stack.target(of: subject.resource["Bucket"]) {
            return subject.stack.mentioned(in: value, type: "AWS::S3::Bucket").flatMap {
                $0.id == own.id ? nil : (own.id, $0.id)
            }
        }
        guard let own = subject.text("Bucket"), ARN(own) == nil, let text = subject.stack.text(value),
            !text.contains("${"),
            let arn = ARN(text), arn.service == "s3", !arn.resource.contains("*:"),
            let bucket = arn.resource.split(separator: "/").first, !bucket.contains("*"), !bucket.contains("?"),
            bucket != own[...]
        else { return nil }
        return (own, String(bucket))
    }

    private static let lifecycleActions = [
        "AbortIncompleteMultipartUpload", "ExpirationDate", "ExpirationInDays", "ExpiredObjectDeleteMarker",
        "NoncurrentVersionExpiration", "NoncurrentVersionExpirationInDays", "NoncurrentVersionTransition",
        "NoncurrentVersionTransitions", "Transition", "Transitions",
    ]

    /// The transitions of a bucket's lifecycle, each with its rule.
    private static func transitions(of subject: RuleSubject) -> [(rule: Value, transition: Value)] {
        subject.elements("LifecycleConfiguration", "Rules").flatMap { rule in
            ((rule["Transitions"]?.elements ?? []) + [rule["Transition"]].compactMap { $0 }).map { (rule, $0) }
        }
    }
}
