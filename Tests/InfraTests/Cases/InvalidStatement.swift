import Infra

extension Cases {
    static let invalidStatement: [Service] = [
        Service("shop", region: .euCentral1) { _ in
            Function("api", .python313, handler: "app.handler", code: "api")
                .allow("GetObject", on: "arn:aws:s3:::files/*")  // error: "GetObject" is not an IAM action [invalid-statement]
                .allow("s3:GetObject", on: "files")  // error: "files" is not a resource of a statement [invalid-statement]
            let jobs = Table("jobs", partitionKey: .string("id"))  // note: what is meant
            let raw = Resource("AWS::SQS::Queue", "Raw")  // note: what is meant
            Function("names", .python313, handler: "app.handler", code: "api")
                .allow("dynamodb:GetItem", on: jobs.tableName)  // error: This is the name, the id or the URL of the table "jobs", and a statement needs its ARN [invalid-statement]
                .allow("sqs:SendMessage", on: raw.ref())  // error: This is the name, the id or the URL of the resource "Raw" [invalid-statement]
            Function("existing", .python313, handler: "app.handler", code: "api")
                .role(existing: "arn:aws:iam::123456789012:role/shop")  // note: the existing role
                .allow("s3:GetObject", on: "arn:aws:s3:::files/*")  // error: uses a role that exists already [invalid-statement]
            Resource(  // error: A statement of the resource "Policy" has the effect "allow" [invalid-statement]
                "AWS::IAM::ManagedPolicy", "Policy",
                properties: [
                    "PolicyDocument": [
                        "Version": "2012-10-17", "Statement": [["Effect": "allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::files/*"]],
                    ]
                ])
        },
        Service("right", region: .euCentral1) { _ in
            Function("api", .python313, handler: "app.handler", code: "api")
                .allow("s3:GetObject", "s3:List*", on: "arn:aws:s3:::files/*")
                .allow("dynamodb:GetItem", on: Table("jobs", partitionKey: .string("id")).arn)
                .allow("dynamodb:Query", on: Table("jobs", partitionKey: .string("id")).indexes)
                .allow("sns:Publish", on: Topic("news").arn)
                .allow("sns:Publish", on: Resource("AWS::SNS::Topic", "Raw").ref())
        },
    ]
}
