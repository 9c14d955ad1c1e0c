extension ResourceRules {
    static let storage: [String: [ResourceRule]] = [
        // Source: Amazon S3 User Guide, "General purpose bucket naming rules", "Lifecycle configuration elements",
        // "Requirements for replication", "Configuring a webpage redirect".
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
                for rule in subject.elements("LifecycleConfiguration", "Rules") {
                    guard let end = rule["ExpirationInDays"]?.integer else { continue }
                    let transitions = (rule["Transitions"]?.elements ?? []) + [rule["Transition"]].compactMap { $0 }
                    guard let late = transitions.compactMap({ $0["TransitionInDays"]?.integer }).max(), late >= end
                    else { continue }
                    return """
                        deletes objects after \(count(end, "day")) and moves them after \(count(late, "day")), which \
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
        ],
        // Source: Amazon DynamoDB API Reference, "CreateTable", "Projection"; Developer Guide, "Quotas in Amazon
        // DynamoDB".
        "AWS::DynamoDB::Table": [
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
                guard let engine = subject.text("Engine"),
                    ["mysql", "postgres", "mariadb"].contains(engine),
                    let storage = subject.text("AllocatedStorage").flatMap({ Int($0) }),
                    let smallest = smallestStorage[
                        subject.text("StorageType") ?? (subject.lacks("StorageType") ? "" : "?")],
                    storage < smallest
                else { return nil }
                return
                    "has \(storage) GiB of storage, and RDS gives \(smallest) GiB or more here; raise AllocatedStorage."
            },
            ResourceRule("MasterUsername") { subject in
                guard let name = subject.text("MasterUsername"), name.lowercased() == "rdsadmin" else { return nil }
                return "has the user \"\(name)\", which RDS keeps for itself; choose another name."
            },
            .exclusive("MasterUserPassword", "ManageMasterUserPassword", of: "RDS"),
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

    private static let smallestStorage = ["": 20, "gp2": 20, "gp3": 20]

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
