extension Table {
    public func lower(into stack: inout Stack) {
        let throughput = settings.capacity.map { capacity -> Value in
            ["ReadCapacityUnits": .int(capacity.value.read), "WriteCapacityUnits": .int(capacity.value.write)]
        }
        let indexes = settings.indexes.map { index in
            Value.members([
                ("IndexName", .string(index.name)), ("KeySchema", Self.schema(index.partitionKey, index.sortKey)),
                ("Projection", ["ProjectionType": "ALL"]), ("ProvisionedThroughput", throughput),
            ])
        }
        // Said also where it is the default, since what is held goes with it.
        let policy = settings.isRetained ? "Retain" : "Delete"
        stack.template.add(
            TemplateResource(
                id: logicalID, type: "AWS::DynamoDB::Table",
                properties: .init(present: [
                    ("TableName", settings.physicalName.map { .string($0.value) }),
                    ("BillingMode", throughput == nil ? "PAY_PER_REQUEST" : "PROVISIONED"),
                    ("ProvisionedThroughput", throughput),
                    (
                        "AttributeDefinitions",
                        .array(
                            keyAttributes.map {
                                ["AttributeName": .string($0.name), "AttributeType": .string($0.type)]
                            })
                    ), ("KeySchema", Self.schema(partitionKey, sortKey)),
                    ("GlobalSecondaryIndexes", indexes.isEmpty ? nil : .array(indexes)),
                    ("StreamSpecification", settings.streamView.map { ["StreamViewType": .string($0.rawValue)] }),
                    (
                        "TimeToLiveSpecification",
                        settings.timeToLive.map { ["AttributeName": .string($0.value), "Enabled": true] }
                    ),
                    (
                        "PointInTimeRecoverySpecification",
                        settings.recoversToPointInTime ? ["PointInTimeRecoveryEnabled": true] : nil
                    ), ("DeletionProtectionEnabled", settings.isProtected ? true : nil),
                    (
                        "SSESpecification",
                        settings.encryptionKey.map {
                            ["SSEEnabled": true, "SSEType": "KMS", "KMSMasterKeyId": stack.resolve($0.value)]
                        }
                    ),
                ]), deletionPolicy: policy, updateReplacePolicy: policy, location: location))
    }

    /// Every attribute that is a key of the table or an index, each once: DynamoDB refuses any other.
    private var keyAttributes: [Key] {
        var keys: [Key] = []
        let all: [Key?] = [partitionKey, sortKey] + settings.indexes.flatMap { [$0.partitionKey, $0.sortKey] }
        for key in all.compactMap({ $0 }) where !keys.contains(key) { keys.append(key) }
        return keys
    }

    private static func schema(_ partitionKey: Key, _ sortKey: Key?) -> Value {
        var keys: [Value] = [["AttributeName": .string(partitionKey.name), "KeyType": "HASH"]]
        if let sortKey { keys.append(["AttributeName": .string(sortKey.name), "KeyType": "RANGE"]) }
        return .array(keys)
    }
}
