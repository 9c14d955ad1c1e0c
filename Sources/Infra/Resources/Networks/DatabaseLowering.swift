extension Database {
    var databaseName: String { settings.databaseName?.value ?? "main" }

    public func lower(into stack: inout Stack) {
        defer { addRotation(into: &stack) }
        stack.add(
            subnetGroupID, "AWS::RDS::DBSubnetGroup",
            [
                .init("DBSubnetGroupDescription", .string("\(stack.prefix) \(deployedName)")),
                .init("SubnetIds", .array(network.privateSubnets.map { stack.resolve($0) })),
            ])
        let group: Value = [stack.value(of: securityGroup, "GroupId")]
        let shared: [(String, Value?)] = [
            ("DBSubnetGroupName", .ref(subnetGroupID)), ("EngineVersion", settings.version.map { .string($0.value) }),
            ("MasterUsername", .string(engine.user)), ("ManageMasterUserPassword", true), ("StorageEncrypted", true),
            ("KmsKeyId", settings.encryptionKey.map { stack.resolve($0.value) }),
            ("BackupRetentionPeriod", .int((settings.backups?.value.seconds ?? 604_800) / 86_400)),
            ("DeletionProtection", settings.isProtected ? true : nil), ("CopyTagsToSnapshot", true),
        ]
        switch form {
        case .serverless(let capacity):
            let scaling: Value = [
                "MinCapacity": Value(number: capacity.lowerBound), "MaxCapacity": Value(number: capacity.upperBound),
            ]
            add(
                "AWS::RDS::DBCluster",
                [
                    ("Engine", .string(engine.cluster)), ("DatabaseName", .string(databaseName)),
                    ("VpcSecurityGroupIds", group),
                    ("ServerlessV2ScalingConfiguration", scaling),
                    ("EnableHttpEndpoint", settings.hasDataAPI == nil ? nil : true),
                ] + shared, into: &stack)
            for number in 1...(1 + max(0, min(15, settings.readers.value))) {
                // What it holds is the cluster's.
                stack.template.add(
                    TemplateResource(
                        id: "\(logicalID)Instance\(number)", type: "AWS::RDS::DBInstance",
                        properties: [
                            .init("DBClusterIdentifier", .ref(logicalID)), .init("DBInstanceClass", "db.serverless"),
                            .init("Engine", .string(engine.cluster)),
                        ], deletionPolicy: "Delete", updateReplacePolicy: "Delete", location: location))
            }
        case .instance(let type, let storage):
            add(
                "AWS::RDS::DBInstance",
                [
                    ("Engine", .string(engine.instance)), ("DBName", .string(databaseName)),
                    ("VPCSecurityGroups", group),
                    ("DBInstanceClass", .string(type)), ("AllocatedStorage", .string("\(storage.megabytes / 1024)")),
                    ("StorageType", "gp3"), ("PubliclyAccessible", false),
                ] + shared, into: &stack)
        }
    }

    /// RDS rotates by itself: a schedule without a function.
    private func addRotation(into stack: inout Stack) {
        guard let rotation = settings.rotation else { return }
        stack.add(
            rotationID, "AWS::SecretsManager::RotationSchedule",
            [
                .init("SecretId", .getAtt(logicalID, "MasterUserSecret.SecretArn")),
                .init("RotationRules", rotation.value.rules),
            ])
    }

    /// What it holds survives it as a snapshot.
    private func add(_ type: String, _ properties: [(String, Value?)], into stack: inout Stack) {
        stack.template.add(
            TemplateResource(
                id: logicalID, type: type, properties: .init(present: properties), deletionPolicy: "Snapshot",
                updateReplacePolicy: "Snapshot", location: location))
    }
}
