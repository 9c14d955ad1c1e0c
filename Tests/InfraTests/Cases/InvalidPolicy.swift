import Infra

extension Cases {
    static let invalidPolicy: [Service] = [
        Service("shop", region: .euCentral1, stages: [.dev]) { _ in
            Resource(  // error: has the version "2012-10-18" [invalid-policy]
                "AWS::IAM::ManagedPolicy", "Version",
                properties: ["PolicyDocument": ["Version": "2012-10-18", "Statement": [["Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::b/*"]]]])
            Resource(  // error: has a statement with Resource, which a role's trust policy does not have [invalid-policy]
                "AWS::IAM::Role", "Trust",
                properties: ["AssumeRolePolicyDocument": ["Version": "2012-10-17", "Statement": [["Effect": "Allow", "Action": "sts:AssumeRole", "Principal": ["Service": "lambda.amazonaws.com"], "Resource": "*"]]]])
            Resource(  // error: has a statement without Resource [invalid-policy]  // error: has a statement with Principal [invalid-policy]
                "AWS::IAM::ManagedPolicy", "Identity",
                properties: ["PolicyDocument": ["Version": "2012-10-17", "Statement": [["Effect": "Allow", "Action": "s3:GetObject", "Principal": "*"]]]])
            Resource(  // error: the operator "StringEqual", which does not exist; did you mean "StringEquals"? [invalid-policy]
                "AWS::IAM::ManagedPolicy", "Operator",
                properties: ["PolicyDocument": ["Version": "2012-10-17", "Statement": [["Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::b/*", "Condition": ["StringEqual": ["aws:username": "a"]]]]]])
            Resource(  // error: has a statement without Principal, and AWS refuses the policy of a resource [invalid-policy]
                "AWS::SQS::QueuePolicy", "Open",
                properties: ["Queues": [Queue("jobs").url], "PolicyDocument": ["Version": "2012-10-17", "Statement": [["Effect": "Allow", "Action": "sqs:SendMessage", "Resource": "*"]]]])
            // The same, right.
            Resource(
                "AWS::IAM::ManagedPolicy", "Right",
                properties: ["PolicyDocument": ["Version": "2012-10-17", "Statement": [["Sid": "Read1", "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::b/*", "Condition": ["ForAllValues:StringEqualsIfExists": ["aws:TagKeys": ["a"]], "Bool": ["aws:SecureTransport": "true"]]]]]])
            Resource(
                "AWS::IAM::Role", "RightTrust",
                properties: ["AssumeRolePolicyDocument": ["Statement": [["Effect": "Allow", "Action": "sts:AssumeRole", "Principal": ["Service": "lambda.amazonaws.com"]]]]])
        },
        Service("accounts", region: .euCentral1) { _ in
            Resource("AWS::S3::BucketPolicy", "Wrong", properties: ["Bucket": "b", "PolicyDocument": ["Version": "2012-10-17", "Statement": [["Effect": "Allow", "Principal": ["AWS": "arn:aws:iam::12345678901:root"], "Action": "s3:GetObject", "Resource": "arn:aws:s3:::b/*"]]]])  // error: names the principal "arn:aws:iam::12345678901:root", and an account has 12 digits [invalid-policy]
            Resource("AWS::S3::BucketPolicy", "Right", properties: ["Bucket": "c", "PolicyDocument": ["Version": "2012-10-17", "Statement": [["Effect": "Allow", "Principal": ["AWS": ["123456789012", "arn:aws:iam::123456789012:root", "arn:aws:iam::cloudfront:user/CloudFront Origin Access Identity E1"]], "Action": "s3:GetObject", "Resource": "arn:aws:s3:::c/*"]]]])
        },
        Service("documents", region: .euCentral1, stages: [.dev]) { _ in
            Resource("AWS::IAM::Role", "Number", properties: ["AssumeRolePolicyDocument": 5])  // error: The AssumeRolePolicyDocument of the resource "Number" is not a policy [invalid-policy]
            Resource("AWS::IAM::Role", "List", properties: ["AssumeRolePolicyDocument": [["Effect": "Allow"]]])  // error: 'AssumeRolePolicyDocument' must be a string or an object, not an array [invalid-resource]
        },
        Service("references", region: .euCentral1, stages: [.dev]) { _ in
            Resource("AWS::DynamoDB::Table", "Berths", properties: ["AttributeDefinitions": [["AttributeName": "id", "AttributeType": "S"]], "BillingMode": "PAY_PER_REQUEST", "KeySchema": [["AttributeName": "id", "KeyType": "HASH"]]])
            Resource("AWS::SNS::Topic", "News")
            Resource("AWS::IAM::ManagedPolicy", "Readers", properties: ["PolicyDocument": ["Version": "2012-10-17", "Statement": [["Effect": "Allow", "Action": "dynamodb:GetItem", "Resource": ["Ref": "Berths"]]]]])  // error: names the Ref of "Berths" as the resource of a statement [invalid-policy]
            Resource("AWS::IAM::ManagedPolicy", "Writers", properties: ["PolicyDocument": ["Version": "2012-10-17", "Statement": [["Effect": "Allow", "Action": "dynamodb:PutItem", "Resource": ["Fn::GetAtt": ["Berths", "Arn"]]], ["Effect": "Allow", "Action": "sns:Publish", "Resource": ["Ref": "News"]]]]])
        },
    ]
}
