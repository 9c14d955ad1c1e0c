// Functions and their runtimes.
extension Check {
    static let invalidFunctionName = Check(
        "invalid-function-name", .error, "A function's name, with service and stage before it, is not allowed.",
        explanation:
            "The name in AWS is service-stage-name and has at most 64 letters, digits, hyphens and underscores.",
        wrong: #"Function("send mail", .python313, handler: "app.handler", code: "mail")"#,
        right: #"Function("send-mail", .python313, handler: "app.handler", code: "mail")"#,
        source: "AWS Lambda API Reference, \"CreateFunction\"")

    static let functionWithoutCode = Check(
        "function-without-code", .error, "A function has no code.",
        explanation:
            "A function needs something to run: a folder of the package, a file, an archive or a Swift product.",
        wrong: #"Function("api", .python313, handler: "app.handler")"#,
        right: #"Function("api", .python313, handler: "app.handler", code: "api")"#,
        source: "AWS Lambda API Reference, \"FunctionCode\"")

    static let functionWithoutHandler = Check(
        "function-without-handler", .error, "A function has no handler, or one that names no function.",
        explanation: """
            Lambda calls the handler in the code. In Node.js and Python that is a function in a file, written with a \
            dot between them and without the file extension: `index.handler`. With anything else the function is \
            created, and each invocation fails.
            """,
        wrong: #"Function("api", .python313, code: "api")"#,
        right: #"Function("api", .python313, handler: "app.handler", code: "api")"#,
        source: "AWS Lambda API Reference, \"CreateFunction\"")

    static let invalidCode = Check(
        "invalid-code", .error, "A function's code does not fit its runtime.",
        explanation: """
            CloudFormation supports inline source code for Node.js and Python only, at most 4,096 bytes. A Swift \
            product is its own code.
            """,
        wrong: #"Function("api", .swift(product: "api"), code: "Sources")"#,
        right: #"Function("api", .swift(product: "api"))"#,
        source: "AWS CloudFormation User Guide, \"AWS::Lambda::Function Code\"")

    static let memoryOutOfRange = Check(
        "memory-out-of-range", .error, "Memory is not between 128 MB and 10,240 MB.", facts: .quotas,
        explanation: "Lambda gives 128 MB to 10,240 MB.",
        wrong: #".memory(.megabytes(64))"#,
        right: #".memory(.megabytes(128))"#,
        source: "AWS Lambda Developer Guide, \"Lambda quotas\"")

    static let timeoutOutOfRange = Check(
        "timeout-out-of-range", .error, "A timeout is not between 1 s and 900 s.", facts: .quotas,
        explanation: "Lambda stops a function after 900 s at the latest.",
        wrong: #".timeout(.minutes(20))"#,
        right: #".timeout(.minutes(15))"#,
        source: "AWS Lambda Developer Guide, \"Lambda quotas\"")

    static let storageOutOfRange = Check(
        "storage-out-of-range", .error, "Ephemeral storage is not between 512 MB and 10,240 MB.", facts: .quotas,
        explanation: "/tmp has 512 MB to 10,240 MB.",
        wrong: #".ephemeralStorage(.megabytes(100))"#,
        right: #".ephemeralStorage(.megabytes(512))"#,
        source: "AWS Lambda Developer Guide, \"Lambda quotas\"")

    static let settingOutOfRange = Check(
        "setting-out-of-range", .error, "A number is outside what AWS allows.", facts: .quotas,
        explanation: "AWS refuses the value. The message gives the allowed range.",
        wrong: #".retries(3)"#,
        right: #".retries(2)"#,
        source: "AWS Lambda API Reference")

    static let invalidNetwork = Check(
        "invalid-network", .error, "Subnets and security groups are missing, too many or in different VPCs.",
        explanation: """
            A function in a VPC has at least one subnet and one security group, and at most 16 and 5. The subnets and \
            security groups that a resource names are in one VPC.
            """,
        wrong: #".network(network, securityGroups: [])"#,
        right: #".network(network, securityGroups: ["sg-0a1b2c3d"])"#,
        source: "AWS Lambda Developer Guide, \"Giving Lambda functions access to resources in an Amazon VPC\"")

    static let invalidLogRetention = Check(
        "invalid-log-retention", .error, "CloudWatch Logs has no such retention.", facts: .quotas,
        explanation: "CloudWatch Logs keeps logs for some numbers of days only, from 1 to 3653.",
        wrong: #".logRetention(.days(10))"#,
        right: #".logRetention(.days(7))"#,
        source: "Amazon CloudWatch Logs API Reference, \"PutRetentionPolicy\"")

    static let invalidAlias = Check(
        "invalid-alias", .error, "The name or routing of a function alias is not valid.",
        explanation: """
            A name has 1 to 128 letters, digits, hyphens and underscores and is not a number, since numbers are \
            versions. One earlier version can get a share of the invocations, between 0 and 1.
            """,
        wrong: #"Function("api", …).alias("1", routing: .weighted(version: 7, 10))"#,
        right: #"Function("api", …).alias("live", routing: .weighted(version: 7, 0.1))"#,
        source: "AWS Lambda Developer Guide, \"Implement Lambda canary deployments using a weighted alias\"")

