import Infra

extension Cases {
    static let actionOnOtherResource: [Service] = [
        Service("shop", region: .euCentral1) { _ in
            let photos = Bucket("photos")  // note: the bucket "photos"
            let table = Table("items", partitionKey: .string("id"))  // note: the table "items"
            let jobs = Queue("jobs")  // note: the queue "jobs"
            photos
            Function("api", .python313, handler: "app.handler", code: "api")
                .allow("s3:GetObject", on: photos.arn)  // warning: The role of function "api" allows "s3:GetObject" on the ARN of the bucket "photos", but it applies to "arn:aws:s3:REGION:ACCOUNT:accesspoint/*" or "arn:aws:s3:::NAME/*" (data of 2026-10-20), so it allows nothing [action-on-other-resource]
                .allow("s3:ListBucket", on: photos.objects)  // warning: on what is under the ARN of the bucket "photos" [action-on-other-resource]
                .allow("s3:PutObject", on: "arn:aws:s3:::files")  // warning: add "/*" behind the bucket's ARN [action-on-other-resource]
                .allow("s3:ListBucket", on: "arn:aws:s3:::files/*")  // warning: leave out what comes after the bucket's name [action-on-other-resource]
                .allow("dynamodb:GetItem", on: jobs.arn)  // warning: "arn:aws:dynamodb:REGION:ACCOUNT:table/NAME" [action-on-other-resource]
                .allow("dynamodb:GetRecords", on: table.arn)  // warning: "arn:aws:dynamodb:REGION:ACCOUNT:table/NAME/stream/*" [action-on-other-resource]
                .allow("kms:Decrypt", on: "arn:aws:kms:eu-central-1:123456789012:alias/shop")  // warning: "arn:aws:kms:REGION:ACCOUNT:key/*" [action-on-other-resource]
                .allow("ecr:GetAuthorizationToken", on: "arn:aws:ecr:eu-central-1:123456789012:repository/shop")  // warning: The role of function "api" allows "ecr:GetAuthorizationToken" on "arn:aws:ecr:eu-central-1:123456789012:repository/shop", but this action supports no resources (data of 2026-10-20), so it allows nothing [action-on-other-resource]
            Resource(  // warning: A statement of the resource "Policy" allows "s3:GetObject" on the ARN of the bucket "photos" [action-on-other-resource]
                "AWS::IAM::ManagedPolicy", "Policy",
                properties: [
                    "PolicyDocument": [
                        "Version": "2012-10-17",
                        "Statement": ["Effect": "Allow", "Action": ["s3:GetObject"], "Resource": [photos.arn]],
                    ]
                ])
        },
        Service("right", region: .euCentral1) { _ in
            let photos = Bucket("photos")
            let table = Table("items", partitionKey: .string("id")).stream(.newImage)
            let raw = Resource("AWS::S3::Bucket", "Raw")
            let topic = Topic("news")
            photos
            raw
            Function("api", .python313, handler: "app.handler", code: "api")
                .allow("s3:GetObject", "s3:PutObject", on: photos.objects)
                .allow("s3:ListBucket", on: photos.arn)
                // A pattern of actions, or of ARNs, may mean others.
                .allow("s3:Get*", on: photos.arn)
                .allow("s3:GetObject", on: "arn:aws:s3:::files*")
                .allow("s3:ListBucket", on: "arn:aws:s3:::*")
                .allow("s3:ListAllMyBuckets", on: "arn:aws:s3:::*")
                .allow("s3:GetObject", on: "arn:aws:s3:::files/${aws:PrincipalTag/team}/*")
                .allow("s3:ListBucket", on: "arn:aws:s3:::${aws:PrincipalTag/bucket}")
                .allow("s3:GetObject", on: ["Fn::Join": ["", ["arn:aws:s3:::", raw.ref(), "/*"]]])
                .allow("s3:GetObject", on: ["Fn::Sub": "arn:${AWS::Partition}:s3:::files-${AWS::AccountId}/*"])
                .allow("s3:GetObject", on: "arn:aws:s3:eu-central-1:123456789012:accesspoint/files/object/*")
                .allow("dynamodb:GetItem", "dynamodb:Query", on: table.arn)
                .allow("dynamodb:Query", on: table.indexes)
                .allow("dynamodb:GetRecords", "dynamodb:DescribeStream", on: table.attribute("StreamArn"))
                .allow("dynamodb:GetItem", on: "arn:aws:dynamodb:*:123456789012:table/items")
                .allow("sns:Publish", on: topic.arn)
                .allow("kms:Decrypt", on: "arn:aws:kms:eu-central-1:123456789012:key/0a1b2c3d-1111-2222-3333-444455556666")
                .allow("ecr:GetAuthorizationToken", "ec2:DescribeInstances", on: "*")
                // The data knows no resource of it, and Amazon MSK's examples do.
                .allow("kafka:GetBootstrapBrokers", on: "arn:aws:kafka:eu-central-1:123456789012:cluster/orders/0a1b2c3d-0a1b-0a1b-0a1b-0a1b2c3d4e5f-3")
                .allow("bedrock:InvokeModel", on: "arn:aws:bedrock:eu-central-1::foundation-model/anthropic.claude-3-haiku-20240307-v1:0")
                .allow("execute-api:ManageConnections", on: "arn:aws:execute-api:eu-central-1:123456789012:a1b2c3/prod/POST/@connections/*")
                .allow("rds-data:ExecuteStatement", on: "arn:aws:rds:eu-central-1:123456789012:cluster:shop")
            // One statement for both: each action has what it is about.
            Resource(
                "AWS::IAM::ManagedPolicy", "Policy",
                properties: [
                    "PolicyDocument": [
                        "Version": "2012-10-17",
                        "Statement": [
                            "Effect": "Allow", "Action": ["s3:GetObject", "s3:ListBucket"], "Resource": [photos.arn, photos.objects],
                        ],
                    ]
                ])
            Resource(
                "AWS::IAM::ManagedPolicy", "Imported",
                properties: [
                    "PolicyDocument": [
                        "Version": "2012-10-17",
                        "Statement": ["Effect": "Allow", "Action": "s3:GetObject", "Resource": ["Fn::ImportValue": "files"]],
                    ]
                ])
        },
    ]
}
