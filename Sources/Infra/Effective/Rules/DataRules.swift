/// Rules of databases, caches and what scales.
extension ResourceRules {
    static let data: [String: [ResourceRule]] = [
        "AWS::RDS::DBSubnetGroup": [
            ResourceRule("DBSubnetGroupName") { subject in
                subject.text("DBSubnetGroupName")?.lowercased() == "default"
                    ? "has the name \"default\", which RDS reserves; choose another name." : nil
            }
        ],
        // Source: Amazon RDS API Reference, "CreateDBCluster", "ServerlessV2ScalingConfiguration".
        "AWS::RDS::DBCluster": [
            .value(
                "EngineMode", of: "RDS",
                among: ["provisioned", "serverless", "parallelquery", "global", "multimaster"]),
            ResourceRule("MasterUserPassword") { subject in
                let others = [
                    "MasterUserPassword", "ManageMasterUserPassword", "SnapshotIdentifier", "SourceDBClusterIdentifier",
                    "ReplicationSourceIdentifier", "GlobalClusterIdentifier", "SourceDbClusterResourceId",
                ]
                guard subject.has("MasterUsername"), others.allSatisfy({ subject.lacks($0) }) else { return nil }
                return "has MasterUsername and no password, which RDS refuses; set ManageMasterUserPassword."
            },
            monitoringInterval,
            .exclusive("MasterUserPassword", "ManageMasterUserPassword", of: "RDS"),
            ResourceRule("ServerlessV2ScalingConfiguration") {
                range(
                    $0, ["ServerlessV2ScalingConfiguration", "MinCapacity"],
                    ["ServerlessV2ScalingConfiguration", "MaxCapacity"])
            },
        ],
        // Source: Amazon RDS API Reference, "CreateDBInstance".
        "AWS::RDS::DBInstance": [
            monitoringInterval,
            ResourceRule("MonitoringRoleArn") { subject in
                guard let seconds = subject.number("MonitoringInterval"), seconds > 0,
                    subject.lacks("MonitoringRoleArn"),
                    subject.lacks("DBClusterIdentifier")
                else { return nil }
                return "has a MonitoringInterval and no MonitoringRoleArn, which RDS refuses; set it."
            },
            ResourceRule("KmsKeyId") { subject in
                subject.has("KmsKeyId") && subject.flag("StorageEncrypted") == false && subject.has("StorageEncrypted")
                    ? "has KmsKeyId and \"StorageEncrypted\": false, which RDS refuses; set it to true, or "
                        + "remove the key."
                    : nil
            },
            ResourceRule("PreferredBackupWindow") { subject in
                guard let window = subject.text("PreferredBackupWindow"), let minutes = minutes(in: window),
                    minutes < 30
                else {
                    return nil
                }
                return "has the PreferredBackupWindow \"\(window)\", and RDS needs at least 30 minutes; make it longer."
            },
            ResourceRule("MasterUserPassword") { subject in
                guard case .string(let password)? = subject.resource["MasterUserPassword"] else { return nil }
                return password.contains(where: { "/\"@ ".contains($0) })
                    ? "has a password with / \" @ or a space, which RDS refuses; set ManageMasterUserPassword instead."
                    : nil
            },
            ResourceRule("BackupRetentionPeriod") { subject in
                guard let days = subject.number("BackupRetentionPeriod"), !(0...35).contains(days) else { return nil }
                return """
                    keeps backups for \(count(days, "day")), and RDS allows 0 to 35 days; choose a value in that \
                    range.
                    """
            },
            ResourceRule("AllocatedStorage") { subject in
                guard let engine = subject.text("Engine"), ["mysql", "postgres", "mariadb"].contains(engine),
                    subject.lacks("StorageType") || ["gp2", "gp3"].contains(subject.text("StorageType")),
                    let storage = subject.text("AllocatedStorage").flatMap({ Int($0) }), storage < 20
                else { return nil }
                return "has \(storage) GiB of storage, and RDS requires at least 20 GiB here; raise AllocatedStorage."
            },
            ResourceRule("MasterUsername") { subject in
                guard let name = subject.text("MasterUsername"), name.lowercased() == "rdsadmin" else { return nil }
                return "has the user \"\(name)\", which RDS reserves; choose another name."
            },
            .exclusive("MasterUserPassword", "ManageMasterUserPassword", of: "RDS"),
            .exclusive("MasterUserPassword", "ManageMasterUserPassword", of: "RDS"),
            .value("Engine", of: "RDS", among: engines),
            .required("Iops", where: "StorageType", is: "io1", "io2", of: "RDS"),
            ResourceRule("DBInstanceClass") { subject in
                guard let name = subject.text("DBInstanceClass"), !name.hasPrefix("db.") else { return nil }
                return "has the DBInstanceClass \"\(name)\", and classes begin with db.; write \"db.\(name)\"."
            },
            ResourceRule("AvailabilityZone") { subject in
                subject.flag("MultiAZ") == true && subject.has("AvailabilityZone")
                    ? "has both MultiAZ and AvailabilityZone, and RDS accepts one of them; remove the other." : nil
            },
            ResourceRule("DBName") { subject in
                guard let name = subject.text("DBName"), subject.text("Engine") == "postgres",
                    !(name.utf8.first.map(isLetter) ?? false)
                        || !name.hasOnlyLettersDigits(and: "_")
                else { return nil }
                return """
                    has the DBName \"\(name)\", and RDS for PostgreSQL accepts a letter and then letters, digits and \
                    underscores; change it.
                    """
            },
            ResourceRule("MasterUsername") { subject in
                guard let name = subject.text("MasterUsername"), let engine = subject.text("Engine"),
                    engine.hasSuffix("postgres") || engine == "aurora-postgresql", name.lowercased() == "admin"
                else { return nil }
                return "has the user \"\(name)\", which is a reserved word in PostgreSQL; choose another name."
            },
            ResourceRule("Engine") { subject in
                guard subject.text("Engine")?.hasPrefix("aurora") == true, subject.lacks("DBClusterIdentifier") else {
                    return nil
                }
                return "is an Aurora instance without a cluster, which RDS refuses; set DBClusterIdentifier."
            },
        ],
    ]