    static let settingsExclude = Check(
        "settings-exclude", .error, "A function has two settings that exclude each other.", facts: .runtimes,
        explanation: """
            SnapStart is for some managed runtimes and not for container images, and works with neither provisioned \
            concurrency nor file systems nor more than 512 MB of ephemeral storage. Tenant isolation works with \
            neither SnapStart nor provisioned concurrency nor function URLs, and queues and streams bring no tenant's \
            id. A function without a log has nothing to keep.
            """,
        wrong: #"Function("api", .java21, …).snapStart().provisionedConcurrency(2)"#,
        right: #"Function("api", .java21, …).snapStart()"#,
        source:
            "AWS Lambda Developer Guide, \"Improving startup performance with Lambda SnapStart\", \"Tenant isolation\"")

    static let invalidFileSystem = Check(
        "invalid-file-system", .error, "A function cannot mount its file system.",
        explanation: """
            Lambda reaches file systems through a VPC, and mounts them at /mnt/ and a name of letters, digits, dots, \
            hyphens and underscores.
            """,
        wrong: #".network(network, securityGroups: ["sg-0a1b2c3d"]).fileSystem(point, at: "/data")"#,
        right: #".network(network, securityGroups: ["sg-0a1b2c3d"]).fileSystem(point, at: "/mnt/data")"#,
        source: "AWS Lambda Developer Guide, \"Configuring file system access for Lambda functions\"")

    static let durableWithoutAlias = Check(
        "durable-without-alias", .error, "A trigger starts a durable function by its plain ARN.",
        explanation: """
            Lambda starts a durable function by a version or an alias only, and refuses each invocation by the plain \
            ARN. With .alias all triggers start the alias.
            """,
        wrong: #"Function("order", …).durable(timeout: .days(7)).on(.topic(orders))"#,
        right: #"Function("order", …).durable(timeout: .days(7)).alias("live").on(.topic(orders))"#,
        source: "AWS Lambda Developer Guide, \"Invoking durable Lambda functions\"")

    static let invalidTrafficShift = Check(
        "invalid-traffic-shift", .error, "The traffic shifting of a function is not valid.",
        explanation: """
            CodeDeploy moves the invocations of an alias, by 1 to 99 percent in each step of whole minutes, and sets \
            the shares of both versions by itself. It watches at most 10 alarms.
            """,
        wrong: #"Function("orders", …).shifting(.canary(10, for: .minutes(5)))"#,
        right: #"Function("orders", …).alias("live").shifting(.canary(10, for: .minutes(5)))"#,
        source: "AWS CodeDeploy User Guide, \"Working with deployment configurations in CodeDeploy\"")

    static let invalidCapacity = Check(
        "invalid-capacity", .error, "A function or its capacity provider is not valid for managed instances.",
        facts: .runtimes,
        explanation: """
            A capacity provider has 2 to 15,000 vCPUs and either allowed or excluded instance types. A function on it \
            must have the same architecture and a runtime that supports several invocations at once.
            """,
        wrong: #"Function("render", .python312, …).capacity(machines)"#,
        right: #"Function("render", .python313, …).capacity(machines)"#,
        source: "AWS Lambda Developer Guide, \"Lambda Managed Instances runtimes\"")

    static let invalidWebFunction = Check(
        "invalid-web-function", .error, "Lambda refuses a web function or its endpoint.", facts: .quotas,
        explanation: """
            A web function's requests take 3 s to 900 s, 1 to 128 at once in an environment. Its code is a version of \
            an object in S3, its name is unique in all regions of an account, and Lambda sets the variables \
            AWS_LAMBDA_… itself. Of an endpoint's requests an earlier revision gets 1 to 99 percent.
            """,
        wrong: #"WebFunction("shop", .nodejs24, code: …).timeout(.seconds(1))"#,
        right: #"WebFunction("shop", .nodejs24, code: …).timeout(.seconds(30))"#,
        source: "AWS Lambda Developer Guide, \"Lambda Web Functions\"")

    static let unknownRuntime = Check(
        "unknown-runtime", .error, "Lambda has no runtime of that name.", facts: .runtimes,
        explanation: "The identifier is misspelt, or newer than the data.",
        wrong: #"Function("api", .named("pyton3.13"), handler: "app.handler", code: "api")"#,
        right: #"Function("api", .python313, handler: "app.handler", code: "api")"#,
        source: "AWS Lambda Developer Guide, \"Lambda runtimes\"")

    static let runtimeBlocked = Check(
        "runtime-blocked", .error, "Functions can no longer be created or updated with the runtime.", facts: .runtimes,
        explanation: "AWS refuses new functions with the runtime.",
        wrong: #"Function("api", .named("python3.7"), handler: "app.handler", code: "api")"#,
        right: #"Function("api", .python313, handler: "app.handler", code: "api")"#,
        source: "AWS Lambda Developer Guide, \"Lambda runtimes\"")

    static let runtimeDeprecated = Check(
        "runtime-deprecated", .warning, "AWS no longer supports the runtime.",
        explanation: "The runtime gets no more security updates, and functions with it will soon be refused.",
        wrong: #"Function("api", .named("dotnet8"), handler: "Api::Handler::Run", code: "api")"#,
        right: #"Function("api", .named("dotnet10"), handler: "Api::Handler::Run", code: "api")"#,
        source: "AWS Lambda Developer Guide, \"Lambda runtimes\"")
}
