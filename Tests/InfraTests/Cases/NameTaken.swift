import Infra

extension Cases {
    static let nameTaken: [Service] = [
        Service("shop", region: .euCentral1) { _ in
            Resource("AWS::SQS::Queue", "Jobs", properties: ["QueueName": "jobs"])  // error: The stages "dev" and "prod" would both make AWS::SQS::Queue "jobs" [name-taken]
        },
        Service("a", region: .euCentral1, stages: [.dev]) { _ in
            Function("x-api", .python313, handler: "app.handler", code: "api")  // note: the other one
        },
        Service("a-dev", region: .euCentral1, stages: ["x"]) { _ in
            Function("api", .python313, handler: "app.handler", code: "api")  // error: "a-dev-x-api" [name-taken]
        },
        Service("files", regions: [.euCentral1, .euWest1], stages: [.prod]) { _, _ in
            Resource("AWS::S3::Bucket", "Files", properties: ["BucketName": "files-of-example"])  // error: The regions eu-central-1 and eu-west-1 would both make AWS::S3::Bucket "files-of-example" [name-taken]
        },
        // What is of no region, is there once for all.
        Service("roles", regions: [.euCentral1, .euWest1], stages: [.prod]) { _, region in
            Resource(  // error: both make AWS::CloudFront::OriginAccessControl "files", and that name can be taken once; put the region into it [name-taken]
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
        Service("right", region: .euCentral1) { stage in
            Resource("AWS::SQS::Queue", "Jobs", properties: ["QueueName": "jobs-\(stage)"])
        },
        // Queues of two regions may have one name.
        Service("right-regions", regions: [.euCentral1, .euWest1], stages: [.prod]) { _, _ in
            Resource("AWS::SQS::Queue", "Jobs", properties: ["QueueName": "jobs-of-both"])
        },
    ]
}
