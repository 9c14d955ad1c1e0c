// What holds for a resource however it is written: by a word, by `Resource` or by `.override`.
extension Check {
    static let destinationUnfit = Check(
        "destination-unfit", .error, "A dead-letter queue or destination is one that Lambda cannot send to.",
        explanation: """
            Lambda sends dead letters and records of asynchronous invocations to standard queues and topics; records \
            of failures also to buckets. FIFO queues and topics are refused.
            """,
        wrong: ".onFailure(.queue(Queue(\"failed\").fifo()))",
        right: ".onFailure(.queue(Queue(\"failed\")))",
        source: "AWS Lambda Developer Guide, \"Capturing records of Lambda asynchronous invocations\"")

    static let roleNotAssumable = Check(
        "role-not-assumable", .error, "A role's trust policy does not let the service assume it.",
        explanation: """
            A service works with a role only if the role's trust policy names it. Lambda, Step Functions, EventBridge \
            Scheduler, EventBridge Pipes, Data Firehose, CodeBuild and CodePipeline test that when the resource is \
            created, and the deployment fails. Roles of the same stack are checked.
            """,
        wrong: """
            let role = Resource("AWS::IAM::Role", "Jobs", properties: ["AssumeRolePolicyDocument": [
                "Statement": [["Effect": "Allow", "Principal": ["Service": "ec2.amazonaws.com"],
                               "Action": "sts:AssumeRole"]],
            ]])
            Resource("AWS::Lambda::Function", "Job", properties: ["Role": role.attribute("Arn"), …])
            """,
        right: """
            let role = Resource("AWS::IAM::Role", "Jobs", properties: ["AssumeRolePolicyDocument": [
                "Statement": [["Effect": "Allow", "Principal": ["Service": "lambda.amazonaws.com"],
                               "Action": "sts:AssumeRole"]],
            ]])
            Resource("AWS::Lambda::Function", "Job", properties: ["Role": role.attribute("Arn"), …])
            """,
        source: "IAM User Guide, \"Create a role to delegate permissions to an AWS service\"")

    static let scheduleNeverFires = Check(
        "schedule-never-fires", .warning, "A schedule never fires.",
        explanation: """
            The schedule is in the past on the date of the check (today, or --as-of), or it names a date that does not \
            exist, such as 31 February.
            """,
        wrong: ".on(.schedule(.cron(\"0 12 31 2 ? *\")))",
        right: ".on(.schedule(.cron(\"0 12 L 2 ? *\")))",
        source: "Amazon EventBridge User Guide, \"Cron expressions\"")

    static let filterMatchesNothing = Check(
        "filter-matches-nothing", .warning, "A filter pattern asks for what records do not have.",
        explanation: """
            Each kind of source has fields of its own: a queue's messages have body, a Kinesis stream's records data, \
            a table's records dynamodb. A pattern on another field lets nothing through, and the function is never \
            started. A table's records are of the eventName INSERT, MODIFY or REMOVE, and the attributes of items \
            stand under their type: ["state": ["S": ["paid"]]].
            """,
        wrong: ".on(.stream(of: clicks).filter([\"body\": [\"kind\": [\"click\"]]]))",
        right: ".on(.stream(of: clicks).filter([\"data\": [\"kind\": [\"click\"]]]))",
        source: "AWS Lambda Developer Guide, \"Control which events Lambda sends to your function\"")

    static let tooManyNotifications = Check(
        "too-many-notifications", .error, "A bucket has more than 100 notifications.",
        explanation: "S3 accepts 100 notification configurations for a bucket and refuses more.",
        wrong: "for part in 0..<120 { worker(part).on(.bucket(uploads, .created, prefix: \"\\(part)/\")) }",
        right: "Bucket(\"uploads\").eventBridge()",
        source: "AWS General Reference, \"Amazon S3 endpoints and quotas\"")

    static let tooManyDynamicReferences = Check(
        "too-many-dynamic-references", .error, "A template has more than 60 dynamic references.", facts: .quotas,
        explanation: "CloudFormation resolves at most 60 references of the form {{resolve:…}} in a template.",
        wrong: "70 functions with .environment(\"URL\", Parameter(\"/shop/url\"))",
        right: "TemplateParameter(\"URL\", .named(\"AWS::SSM::Parameter::Value<String>\"), default: \"/shop/url\")",
        source: "AWS CloudFormation User Guide, \"Get values stored in other services using dynamic references\"")

