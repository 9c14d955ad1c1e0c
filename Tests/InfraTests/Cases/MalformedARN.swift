import Infra

extension Cases {
    private static let network = Network.existing(vpc: "vpc-0a1b2c3d", subnets: ["subnet-0aaa1111", "subnet-0ddd3333"])

    static let malformedARN: [Service] = [
        Service("shop", region: .euCentral1, stages: [.dev]) { _ in
            Function("api", .python313, handler: "app.handler", code: "api")
                .layer(.existing("tools:3"))  // error: "tools:3" is not an ARN [malformed-arn]
                .layer(.existing("arn:aws:lambda:eu-central-1:123456789012:layer:tools"))  // error: without its version [malformed-arn]
                .layer(.existing("arn:aws:lambda:eu-central-1:12345:layer:tools:3"))  // error: The account "12345" [malformed-arn]
                .layer(.existing("arn:aws:lambda::123456789012:layer:tools:3"))  // error: names no region [malformed-arn]
            Function("other", .python313, handler: "app.handler", code: "api")
                .layer(.existing("arn:aws:sqs:eu-central-1:123456789012:tools"))  // error: in the service "sqs" and not of a layer [malformed-arn]
                .layer(.existing("arn:aws:lambda:eu-centrel-1:123456789012:layer:tools:3"))  // error: no region "eu-centrel-1" [malformed-arn]
                .deadLetters(.existing("arn:aws:lambda:eu-central-1:123456789012:function:next"))  // error: "arn:aws:lambda:eu-central-1:123456789012:function:next" is in the service "lambda", and this needs the ARN of sqs, sns [malformed-arn]
                .role(existing: "arn:aws:iam::123456789012:user/shop")  // error: not of a role [malformed-arn]
            Function("role", .python313, handler: "app.handler", code: "api")
                .role(existing: "arn:aws:iam:eu-central-1:123456789012:role/shop")  // error: a role is of no region [malformed-arn]
        },
        Service("listeners", region: .euCentral1, stages: [.dev]) { _ in
            Function("api", .python313, handler: "app.handler", code: "api")
                .on(.route(.get, "/a", of: Listener.existing("arn:aws:elasticloadbalancing:eu-central-1:123456789012:listener/net/web/0a1b2c3d/4e5f6071")))  // error: only an application load balancer can [malformed-arn]
                .on(.route(.get, "/b", of: Listener.existing("arn:aws:elasticloadbalancing:eu-central-1:123456789012:listener/app/web/0a1b2c3d")))  // error: not the whole ARN of a listener [malformed-arn]
                .on(.route(.get, "/c", of: Listener.existing("arn:aws:elasticloadbalancing:eu-central-1:123456789012:loadbalancer/app/web/0a1b2c3d")))  // error: not of a listener [malformed-arn]
        },
        Service("certificates", region: .euCentral1, stages: [.dev]) { _ in
            LoadBalancer("public", in: network)
                .https("a.example.com", certificate: .existing("arn:aws:iam::123456789012:server-certificate/web"))  // error: not of a certificate [malformed-arn]
        },
        Service("statements", region: .euCentral1, stages: [.dev]) { _ in
            Function("api", .python313, handler: "app.handler", code: "api")
                .allow("s3:GetObject", on: "arn:aws:s3::123456789012:files/*")  // error: buckets and objects have neither region nor account in theirs; write arn:aws:s3:::files/*. [malformed-arn]
                .allow("sqs:SendMessage", on: "arn:aws:sqs:eu-cental-1:123456789012:jobs")  // error: there is no region "eu-cental-1"; did you mean "eu-central-1"? [malformed-arn]
                .allow("sqs:SendMessage", on: "arn:aws:sqs:eu-central-1:12345:jobs")  // error: the account "12345" is not a number of 12 digits [malformed-arn]
                .allow("sqs:SendMessage", on: "arn:aws:sqs:eu-central-1::jobs")  // error: everything in sqs is in a region and an account; write arn:aws:sqs:eu-central-1:ACCOUNT:jobs. [malformed-arn]
                .allow("sqs:SendMessage", on: "arn:aws:sqs:jobs")  // error: "arn:aws:sqs:jobs" is not a whole ARN, which has six parts: arn:aws:SERVICE:REGION:ACCOUNT:RESOURCE [malformed-arn]
        },
        Service("right-statements", region: .euCentral1, stages: [.dev]) { _ in
            Function("api", .python313, handler: "app.handler", code: "api")
                .allow("s3:GetObject", on: "arn:aws:s3:::files/*")
                .allow("s3:GetObject", on: "arn:aws:s3:eu-central-1:123456789012:accesspoint/files/object/*")
                .allow("s3:GetObject", on: "arn:aws:s3:::${aws:PrincipalTag/team}/*")
                .allow("sqs:SendMessage", on: "arn:*:sqs:*:*:jobs")
                .allow("sqs:SendMessage", on: "arn:aws:sqs:us-east-1:123456789012:jobs")
                .allow("ssm:GetParameter", on: "arn:aws:ssm:eu-central-1::parameter/aws/service/list")
                .allow("iam:GetPolicy", on: "arn:aws:iam::aws:policy/ReadOnlyAccess")
                .allow("dynamodb:DescribeGlobalTable", on: "arn:aws:dynamodb::123456789012:global-table/jobs")
        },
        Service("right", region: .euCentral1, stages: [.dev]) { _ in
            Function("api", .python313, handler: "app.handler", code: "api")
                .layer(.existing("arn:aws:lambda:eu-central-1:123456789012:layer:tools:3"))
                .deadLetters(.existing("arn:aws:sns:eu-central-1:123456789012:dead"))
                .role(existing: "arn:aws:iam::123456789012:role/service-role/shop")
                .on(.route(.get, "/a", of: Listener.existing("arn:aws:elasticloadbalancing:eu-central-1:123456789012:listener/app/web/0a1b2c3d/4e5f6071")))
        },
        Service("breaks", region: .euCentral1, stages: [.dev]) { _ in
            Function("watch", .python313, handler: "app.handler", code: "api")
                .role(existing: "arn:aws:iam::123456789012:role/watch\n")  // error: is not an ARN [malformed-arn]
        },
    ]
}
