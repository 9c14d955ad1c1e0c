/// Rules of databases, caches and what scales.
extension ResourceRules {
    static let data: [String: [ResourceRule]] = [
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
            ResourceRule("MasterUserPassword") { subject in
                guard case .string(let password)? = subject.resource["MasterUserPassword"], !password.contains("{{")
                else { return nil }
                return password.contains(where: { "/\"@ ".contains($0) })
                    ? "has a password with / \" @ or a space, which RDS refuses; set ManageMasterUserPassword instead."
                    : nil
            },
            ResourceRule("BackupRetentionPeriod") { subject in
                guard let days = subject.number("BackupRetentionPeriod"), !(0...35).contains(days) else { return nil }
                return "keeps backups for \(count(days, "day")), and RDS for 0 to 35 days; choose a time between them."
            },
            ResourceRule("AllocatedStorage") { subject in
                guard let engine = subject.text("Engine"), ["mysql", "postgres", "mariadb"].contains(engine),
                    subject.lacks("StorageType") || ["gp2", "gp3"].contains(subject.text("StorageType")),
                    let storage = subject.text("AllocatedStorage").flatMap({ Int($0) }), storage < 20
                else { return nil }
                return "has \(storage) GiB of storage, and RDS gives 20 GiB or more here; raise AllocatedStorage."
            },
            ResourceRule("MasterUsername") { subject in
                guard let name = subject.text("MasterUsername"), name.lowercased() == "rdsadmin" else { return nil }
                return "has the user \"\(name)\", which RDS keeps for itself; choose another name."
            },
            .exclusive("MasterUserPassword", "ManageMasterUserPassword", of: "RDS"),
            ResourceRule("Engine") { subject in
                guard subject.text("Engine")?.hasPrefix("aurora") == true, subject.lacks("DBClusterIdentifier") else {
                    return nil
                }
                return "is of Aurora and in no cluster, which RDS refuses; set DBClusterIdentifier."
            },
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
