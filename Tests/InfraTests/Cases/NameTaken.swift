import Infra

extension Cases {
    private static let size = TemplateParameter("Size", default: "small")
    private static let isLarge = Condition("IsLarge", .equals(size.ref(), "large"))
    private static let isHuge = Condition("IsHuge", .equals(size.ref(), "huge"))
    private static let isOurs = Condition("IsOurs", .equals(.accountID, "123456789012"))
    private static let isOther = Condition("IsOther", .not(.or(.holds(isLarge), .holds(isHuge))))

    static let nameTaken: [Service] = [
        Service("shop", region: .euCentral1) { _ in
            Resource("AWS::SQS::Queue", "Jobs", properties: ["QueueName": "jobs"])  // error: The stages "dev" and "prod" would both create the AWS::SQS::Queue "jobs", and that name must be unique [name-taken]
        },
        Service("a", region: .euCentral1, stages: [.dev]) { _ in
            Function("x-api", .python313, handler: "app.handler", code: "api")  // note: the other one
        },
        Service("a-dev", region: .euCentral1, stages: ["x"]) { _ in
            Function("api", .python313, handler: "app.handler", code: "api")  // error: "a-dev-x-api" [name-taken]
        },
        Service("files", regions: [.euCentral1, .euWest1], stages: [.prod]) { _, _ in
            Resource("AWS::S3::Bucket", "Files", properties: ["BucketName": "files-of-example"])  // error: The regions eu-central-1 and eu-west-1 would both create the AWS::S3::Bucket "files-of-example", and that name must be unique [name-taken]
        },
        // What is of no region, is there once for all.
        Service("roles", regions: [.euCentral1, .euWest1], stages: [.prod]) { _, region in
            Resource(  // error: The regions eu-central-1 and eu-west-1 would both create the AWS::CloudFront::OriginAccessControl "files", and that name must be unique [name-taken]
                "AWS::CloudFront::OriginAccessControl", "Access",
                properties: [
                    "OriginAccessControlConfig": [
                        "Name": "files", "OriginAccessControlOriginType": "s3", "SigningBehavior": "always",
                        "SigningProtocol": "sigv4",
                    ]
                ])
            Resource(
                "AWS::IAM::ManagedPolicy", "Reader",
                properties: [
                    "ManagedPolicyName": "reader-\(region)",
                    "PolicyDocument": [
                        "Version": "2012-10-17",
                        "Statement": [["Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::example-files/*"]],
                    ],
                ])
        },
        // Both conditions may hold.
        Service("both", region: .euCentral1, stages: [.dev]) { _ in
            Resource("AWS::SQS::Queue", "Large", properties: ["QueueName": "both"]).when(isLarge)  // note: the other one
            Resource("AWS::SQS::Queue", "Huge", properties: ["QueueName": "both"]).when(isHuge)
            Resource("AWS::SQS::Queue", "Ours", properties: ["QueueName": "both"]).when(isOurs)  // error: Two resources of the type AWS::SQS::Queue would have the name "both": this one in service "both", stage "dev", and one in service "both", stage "dev" [name-taken]
        },
        // One of three is there.
        Service("right-conditions", region: .euCentral1, stages: [.dev]) { _ in
            Resource("AWS::SQS::Queue", "Large", properties: ["QueueName": "one"]).when(isLarge)
            Resource("AWS::SQS::Queue", "Huge", properties: ["QueueName": "one"]).when(isHuge)
            Resource("AWS::SQS::Queue", "Other", properties: ["QueueName": "one"]).when(isOther)
        },
        Service("right", region: .euCentral1) { stage in
            Resource("AWS::SQS::Queue", "Jobs", properties: ["QueueName": "jobs-\(stage)"])
        },
        // Accounts have names of their own, but for buckets, whose names are unique in the world.
        Service("accounts", region: .euCentral1, accounts: [.dev: "111111111111", .prod: "222222222222"]) { _ in
            Resource("AWS::SQS::Queue", "Jobs", properties: ["QueueName": "jobs-of-account"])
            Output("Jobs", "jobs-of-account", export: "jobs-of-account")
            Resource("AWS::S3::Bucket", "Files", properties: ["BucketName": "files-of-accounts"])  // error: The stages "dev" and "prod" would both create the AWS::S3::Bucket "files-of-accounts", and that name must be unique [name-taken]
        },
        Service("one-account", region: .euCentral1, accounts: [.dev: "111111111111", .prod: "111111111111"]) { _ in
            Resource("AWS::SQS::Queue", "Jobs", properties: ["QueueName": "jobs-of-one"])  // error: The stages "dev" and "prod" would both create the AWS::SQS::Queue "jobs-of-one", and that name must be unique [name-taken]
        },
        Service("cases", region: .euCentral1, stages: [.dev]) { _ in
            Resource("AWS::IAM::Group", "Nurses", properties: ["GroupName": "Nurses"])  // note: the other one
            Resource("AWS::IAM::Group", "Others", properties: ["GroupName": "nurses"])  // error: Two resources of the type AWS::IAM::Group would have the name "nurses" [name-taken]
            Resource("AWS::SQS::Queue", "Big", properties: ["QueueName": "Ferries"])
            Resource("AWS::SQS::Queue", "Small", properties: ["QueueName": "ferries"])
        },
        // Queues of two regions may have one name.
        Service("right-regions", regions: [.euCentral1, .euWest1], stages: [.prod]) { _, _ in
            Resource("AWS::SQS::Queue", "Jobs", properties: ["QueueName": "jobs-of-both"])
        },
        Service("boards", regions: [.euCentral1, .usEast1], stages: [.dev]) { _, _ in
            Resource("AWS::CloudWatch::Dashboard", "Board", properties: ["DashboardName": "shop", "DashboardBody": "{\"widgets\":[]}"])  // error: The regions eu-central-1 and us-east-1 would both create the AWS::CloudWatch::Dashboard "shop" [name-taken]
        },
    ]
}
