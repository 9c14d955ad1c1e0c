/// Rules of tables.
extension ResourceRules {
    static let tables: [String: [ResourceRule]] = [
        // Source: Amazon DynamoDB API Reference, "CreateTable", "Projection"; Developer Guide, "Quotas in Amazon
        // DynamoDB".
        "AWS::DynamoDB::Table": [
            ResourceRule("BillingMode") { subject in
                guard subject.resource.isWrittenOut, subject.resource["ProvisionedThroughput"] == nil,
                    subject.resource["BillingMode"] == nil || subject.resource["BillingMode"] == "PROVISIONED"
                else { return nil }
                return """
                    has neither a billing mode nor a capacity, which DynamoDB refuses; add "BillingMode": \
                    "PAY_PER_REQUEST", or ProvisionedThroughput.
                    """
            },
            ResourceRule("ProvisionedThroughput") { subject in
                guard subject.text("BillingMode") == "PAY_PER_REQUEST", subject.has("ProvisionedThroughput") else {
                    return nil
                }
                return """
                    has the billing mode PAY_PER_REQUEST and ProvisionedThroughput, which DynamoDB refuses; remove one \
                    of them.
                    """
            },
            ResourceRule("TimeToLiveSpecification") { subject in
                subject.flag("TimeToLiveSpecification", "Enabled") == true
                    && subject.lacks("TimeToLiveSpecification", "AttributeName")
                    ? "has time to live without AttributeName, which DynamoDB refuses; set it." : nil
            },
            projection(of: "GlobalSecondaryIndexes"), projection(of: "LocalSecondaryIndexes"), keySchema,
            ResourceRule("LocalSecondaryIndexes") { subject in
                guard !subject.elements("LocalSecondaryIndexes").isEmpty, subject.elements("KeySchema").count == 1
                else {
                    return nil
                }
                return """
                    has local secondary indexes and no sort key, which DynamoDB refuses; add a key of the type RANGE, \
                    or use GlobalSecondaryIndexes.
                    """
            },
            ResourceRule("SSESpecification") { subject in
                guard subject.has("SSESpecification", "KMSMasterKeyId"), subject.lacks("SSESpecification", "SSEType")
                else {
                    return nil
                }
                return "has a KMS key and no SSEType, which DynamoDB refuses; set \"SSEType\": \"KMS\"."
            },
        ],
        // Source: AWS CloudFormation, "AWS::DynamoDB::GlobalTable".
        "AWS::DynamoDB::GlobalTable": [
            keySchema,
            ResourceRule("Replicas") { subject in
                let regions = subject.elements("Replicas").map { $0["Region"].flatMap(subject.stack.text) }
                let own = subject.stack.region.id
                guard !regions.isEmpty, !regions.contains(nil), !regions.contains(own) else { return nil }
                return """
                    has no replica in \(own), the region of the stack, which CloudFormation refuses; add one to \
                    Replicas.
                    """
            },
            ResourceRule("StreamSpecification") { subject in
                guard subject.elements("Replicas").count > 1, subject.lacks("StreamSpecification"),
                    subject.text("MultiRegionConsistency") != "STRONG"
                else { return nil }
                return """
                    has several replicas and no StreamSpecification, which CloudFormation refuses; set \
                    "StreamViewType": "NEW_AND_OLD_IMAGES".
                    """
            },
        ],
    ]

    /// The partition key first, then at most one sort key.
    private static let keySchema = ResourceRule("KeySchema") { subject in
        let kinds = subject.elements("KeySchema").map { $0["KeyType"].flatMap(subject.known) }
        guard !kinds.isEmpty, !kinds.contains(nil), kinds != ["HASH"], kinds != ["HASH", "RANGE"] else { return nil }
        return """
            has the key types \(list(kinds.compactMap { $0 })), and DynamoDB accepts one HASH and then at most one \
            RANGE; correct KeySchema.
            """
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
                        has the index "\(name)" with NonKeyAttributes, and DynamoDB accepts them only with the \
                        projection INCLUDE; remove them.
                        """
                default: continue
                }
            }
            return nil
        }
    }
}