    private static let monitoringInterval = ResourceRule("MonitoringInterval") { subject in
        guard let seconds = subject.number("MonitoringInterval"), ![0, 1, 5, 10, 15, 30, 60].contains(seconds) else {
            return nil
        }
        return
            "has a MonitoringInterval of \(grouped(seconds)) s, and RDS accepts 0, 1, 5, 10, 15, 30 and 60; choose one of them."
    }

    /// The length of a window such as 03:00-04:30, which may reach into the next day.
    private static func minutes(in window: String) -> Int? {
        let times = window.split(separator: "-").map { time -> Int? in
            let parts = time.split(separator: ":").map { Int($0) }
            guard parts.count == 2, let hours = parts[0], let minutes = parts[1], (0...23).contains(hours),
                (0...59).contains(minutes)
            else { return nil }
            return hours * 60 + minutes
        }
        guard times.count == 2, let start = times[0], let end = times[1] else { return nil }
        return (end - start + 1_440) % 1_440
    }

    /// Source: Amazon RDS API Reference, "CreateDBInstance", Engine.
    private static let engines = [
        "aurora-mysql", "aurora-postgresql", "custom-oracle-ee", "custom-oracle-ee-cdb", "custom-oracle-se2",
        "custom-oracle-se2-cdb", "custom-sqlserver-dev", "custom-sqlserver-ee", "custom-sqlserver-se",
        "custom-sqlserver-web", "db2-ae", "db2-se", "mariadb", "mysql", "neptune", "docdb", "oracle-ee",
        "oracle-ee-cdb", "oracle-se2", "oracle-se2-cdb", "postgres", "sqlserver-dev-ee", "sqlserver-ee", "sqlserver-ex",
        "sqlserver-se", "sqlserver-web",
    ]
}
