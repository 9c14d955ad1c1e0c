import Infra

extension Cases {
    private static func api(_ name: String, line: Int = #line) -> Function {
        Function(name, .python313, handler: "app.handler", code: "api", line: line)
    }

    /// What `.override` and `Resource` say is checked as what words say.
    static let effectiveStack: [Service] = [
        Service("overrides", region: .euCentral1, stages: [.dev]) { _ in  // note: service "overrides" is in eu-central-1
            api("memory")
                .override("MemorySize", 20_000)  // error: The function "memory" has 20,000 MB of memory [memory-out-of-range]
            api("runtime")
                .override("Runtime", "python3.7")  // error: The function "runtime" has the runtime python3.7, and AWS blocks the creation [runtime-blocked]
            api("misspelt")
                .override("Runtime", "python3.99")  // error: The function "misspelt" has the runtime "python3.99", and Lambda has none of that name (data of 2026-10-20); did you mean "python3.1 [unknown-runtime]
            api("storage")
                .override("EphemeralStorage.Size", 20_000)  // error: The function "storage" has 20,000 MB of ephemeral storage [storage-out-of-range]
            api("names")
                .override("Environment.Variables.1ST", "x")  // error: "1ST" cannot be the name of an environment variable [invalid-variable-name]
            api("bare")
                .override("Code", .noValue)  // error: Without "Code", the function "bare" is not a valid AWS::Lambda::Function [invalid-override]
            api("region")
                .override("Environment.Variables.AWS_REGION", "eu-central-1")  // error: AWS_REGION [invalid-variable-name]
            api("letters")
                .override("DeadLetterConfig.TargetArn", "arn:aws:sqs:us-east-1:123456789012:dead")  // error: its DeadLetterConfig.TargetArn names "arn:aws:sqs:us-east-1:123456789012:dead" in us-east-1 [target-in-other-region]
            api("key")
                .override("KmsKeyArn", "arn:aws:kms:us-east-1:123456789012:key/0a1b2c3d-1111-2222-3333-444455556666")  // error: a key encrypts in its own region only [source-in-other-region]
            api("files").network(.existing(vpc: "vpc-0a1b2c3d", subnets: ["subnet-0aaa1111"]), securityGroups: ["sg-0a1b2c3d"])
                .override("FileSystemConfigs", [["Arn": "arn:aws:elasticfilesystem:us-east-1:123456789012:access-point/fsap-0123456789abcdef0", "LocalMountPath": "/mnt/data"]])  // error: a function mounts file systems of its own region only [source-in-other-region]
            api("layer")
                .override("Layers", ["arn:aws:lambda:us-east-1:123456789012:layer:tools:3"])  // error: a function takes layers of its own region only [layer-in-other-region]
        },
        // What an override mends is right, and what it breaks is blamed on its line.
        Service("mended", region: .euCentral1, stages: [.dev]) { _ in
            api("mended").memory(.megabytes(64)).override("MemorySize", 128)
            api("unset").memory(.megabytes(64)).override("MemorySize", .noValue)
            Function("coded", .python313, handler: "app.handler").override("Code", ["S3Bucket": "code-of-shop", "S3Key": "a.zip"])
            Function("handled", .python313, code: "api").override("Handler", "app.handler")
            Function("unhandled", .python313, code: "api")
                .override("Handler", "app.py")  // error: The handler "app.py" of function "unhandled" names a file [function-without-handler]
            api("variable").environment("AWS_REGION", "x").override("Environment.Variables.AWS_REGION", .noValue)
            api("variables").environment("AWS_REGION", "x")  // error: Lambda sets the variable AWS_REGION itself [invalid-variable-name]
                .override("Environment.Variables.REGION", .noValue)
            EventRule("minutes", at: .rate(.minutes(0)), to: .queue(Queue("ticks"))).override("ScheduleExpression", "rate(5 minutes)")
            EventRule("minute", at: .rate(.minutes(0)), to: .queue(Queue("ticks")))
                .override("ScheduleExpression", "rate(5 minute)")  // error: after 5 the unit is minutes [invalid-schedule]
            EventSchedule("hours", .rate(.minutes(0)), to: .queue(Queue("ticks"))).override("ScheduleExpression", "rate(5 hours)")
            Table("keys", partitionKey: .string("id")).encrypted(with: "arn:aws:kms:us-east-1:123456789012:key/0a1b2c3d-1111-2222-3333-444455556666")
                .override("SSESpecification.KMSMasterKeyId", "arn:aws:kms:eu-central-1:123456789012:key/0a1b2c3d-1111-2222-3333-444455556666")
            Queue("keyed").encrypted(with: "arn:aws:kms:us-east-1:123456789012:key/0a1b2c3d-1111-2222-3333-444455556666")
                .override("KmsMasterKeyId", "alias/aws/sqs")
            Topic("keyed").encrypted(with: "arn:aws:kms:eu-central-1:123456789012:key/0a1b2c3d-1111-2222-3333-444455556666")
                .override("KmsMasterKeyId", "arn:aws:kms:us-east-1:123456789012:key/0a1b2c3d-1111-2222-3333-444455556666")  // error: The topic "keyed" is in eu-central-1 but the key [source-in-other-region]
            KinesisStream("clicks").shards(0).override("ShardCount", 1)
            LogGroup("/shop/audit").retention(.days(2)).override("RetentionInDays", 3)
            LogGroup("/shop/log").override("RetentionInDays", 2)  // error: CloudWatch Logs cannot keep a log for 2 days [invalid-log-retention]
            let decided = Queue("decided").visibility(.hours(13)).override("VisibilityTimeout", ["Fn::FindInMap": ["Times", "all", "hidden"]])
            decided
            Mapping("Times", ["all": ["hidden": "30"]])
            api("decided").timeout(.seconds(1_000)).override("Timeout", ["Fn::FindInMap": ["Times", "all", "hidden"]])
                .on(.queue(decided))
            api("layers").layer(.existing("arn:aws:lambda:us-east-1:123456789012:layer:tools:3")).override("Layers", .noValue)
            api("tagged").tags(["aws:team": "shop"]).override("Tags", [["Key": "team", "Value": "shop"]])
            api("architecture").architecture(.arm64).layer(.existing("arn:aws:lambda:eu-central-1:123456789012:layer:tools-x86_64:3")).override("Architectures", ["x86_64"])
            // What overrides make FIFO is.
            let ordered = Queue("ordered").override("FifoQueue", true).override("QueueName", "ordered.fifo")
            ordered
            Topic("ordered").fifo(contentBasedDeduplication: true).deliver(to: ordered)
            let plain = Queue("plain").fifo().override("FifoQueue", .noValue).override("QueueName", "plain")
            plain
            Topic("plain").fifo(contentBasedDeduplication: true).deliver(to: plain)
            UserPoolGroup("editors", of: UserPool("people")).precedence(-1).override("Precedence", 1)
            Table("a b", partitionKey: .string("id")).named("a b").override("TableName", "a-b")
            Table("names", partitionKey: .string("id"))
                .override("TableName", "a b")  // error: The table "names" has the TableName "a b", and DynamoDB accepts 3 to 255 letters, digits and "_.-" [invalid-resource]
            api("worker").timeout(.seconds(60)).on(.queue(Queue("jobs").visibility(.seconds(30)).override("VisibilityTimeout", 360)))
        },
        Service("resources", region: .euCentral1, stages: [.dev]) { _ in  // note: service "resources" is in eu-central-1
            Resource("AWS::Events::Rule", "Often", properties: ["ScheduleExpression": "rate(1 minutes)"])  // error: after 1 the unit is minute: rate(1 minute) [invalid-schedule]
            Resource("AWS::Events::Rule", "Seldom", properties: ["ScheduleExpression": "rate(2 minutes)"])
            Resource("AWS::EC2::Subnet", "Subnet", properties: ["VpcId": "vpc-0a1b2c3d", "CidrBlock": "10.0.0.0/24", "AvailabilityZone": "eu-west-1a"])  // error: names the availability zone "eu-west-1a" [subnet-in-other-region]
            Resource("AWS::SNS::Topic", "Topic", properties: ["DisplayName": "{{resolve:ssm-secure:/shop/name:1}}"])  // error: refers to a SecureString in DisplayName [secure-reference-misplaced]
            Resource("AWS::SQS::Queue", "Twice", properties: ["QueueName": "a", "QueueName": "b"])  // error: The resource "Twice" has "QueueName" twice [invalid-resource]
            Resource("AWS::SQS::Queue", "Odd", properties: ["QueueName": ["Fn::Jion": ["", ["a"]]]])  // error: in QueueName uses Fn::Jion, which CloudFormation does not have; did you mean "Fn::Join"? [invalid-resource]
            Resource("AWS::SSM::Document", "Number", properties: ["Content": ["x": .double(.nan)]])  // error: in Content.x is nan, which JSON does not have [invalid-resource]
            Queue("none").override("", "x")  // error: The override of the queue "none" names no property [invalid-override]
            Resource("AWS::S3::Bucket", "Photos")  // note: the bucket
            Resource("AWS::Lambda::Permission", "Allow", properties: ["Action": "lambda:InvokeFunction", "FunctionName": "api", "Principal": "s3.amazonaws.com", "SourceArn": ["Fn::GetAtt": ["Photos", "Arn"]]])  // warning: lets S3 start the function for the bucket "Photos", whose ARN has no account [permission-without-source]
        },
    ]
}
