import Infra

extension Cases {
    /// The project of this file keeps its data in two regions.
    static let europeOnly = CheckSettings(allowedRegions: [.euCentral1, .euWest1])  // note: the regions that the project allows

    static let regionNotAllowed: [Service] = [
        Service("shop", regions: [.euCentral1, .usEast1], stages: [.prod]) { _, _ in  // error: Service "shop" is in us-east-1, but the project keeps its data in eu-central-1 and eu-west-1 only [region-not-allowed]
            LogGroup("/shop")
        },
        Service("data", region: .euCentral1, stages: [.prod]) { _ in
            Resource(  // error: The AWS::DynamoDB::GlobalTable "Orders" names us-east-1 in Replicas.1.Region [region-not-allowed]
                "AWS::DynamoDB::GlobalTable", "Orders",
                properties: [
                    "BillingMode": "PAY_PER_REQUEST",
                    "AttributeDefinitions": [["AttributeName": "id", "AttributeType": "S"]],
                    "KeySchema": [["AttributeName": "id", "KeyType": "HASH"]],
                    "StreamSpecification": ["StreamViewType": "NEW_IMAGE"],
                    "Replicas": [["Region": "eu-central-1"], ["Region": "us-east-1"]],
                ])
            Resource(  // error: names us-east-1 in ReplicaRegions.0.Region [region-not-allowed]
                "AWS::SecretsManager::Secret", "Key",
                properties: ["ReplicaRegions": [["Region": "us-east-1"], ["Region": "eu-west-1"]]])
            Resource(  // error: names sa-east-1 in ReplicationConfiguration.Rules.0.Destinations.0.Region [region-not-allowed]
                "AWS::ECR::ReplicationConfiguration", "Images",
                properties: [
                    "ReplicationConfiguration": [
                        "Rules": [["Destinations": [["Region": "sa-east-1", "RegistryId": "123456789012"]]]]
                    ]
                ])
            Resource(  // error: names us-west-2 in Targets.0.Arn ("arn:aws:events:us-west-2:123456789012:event-bus/audit") [region-not-allowed]
                "AWS::Events::Rule", "Audit",
                properties: [
                    "EventPattern": ["source": ["shop"]],
                    "Targets": [
                        [
                            "Id": "audit", "Arn": "arn:aws:events:us-west-2:123456789012:event-bus/audit",
                            "RoleArn": "arn:aws:iam::123456789012:role/audit",
                        ]
                    ],
                ])
            Resource(  // error: is replicated to the bucket "copies-us-east-1", which is in us-east-1 [region-not-allowed]
                "AWS::S3::Bucket", "Files", properties: copied(to: "arn:aws:s3:::copies-us-east-1"))
            Function("push", .python313, handler: "app.handler", code: "push")  // error: names us-east-1 in Environment.Variables.QUEUE ("https://sqs.us-east-1.amazonaws.com/123456789012/jobs") [region-not-allowed]  // error: The AWS::IAM::Role "PushIamRoleLambdaExecution" names us-east-1 [region-not-allowed]
                .environment("QUEUE", "https://sqs.us-east-1.amazonaws.com/123456789012/jobs")
                .allow("sqs:SendMessage", on: "arn:aws:sqs:us-east-1:123456789012:jobs")
        },
        Service("right", region: .euCentral1, stages: [.prod]) { _ in
            Resource(
                "AWS::SecretsManager::Secret", "Key", properties: ["ReplicaRegions": [["Region": "eu-west-1"]]])
            Resource("AWS::S3::Bucket", "Files", properties: copied(to: "arn:aws:s3:::copies-eu-west-1"))
            Resource("AWS::S3::Bucket", "More", properties: copied(to: "arn:aws:s3:::copies"))
            // Where Route 53 asks from is no place of data, and IAM is of no region.
            HealthCheck("front", host: "shop.example.com").override("HealthCheckConfig.Regions", ["us-east-1", "us-west-1", "eu-west-1"])
            Function("push", .python313, handler: "app.handler", code: "push")
                .environment("HELP", "https://example.com/us-east-1?see=amazonaws.com")
                .allow("sqs:SendMessage", on: "arn:aws:sqs:eu-west-1:123456789012:jobs")
        },
        // The project knows where its own buckets are.
        Service("right-copies", region: .euWest1, stages: [.prod]) { _ in
            Resource("AWS::S3::Bucket", "Copies", properties: ["BucketName": "copies"])
        },
    ]

    static func copied(to bucket: Value) -> Value {
        [
            "VersioningConfiguration": ["Status": "Enabled"],
            "ReplicationConfiguration": [
                "Role": "arn:aws:iam::123456789012:role/copier",
                "Rules": [["Status": "Enabled", "Destination": ["Bucket": bucket]]],
            ],
        ]
    }
}
