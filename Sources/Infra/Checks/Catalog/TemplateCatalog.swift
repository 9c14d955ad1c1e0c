// What becomes of a spec: ids, names, resource types.
extension Check {
    static let logicalIDClash = Check(
        "logical-id-clash", .error, "Two resources of a stack get one logical id.",
        explanation: """
            The logical id is derived from the declaration's name. Two declarations with one id would become one \
            resource in the template. Parameters and resources share their names.
            """,
        wrong: #"""
            Function("mail-in", .python313, handler: "app.handler", code: "mail")
            Function("mailDashin", .python313, handler: "app.handler", code: "mail")
            """#,
        right: #"""
            Function("mail-in", .python313, handler: "app.handler", code: "mail")
            Function("mail-inbox", .python313, handler: "app.handler", code: "mail")
            """#,
        source: "AWS CloudFormation User Guide, \"Resources\"")

    static let invalidLogicalID = Check(
        "invalid-logical-id", .error, "A logical id has characters other than letters and digits.",
        explanation: "CloudFormation refuses a template with other characters in an id.",
        wrong: #"Resource("AWS::SQS::Queue", "my-queue")"#,
        right: #"Resource("AWS::SQS::Queue", "MyQueue")"#,
        source: "AWS CloudFormation User Guide, \"Resources\"")

    static let invalidOutput = Check(
        "invalid-output", .error,
        "The export name or description of an output is not valid.",
        explanation: """
            The name of an export has letters, digits, colons and hyphens, 1 to 255; a description has at most 1,024 \
            bytes. CloudFormation refuses the template.
            """,
        wrong: #"Output("Url", "https://shop.example.com", export: "")"#,
        right: #"Output("Url", "https://shop.example.com", export: "shop-\(stage)-url")"#,
        source: "AWS CloudFormation User Guide, \"CloudFormation template Outputs syntax\"")

    static let tooManyResources = Check(
        "too-many-resources", .error, "A stack, or one of its nested stacks, has more than 500 resources.",
        facts: .quotas,
        explanation: """
            CloudFormation refuses a template of more than 500 resources. A function is five or more of them: itself, \
            its role, its log group and what its triggers need. `.nestedStacks` divides the functions among several \
            templates.
            """,
        wrong: #"""
            Service("shop", region: .euCentral1) { _ in
                (1...501).map { Resource("AWS::SQS::Queue", "Queue\($0)") }
            }
            """#,
        right: #"""
            Service("shop", region: .euCentral1) { _ in … }.nestedStacks(4)
            """#,
        source: "AWS CloudFormation User Guide, \"CloudFormation quotas\"")

    static let tooManyParameters = Check(
        "too-many-parameters", .error, "A stack has more than 200 parameters or outputs.", facts: .quotas,
        explanation: """
            CloudFormation refuses a template of more than 200 parameters or outputs. Each archive of a function or \
            layer is a parameter.
            """,
        wrong: #"""
            Service("shop", region: .euCentral1) { _ in
                (1...200).map { Function("job-\($0)", .python313, handler: "app.handler", code: "jobs") }
            }
            """#,
        right: #"""
            Service("shop-a", region: .euCentral1) { _ in … }
            Service("shop-b", region: .euCentral1) { _ in … }
            """#,
        source: "AWS CloudFormation User Guide, \"CloudFormation quotas\"")

    static let nameTaken = Check(
        "name-taken", .error, "Two resources get one physical name.",
        explanation: """
            A physical name is unique in a region and account, those of buckets and roles in all regions. The second \
            stack would fail to deploy. Two resources of one stack can share a name if their conditions exclude each \
            other; but CloudFormation creates before it deletes, so one update cannot switch from one to the other. \
            Routes of a table, entries of a network ACL, listeners of a load balancer, groups of a user pool and the \
            like are unique inside what they belong to.
            """,
        wrong: #"Resource("AWS::SQS::Queue", "Jobs", properties: ["QueueName": "jobs"])"#,
        right: #"Resource("AWS::SQS::Queue", "Jobs", properties: ["QueueName": "jobs-\(stage)"])"#,
        source: "A rule of infra's own")

    static let exportTaken = Check(
        "export-taken", .error, "Two stacks export one name in a region.",
        explanation:
            "Export names are unique in a region and account. The second stack would fail to deploy.",
        wrong: #"Output("Url", "https://example.com", export: "shop-url")"#,
        right: #"Output("Url", "https://example.com", export: "shop-url-\(stage)")"#,
        source: "AWS CloudFormation User Guide, \"Outputs\"")

    static let typeNotInRegion = Check(
        "type-not-in-region", .error, "A resource type is not available in the service's region.", facts: .schemas,
        explanation: """
            CloudFormation refuses the stack with "unrecognized resource types". The message gives the date of the \
            data.
            """,
        wrong:
            #"Service("shop", region: .meSouth1) { _ in Resource("AWS::AppRunner::Service", "Web", properties: […]) }"#,
        right:
            #"Service("shop", region: .euCentral1) { _ in Resource("AWS::AppRunner::Service", "Web", properties: […]) }"#,
        source: "AWS CloudFormation User Guide, \"AWS resource and property types reference\"")

    static let unknownResourceType = Check(
        "unknown-resource-type", .warning, "A resource type is not in the data.",
        explanation: """
            The type is misspelled or newer than the data, so this is not an error. Types outside AWS::, which \
            accounts register themselves, are not checked.
            """,
        wrong: #"Resource("AWS::SQS::Quue", "Jobs")"#,
        right: #"Resource("AWS::SQS::Queue", "Jobs")"#,
        source: "AWS CloudFormation User Guide, \"AWS resource and property types reference\"")

    static let invalidResource = Check(
        "invalid-resource", .error, "A resource breaks the schema of its type.",
        explanation: """
            CloudFormation's schema of the type does not allow the properties: a name is unknown, one is missing, or a \
            value is of another kind, length, range or form.
            """,
        wrong: #"Resource("AWS::SQS::Queue", "Jobs", properties: ["VisibilityTimout": 180])"#,
        right: #"Resource("AWS::SQS::Queue", "Jobs", properties: ["VisibilityTimeout": 180])"#,
        source: "AWS CloudFormation User Guide, \"AWS resource and property types reference\"")

    static let unknownReference = Check(
        "unknown-reference", .error, "A template has a reference to a resource or parameter that does not exist.",
        explanation: """
            Ref, Fn::GetAtt and Fn::Sub that an author writes out name logical ids, and CloudFormation refuses a \
            template in which one is missing. A declaration's `.ref()` and `.attribute` are always right. In the text \
            of Fn::Sub `${!Name}` stands for `${Name}` itself.
            """,
        wrong: #"""
            Resource("AWS::SQS::Queue", "Jobs")
            Output("Url", ["Ref": "Job"])
            """#,
        right: #"""
            Resource("AWS::SQS::Queue", "Jobs")
            Output("Url", ["Ref": "Jobs"])
            """#,
        source: "AWS CloudFormation User Guide, \"Ref\"")

    static let unknownAttribute = Check(
        "unknown-attribute", .error, "A resource does not have the attribute.", facts: .schemas,
        explanation: """
            Fn::GetAtt supports the attributes that the type's schema lists. Of an existing resource only the id or \
            ARN is known.
            """,
        wrong: #"jobs.attribute("QueueNme")"#,
        right: #"jobs.attribute("QueueName")"#,
        source: "AWS CloudFormation User Guide, \"Fn::GetAtt\"")

    static let dependencyOutsideService = Check(
        "dependency-outside-service", .error, "DependsOn names a resource that the stack does not have.",
        explanation: """
            DependsOn names resources of the same stack. A stack that uses a value of another is deployed after it \
            anyway.
            """,
        wrong: #"Resource("AWS::SQS::Queue", "Mails").after(queueOfOtherService)"#,
        right: #"Resource("AWS::SQS::Queue", "Mails").after(queueOfThisService)"#,
        source: "AWS CloudFormation User Guide, \"DependsOn attribute\"")

    static let serviceEnding = Check(
        "service-ending", .warning, "A resource belongs to a service that AWS is closing.",
        explanation: """
            AWS has announced that the service goes into maintenance, will close or is closed. New resources of it may \
            be refused.
            """,
        wrong: #"Resource("AWS::OpsWorks::App", "App", properties: […])"#,
        right: #"Resource("AWS::ECS::Service", "App", properties: […])"#,
        source: "AWS General Reference, \"AWS service lifecycle changes\"")
}

// How much a template and an account take.
extension Check {
    static let serverlessVariable = Check(
        "serverless-variable", .error, "Serverless would resolve a string as a variable.",
        explanation: """
            Serverless resolves ${source:address} in every text of serverless.yml. Infra escapes it with a backslash, \
            which Serverless removes. After another dollar sign the escape does not work, and the environment or files \
            of the person who deploys could get into the stack.
            """,
        wrong: #"Resource("AWS::SSM::Parameter", "Price", properties: ["Type": "String", "Value": "$${env:AMOUNT}"])"#,
        right:
            #"Resource("AWS::SSM::Parameter", "Price", properties: ["Type": "String", "Value": ["Fn::Join": ["", ["$", "${env:AMOUNT}"]]]])"#,
        source: "Serverless Framework documentation, \"Variables\"")

    static let templateTooLarge = Check(
        "template-too-large", .error, "A template exceeds 1,000,000 bytes.", facts: .quotas,
        explanation: "CloudFormation accepts no larger template, not even from a bucket.",
        wrong: #"Service("shop", region: .euCentral1) { _ in (1...450).map { page($0) } }"#,
        right: #"""
            Service("shop-a", region: .euCentral1) { _ in (1...225).map { page($0) } }
            Service("shop-b", region: .euCentral1) { _ in (226...450).map { page($0) } }
            """#,
        source: "AWS CloudFormation User Guide, \"CloudFormation quotas\"")

    static let templateNeedsBucket = Check(
        "template-needs-bucket", .note, "A template exceeds 51,200 bytes.",
        explanation: """
            CloudFormation accepts templates of this size only from a bucket. Serverless uploads them itself; the AWS \
            CLI does with --s3-bucket.
            """,
        wrong: "aws cloudformation deploy --template-file cloudformation.json --stack-name shop-prod",
        right: """
            aws cloudformation deploy --template-file cloudformation.json --stack-name shop-prod --s3-bucket artifacts
            """,
        source: "AWS CloudFormation User Guide, \"CloudFormation quotas\"")

    static let cycleInStack = Check(
        "cycle-in-stack", .error, "Resources of a stack depend on each other in a cycle.",
        explanation: """
            A resource is created after those that it refers to. CloudFormation refuses a template with a cycle.
            """,
        wrong: #"""
            Resource("AWS::SNS::Topic", "Alarms", properties: ["DisplayName": ["Ref": "Jobs"]])
            Resource("AWS::SQS::Queue", "Jobs", properties: ["QueueName": ["Fn::Sub": "${Alarms.TopicName}-jobs"]])
            """#,
        right: #"""
            Resource("AWS::SNS::Topic", "Alarms", properties: ["DisplayName": "jobs"])
            Resource("AWS::SQS::Queue", "Jobs", properties: ["QueueName": ["Fn::Sub": "${Alarms.TopicName}-jobs"]])
            """#,
        source: "AWS CloudFormation User Guide, \"Troubleshooting CloudFormation: Circular dependency\"")

    static let invalidOverride = Check(
        "invalid-override", .error, "An override breaks the schema of its resource, or has no resource.",
        facts: .schemas,
        explanation: """
            A value set with .override goes into the template unchanged. CloudFormation would refuse the resource. An \
            existing resource is not in the template, so it cannot be overridden.
            """,
        wrong: #"Queue("jobs").override("VisibilityTimout", 60)"#,
        right: #"Queue("jobs").override("VisibilityTimeout", 60)"#,
        source: "AWS CloudFormation User Guide, \"AWS resource and property types reference\"")

    static let aboveQuota = Check(
        "above-quota", .warning, "A default quota is exceeded.",
        explanation: """
            An API has 10 authorizers and 300 routes, a load balancer 50 listeners and 25 certificates beside the \
            default ones, an event bus 300 rules, and a regional REST API waits for 29 s, unless AWS raised the quota. \
            The count covers all services of a stage and region, without resources whose conditions exclude each \
            other. Unless the quota is raised, the deployment that exceeds it fails.
            """,
        wrong: "eleven authorizers on the routes of one API",
        right: "one authorizer that tells the callers apart",
        source: "AWS General Reference, \"Service endpoints and quotas\"")
}
