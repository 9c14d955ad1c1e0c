// What becomes of a spec: ids, names, resource types.
extension Check {
    static let logicalIDClash = Check(
        "logical-id-clash", .error, "Two resources of a stack get one logical id.",
        explanation: """
            The logical id is made from the declaration's name. Two that give one id would be one resource in the \
            template. Parameters have their names in common with resources.
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
        "invalid-logical-id", .error, "A logical id has other characters than letters and digits.",
        explanation: "CloudFormation refuses a template with other characters in an id.",
        wrong: #"Resource("AWS::SQS::Queue", "my-queue")"#,
        right: #"Resource("AWS::SQS::Queue", "MyQueue")"#,
        source: "AWS CloudFormation User Guide, \"Resources\"")

    static let invalidOutput = Check(
        "invalid-output", .error,
        "An output is exported by a name, or has a description, that CloudFormation does not take.",
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
            A physical name can be taken once in a region and account, that of a bucket or role once in all regions. \
            The second stack to be deployed would fail. Two resources of one stack may share a name where their \
            conditions exclude each other; but CloudFormation creates before it deletes, so they cannot take turns in \
            one update.
            """,
        wrong: #"Resource("AWS::SQS::Queue", "Jobs", properties: ["QueueName": "jobs"])"#,
        right: #"Resource("AWS::SQS::Queue", "Jobs", properties: ["QueueName": "jobs-\(stage)"])"#,
        source: "A rule of infra's own")

    static let exportTaken = Check(
        "export-taken", .error, "Two stacks export one name in a region.",
        explanation:
            "An export's name is taken once in a region and account. The second stack to be deployed would fail.",
        wrong: #"Output("Url", "https://example.com", export: "shop-url")"#,
        right: #"Output("Url", "https://example.com", export: "shop-url-\(stage)")"#,
        source: "AWS CloudFormation User Guide, \"Outputs\"")

    static let typeNotInRegion = Check(
        "type-not-in-region", .error, "A resource type is not available in the service's region.", facts: .schemas,
        explanation: """
            Not every service is in every region. CloudFormation refuses the stack with "unrecognized resource types". \
            The data is of the day that the message names.
            """,
        wrong:
            #"Service("shop", region: .meSouth1) { _ in Resource("AWS::AppRunner::Service", "Web", properties: […]) }"#,
        right:
            #"Service("shop", region: .euCentral1) { _ in Resource("AWS::AppRunner::Service", "Web", properties: […]) }"#,
        source: "AWS CloudFormation User Guide, \"AWS resource and property types reference\"")

    static let unknownResourceType = Check(
        "unknown-resource-type", .warning, "A resource type is not in the data.",
        explanation: """
            The type is not among those of the data. It is misspelt, or newer than the data, which is why this is no \
            error. Types outside AWS::, which an account registers for itself, are not looked up.
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
        "unknown-reference", .error, "A template refers to what is not in it.",
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
        "unknown-attribute", .error, "A resource has no such attribute, or none that is known here.", facts: .schemas,
        explanation: """
            Fn::GetAtt takes the attributes that the type's schema lists, and of what exists already nothing but its \
            id or ARN is known.
            """,
        wrong: #"jobs.attribute("QueueNme")"#,
        right: #"jobs.attribute("QueueName")"#,
        source: "AWS CloudFormation User Guide, \"Fn::GetAtt\"")

    static let dependencyOutsideService = Check(
        "dependency-outside-service", .error, "A resource is to wait for one that its stack does not have.",
        explanation: """
            DependsOn names resources of the same stack. A stack that uses a value of another is deployed after it \
            anyway.
            """,
        wrong: #"Resource("AWS::SQS::Queue", "Mails").after(queueOfOtherService)"#,
        right: #"Resource("AWS::SQS::Queue", "Mails").after(queueOfThisService)"#,
        source: "AWS CloudFormation User Guide, \"DependsOn attribute\"")

    static let serviceEnding = Check(
        "service-ending", .warning, "A resource belongs to a service whose end is announced.",
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
        "serverless-variable", .error, "A text would be resolved by Serverless as a variable.",
        explanation: """
            Serverless resolves ${source:address} in every text of serverless.yml. Infra escapes it by a backslash, \
            which Serverless removes; behind another dollar sign that does not work, and the deploying person's \
            environment or files could get into the stack.
            """,
        wrong: #"Resource("AWS::SSM::Parameter", "Price", properties: ["Type": "String", "Value": "$${env:AMOUNT}"])"#,
        right:
            #"Resource("AWS::SSM::Parameter", "Price", properties: ["Type": "String", "Value": ["Fn::Join": ["", ["$", "${env:AMOUNT}"]]]])"#,
        source: "Serverless Framework documentation, \"Variables\"")

    static let templateTooLarge = Check(
        "template-too-large", .error, "A template has more than 1,000,000 bytes.", facts: .quotas,
        explanation: "CloudFormation takes no larger template, not from a bucket either.",
        wrong: #"Service("shop", region: .euCentral1) { _ in (1...450).map { page($0) } }"#,
        right: #"""
            Service("shop-a", region: .euCentral1) { _ in (1...225).map { page($0) } }
            Service("shop-b", region: .euCentral1) { _ in (226...450).map { page($0) } }
            """#,
        source: "AWS CloudFormation User Guide, \"CloudFormation quotas\"")

    static let templateNeedsBucket = Check(
        "template-needs-bucket", .note, "A template has more than 51,200 bytes.",
        explanation: """
            CloudFormation takes so large a template from a bucket only. Serverless uploads it by itself; the AWS CLI \
            does with --s3-bucket.
            """,
        wrong: "aws cloudformation deploy --template-file cloudformation.json --stack-name shop-prod",
        right: """
            aws cloudformation deploy --template-file cloudformation.json --stack-name shop-prod --s3-bucket artifacts
            """,
        source: "AWS CloudFormation User Guide, \"CloudFormation quotas\"")

    static let cycleInStack = Check(
        "cycle-in-stack", .error, "Resources of a stack wait for each other.",
        explanation: """
            A resource is created after those that it refers to. CloudFormation refuses a template in which that goes \
            in a circle.
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
        "invalid-override", .error, "A property that is set directly breaks the schema of its resource, or has none.",
        facts: .schemas,
        explanation: """
            What .override sets goes into the template as it is. CloudFormation would refuse the resource, or ignore \
            what it does not know. What exists already becomes no resource in which something could be set.
            """,
        wrong: #"Queue("jobs").override("VisibilityTimout", 60)"#,
        right: #"Queue("jobs").override("VisibilityTimeout", 60)"#,
        source: "AWS CloudFormation User Guide, \"AWS resource and property types reference\"")

    static let aboveQuota = Check(
        "above-quota", .warning, "Something has more parts than an account has at first.",
        explanation: """
            An API has 10 authorizers and 300 routes, a load balancer 50 listeners and 25 certificates beside the \
            default ones, an event bus 300 rules, and a regional REST API waits for 29 s, unless AWS raised the quota. What all services of a stage and region \
            have together is counted, but not what conditions never let be there at once. Without the raise the \
            deployment of the one that is too many fails.
            """,
        wrong: "eleven authorizers on the routes of one API",
        right: "one authorizer that tells the callers apart",
        source: "AWS General Reference, \"Service endpoints and quotas\"")
}
