/// Rules of buckets, tables, secrets and parameters.
extension ResourceRules {
    static let storage: [String: [ResourceRule]] = [
        // Source: Amazon S3 User Guide, "General purpose bucket naming rules", "Lifecycle configuration elements",
        // "Requirements for replication", "Configuring a webpage redirect", "Transitioning objects using Amazon S3
        // Lifecycle", "Controlling ownership of objects and disabling ACLs for your bucket".
        "AWS::S3::Bucket": [
            ResourceRule("BucketName") { subject in
                guard let name = subject.text("BucketName") else { return nil }
                let parts = name.split(separator: ".", omittingEmptySubsequences: false)
                if parts.count == 4, parts.allSatisfy({ Int($0) != nil }) {
                    return "has the form of an IP address as its name, which S3 refuses; choose another name."
                }
                if let prefix = ["xn--", "sthree-", "amzn-s3-demo-"].first(where: name.hasPrefix) {
                    return "has a name that begins with \"\(prefix)\", which S3 keeps for itself; choose another name."
                }
                let suffixes = ["-s3alias", "--ol-s3", ".mrap", "--x-s3", "--table-s3"]
                return suffixes.first(where: name.hasSuffix).map {
                    "has a name that ends in \"\($0)\", which S3 keeps for itself; choose another name."
                }
            },
            ResourceRule("LifecycleConfiguration") { subject in
                for (_, transition) in transitions(of: subject) {
                    guard let kind = transition["StorageClass"].flatMap(subject.stack.text),
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
                        S3 refuses; let them expire later, or do not move them.
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
                    replicates its objects without versions, which S3 refuses; set "VersioningConfiguration": \
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
                    redirects all requests and has \(other), and S3 takes nothing beside RedirectAllRequestsTo; remove \
                    one of them.
                    """
            },
            ResourceRule("AccessControl") { subject in
                guard let list = subject.text("AccessControl"), subject.lacks("OwnershipControls"),
                    ["PublicRead", "PublicReadWrite", "AuthenticatedRead", "LogDeliveryWrite"].contains(list)
                else { return nil }
                return """
                    has the access control list \(list), and new buckets have none since April 2023, so that S3 \
                    refuses it; use a bucket policy, or set OwnershipControls to ObjectWriter.
                    """
            },
        ],
        // Source: Amazon S3 User Guide, "Policies and permissions in Amazon S3".
        "AWS::S3::BucketPolicy": [
            ResourceRule("PolicyDocument") { subject in
                guard let own = subject.stack.target(of: subject.resource["Bucket"]) else { return nil }
                for statement in subject.resource["PolicyDocument", "Statement"]?.oneOrMore ?? [] {
                    for value in statement["Resource"]?.oneOrMore ?? [] {
                        guard let other = subject.stack.mentioned(in: value, type: "AWS::S3::Bucket"),
                            other.id != own.id
                        else { continue }
                        return """
                            is of the bucket "\(own.id)" and has a statement about "\(other.id)", which S3 refuses; \
                            write the policy of each bucket for itself.
                            """
                    }
                }
                return nil
            }
        ],
        // Source: Amazon DynamoDB API Reference, "CreateTable", "Projection"; Developer Guide, "Quotas in Amazon
        // DynamoDB".
        "AWS::DynamoDB::Table": [
            ResourceRule("BillingMode") { subject in
                guard subject.resource.isWrittenOut, subject.resource["ProvisionedThroughput"] == nil,
                    subject.resource["BillingMode"] == nil || subject.resource["BillingMode"] == "PROVISIONED"
                else { return nil }
                return """
                    says neither what it is charged by nor its capacity, which DynamoDB refuses; add "BillingMode": \
                    "PAY_PER_REQUEST", or ProvisionedThroughput.
                    """
            },
            ResourceRule("ProvisionedThroughput") { subject in
                guard subject.text("BillingMode") == "PAY_PER_REQUEST", subject.has("ProvisionedThroughput") else {
                    return nil
                }
                return """
                    is charged by request and has ProvisionedThroughput, which DynamoDB refuses; remove one of them.
                    """
            },
            projection(of: "GlobalSecondaryIndexes"), projection(of: "LocalSecondaryIndexes"),
        ],
        // Source: AWS Secrets Manager, AWS CloudFormation, "AWS::SecretsManager::Secret".
        "AWS::SecretsManager::Secret": [.exclusive("SecretString", "GenerateSecretString", of: "Secrets Manager")],
        // Source: AWS Systems Manager API Reference, "PutParameter".
        "AWS::SSM::Parameter": [
            ResourceRule("Value") { subject in
                // An account may have another tier by default.
                let limit = subject.text("Tier") == "Standard" ? 4_096 : 8_192
                guard let size = subject.text("Value")?.utf8.count, size > limit else { return nil }
                return """
                    has a value of \(grouped(size)) bytes, and Parameter Store takes \(grouped(limit)) in its tier; \
                    shorten it\(limit == 4_096 ? ", or set \"Tier\": \"Advanced\"" : "").
                    """
            },
            ResourceRule("Name") { subject in
                guard let name = subject.text("Name")?.lowercased() else { return nil }
                let first = name.hasPrefix("/") ? String(name.dropFirst()) : name
                return first.hasPrefix("aws") || first.hasPrefix("ssm")
                    ? "has a name that begins with aws or ssm, which Parameter Store keeps for itself; change it." : nil
            },
        ],
    ]

    /// The transitions of a bucket's lifecycle, each with its rule.
    private static func transitions(of subject: RuleSubject) -> [(rule: Value, transition: Value)] {
        subject.elements("LifecycleConfiguration", "Rules").flatMap { rule in
            ((rule["Transitions"]?.elements ?? []) + [rule["Transition"]].compactMap { $0 }).map { (rule, $0) }
        }
    }

    private static func projection(of property: String) -> ResourceRule {
        ResourceRule(property) { subject in
            for index in subject.elements(property) {
                let name = index["IndexName"].flatMap(subject.stack.text) ?? ""
                let hasNames = index["Projection"]?["NonKeyAttributes"] != nil
                switch index["Projection"]?["ProjectionType"] {
                case .string("INCLUDE")? where !hasNames:
                    return """
                        has the index "\(name)" with the projection INCLUDE and no NonKeyAttributes, which DynamoDB \
                        refuses; name the attributes.
                        """
                case .string("ALL")? where hasNames, .string("KEYS_ONLY")? where hasNames:
                    return """
                        has the index "\(name)" with NonKeyAttributes, and DynamoDB takes them with the projection \
                        INCLUDE only; remove them.
                        """
                default: continue
                }
            }
            return nil
        }
    }
}
