extension Table: GrantsReading, GrantsWriting {
    /// Source: Service Authorization Reference, "Actions, resources, and condition keys for Amazon DynamoDB"; Amazon
    /// DynamoDB Developer Guide, "DynamoDB encryption at rest usage notes".
    public var readGrant: Grant {
        let indexed = ["dynamodb:Query", "dynamodb:Scan"]
        return Grant(
            rights: [
                .init(["dynamodb:BatchGetItem", "dynamodb:ConditionCheckItem", "dynamodb:GetItem"] + indexed, on: arn)
            ],
            name: .value(tableName), subject: AnyDeclaration(self), keyActions: ["kms:Decrypt", "kms:DescribeKey"],
            indexActions: indexed)
    }

    /// What `.write` allows.
    public var writeGrant: Grant {
        Grant(
            rights: [
                .init(
                    [
                        "dynamodb:BatchWriteItem", "dynamodb:ConditionCheckItem", "dynamodb:DeleteItem",
                        "dynamodb:PutItem",
                        "dynamodb:UpdateItem",
                    ], on: arn)
            ], name: .value(tableName), subject: AnyDeclaration(self),
            keyActions: ["kms:Decrypt", "kms:DescribeKey", "kms:Encrypt", "kms:GenerateDataKey*", "kms:ReEncrypt*"])
    }
}

extension Queue: GrantsSending {
    /// Source: Service Authorization Reference, "Actions, resources, and condition keys for Amazon SQS"; Amazon SQS
    /// Developer Guide, "Amazon SQS Key management".
    public var sendGrant: Grant {
        Grant(
            rights: [.init(["sqs:SendMessage"], on: arn)], name: .value(url), subject: AnyDeclaration(self),
            keyActions: ["kms:Decrypt", "kms:GenerateDataKey"])
    }

    var receiveGrant: Grant {
        Grant(
            rights: [
                .init(
                    [
                        "sqs:ChangeMessageVisibility", "sqs:DeleteMessage", "sqs:GetQueueAttributes",
                        "sqs:ReceiveMessage",
                    ], on: arn)
            ], name: .value(url), subject: AnyDeclaration(self), keyActions: ["kms:Decrypt"])
    }
}

extension Topic {
    /// Source: Service Authorization Reference, "Actions, resources, and condition keys for Amazon SNS"; Amazon SNS
    /// Developer Guide, "Managing Amazon SNS encryption keys and costs".
    var publishGrant: Grant {
        Grant(
            rights: [.init(["sns:Publish"], on: arn)], name: .value(arn), subject: AnyDeclaration(self),
            keyActions: ["kms:Decrypt", "kms:GenerateDataKey"])
    }
}

extension KinesisStream: GrantsReading, GrantsWriting {
    /// Source: Service Authorization Reference, "Actions, resources, and condition keys for Amazon Kinesis Data
    /// Streams"; Amazon Kinesis Data Streams Developer Guide, "Permissions to use user-generated KMS keys".
    public var readGrant: Grant {
        Grant(
            rights: [
                .init(
                    [
                        "kinesis:DescribeStreamSummary", "kinesis:GetRecords", "kinesis:GetShardIterator",
                        "kinesis:ListShards",
                    ],
                    on: arn)
            ], name: .value(streamName), subject: AnyDeclaration(self), keyActions: ["kms:Decrypt"])
    }

    /// What `.write` allows.
    public var writeGrant: Grant {
        Grant(
            rights: [.init(["kinesis:PutRecord", "kinesis:PutRecords"], on: arn)], name: .value(streamName),
            subject: AnyDeclaration(self), keyActions: ["kms:GenerateDataKey"])
    }
}