    static let invalidCORSHeader = Check(
        "invalid-cors-header", .error, "A CORS setting has an invalid header name.",
        explanation: """
            Header names are tokens: letters, digits, hyphens and some punctuation, without spaces. API Gateway \
            refuses others.
            """,
        wrong: "HTTPAPI().cors(headers: [\"Request Id\"])",
        right: "HTTPAPI().cors(headers: [\"X-Request-Id\"])",
        source: "RFC 9110, section 5.1; Amazon API Gateway Developer Guide, \"Configure CORS for HTTP APIs\"")

    static let caaForbidsCertificate = Check(
        "caa-forbids-certificate", .warning, "A CAA record forbids the certificate that the stack asks for.",
        explanation: """
            Where a CAA record with issue or issuewild exists for a name, only the authorities that it names issue \
            certificates. ACM fails without one of amazon.com, amazontrust.com, awstrust.com and amazonaws.com.
            """,
        wrong: #"Record("example.com", .caa("issue", "letsencrypt.org"), in: zone)"#,
        right: #"Record("example.com", .caa("issue", "amazon.com"), in: zone)"#,
        source: "AWS Certificate Manager User Guide, \"(Optional) Configure a CAA record\"")

    static let invalidPolicy = Check(
        "invalid-policy", .error, "A policy is not valid IAM JSON.",
        explanation: """
            IAM and the services check a policy's grammar when the stack is deployed: its version, the elements of its \
            statements, the operators of its conditions. A role's trust policy has no Resource, a policy of a role no \
            Principal.
            """,
        wrong: #"["Version": "2012-10-18", "Statement": […]]"#,
        right: #"["Version": "2012-10-17", "Statement": […]]"#,
        source: "AWS Identity and Access Management User Guide, \"IAM JSON policy elements reference\"")

    static let unknownPrincipal = Check(
        "unknown-principal", .error, "A policy names a service that AWS does not have.", facts: .actions,
        explanation: """
            The name of a service principal ends in .amazonaws.com. IAM refuses unknown names; the list of names is \
            not public, so this reports names that are close to a known one.
            """,
        wrong: #"["Service": "lamda.amazonaws.com"]"#,
        right: #"["Service": "lambda.amazonaws.com"]"#,
        source: "AWS Identity and Access Management User Guide, \"AWS JSON policy elements: Principal\"")

    static let placeholderInText = Check(
        "placeholder-in-text", .warning, "A text has a placeholder that only Fn::Sub replaces.",
        explanation: """
            CloudFormation replaces ${AWS::Region} and other pseudo parameters in the argument of Fn::Sub and nowhere \
            else; in a plain text they stay as they are written.
            """,
        wrong: #".environment("QUEUE", "https://sqs.${AWS::Region}.amazonaws.com/jobs")"#,
        right: #".environment("QUEUE", ["Fn::Sub": "https://sqs.${AWS::Region}.amazonaws.com/jobs"] as Value)"#,
        source: "AWS CloudFormation Template Reference Guide, \"Fn::Sub\"")

    static let emptyStack = Check(
        "empty-stack", .error, "A stack has no resource.",
        explanation: "CloudFormation refuses a template without resources, also one that has outputs only.",
        wrong: "Service(\"shop\", region: .euCentral1) { stage in if stage == .prod { api } }",
        right: "Service(\"shop\", region: .euCentral1, stages: [.prod]) { _ in api }",
        source: "AWS CloudFormation User Guide, \"CloudFormation template sections\"")

    static let secretFieldIgnored = Check(
        "secret-field-ignored", .warning, "The field of a secret has no effect.",
        explanation: """
            The runtime library for Swift reads one field of a JSON secret into the variable. In other runtimes the \
            variable holds the name of the secret, and the function reads the whole of it.
            """,
        wrong:
            #"Function("api", .nodejs24, …).environment("PASSWORD", Secret.secretsManager("shop/db", field: "password"))"#,
        right: #"Function("api", .nodejs24, …).environment("DB_SECRET", Secret.secretsManager("shop/db"))"#,
        source: "AWS Secrets Manager User Guide, \"Get secrets from AWS Secrets Manager\"")
}
