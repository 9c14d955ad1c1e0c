/// Rules of databases, caches and what scales.
extension ResourceRules {
    static let data: [String: [ResourceRule]] = [
        // Source: Amazon S3 User Guide, "Controlling ownership of objects and disabling ACLs for your bucket".
        "AWS::S3::Bucket": [
            ResourceRule("AccessControl") { subject in
                guard let list = subject.text("AccessControl"), subject.lacks("OwnershipControls"),
                    ["PublicRead", "PublicReadWrite", "AuthenticatedRead", "LogDeliveryWrite"].contains(list)
                else { return nil }
                return """
                    has the access control list \(list), and new buckets have none since April 2023, so that S3 \
                    refuses it; use a bucket policy, or set OwnershipControls to ObjectWriter.
                    """
            }
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
        // Source: Amazon ElastiCache API Reference, "CreateReplicationGroup".
        "AWS::ElastiCache::ReplicationGroup": [
            ResourceRule("AutomaticFailoverEnabled") { subject in
                guard subject.flag("AutomaticFailoverEnabled") == true, subject.number("NumCacheClusters") == 1 else {
                    return nil
                }
                return "fails over by itself and has one node, which ElastiCache refuses; raise NumCacheClusters."
            },
            ResourceRule("MultiAZEnabled") { subject in
                guard subject.flag("MultiAZEnabled") == true, subject.flag("AutomaticFailoverEnabled") == false else {
                    return nil
                }
                return
                    """
                    is in several zones and does not fail over by itself, which ElastiCache refuses; set \
                    AutomaticFailoverEnabled.
                    """
            },
            ResourceRule("AuthToken") { subject in
                subject.has("AuthToken") && subject.flag("TransitEncryptionEnabled") == false
                    ? """
                    has a token and no encryption in transit, which ElastiCache refuses; set TransitEncryptionEnabled.
                    """
                    : nil
            },
        ],
        // Source: Amazon RDS API Reference, "CreateDBCluster", "ServerlessV2ScalingConfiguration".
        "AWS::RDS::DBCluster": [
            .exclusive("MasterUserPassword", "ManageMasterUserPassword", of: "RDS"),
            ResourceRule("ServerlessV2ScalingConfiguration") {
                range(
                    $0, ["ServerlessV2ScalingConfiguration", "MinCapacity"],
                    ["ServerlessV2ScalingConfiguration", "MaxCapacity"])
            },
        ],
        // Source: Amazon RDS API Reference, "CreateDBInstance".
        "AWS::RDS::DBInstance": [
            ResourceRule("Engine") { subject in
                guard subject.text("Engine")?.hasPrefix("aurora") == true, subject.lacks("DBClusterIdentifier") else {
                    return nil
                }
                return "is of Aurora and in no cluster, which RDS refuses; set DBClusterIdentifier."
            }
        ],
        // Source: Amazon EC2 Auto Scaling API Reference, "CreateAutoScalingGroup".
        "AWS::AutoScaling::AutoScalingGroup": [ResourceRule("MinSize") { range($0, ["MinSize"], ["MaxSize"]) }],
        // Source: Application Auto Scaling API Reference, "RegisterScalableTarget".
        "AWS::ApplicationAutoScaling::ScalableTarget": [
            ResourceRule("MinCapacity") { range($0, ["MinCapacity"], ["MaxCapacity"]) },
            ResourceRule("ScalableDimension") { subject in
                guard let namespace = subject.text("ServiceNamespace"),
                    let dimension = subject.text("ScalableDimension"),
                    !dimension.hasPrefix("\(namespace):")
                else { return nil }
                return
                    """
                    scales "\(dimension)" of the namespace "\(namespace)", which has no such; write one of its own.
                    """
            },
        ],
    ]

    /// A least value that is above the largest.
    private static func range(_ subject: RuleSubject, _ least: [String], _ largest: [String]) -> String? {
        func number(_ path: [String]) -> Double? {
            switch subject.resource.resource.property(path) {
            case .int(let number)?: Double(number)
            case .double(let number)?: number
            case .string(let text)?: Double(text)
            default: nil
            }
        }
        guard let low = number(least), let high = number(largest), low > high, let a = least.last, let b = largest.last
        else { return nil }
        return "has \(a) above \(b), which AWS refuses; correct one of them."
    }
}
