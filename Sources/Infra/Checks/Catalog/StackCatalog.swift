// What a service says for all its functions, resources and stacks.
extension Check {
    static let invalidTag = Check(
        "invalid-tag", .error, "A tag is not valid.",
        explanation: """
            A resource has at most 50 tags, each key once; a key has at most 128 characters, a value 256, and the \
            prefix aws: is reserved. Of the characters that AWS allows in keys, Serverless accepts letters, digits, \
            spaces and _.:/=+-.
            """,
        wrong: #".tags(["aws:team": "shop"])"#,
        right: #".tags(["team": "shop"])"#,
        source: "AWS CloudFormation API Reference, \"Tag\"; the schema of Serverless Framework")

    static let triggerForAll = Check(
        "trigger-for-all", .error, "A trigger is set in FunctionDefaults.",
        explanation: """
            A trigger belongs to one function. As a default it would be created for each function, or one route would \
            have many functions.
            """,
        wrong: #"FunctionDefaults { $0.timeout(.seconds(10)).on(.httpAPI(.get, "/")) }"#,
        right: #"""
            FunctionDefaults { $0.timeout(.seconds(10)) }
            Function("web", …).on(.httpAPI(.get, "/"))
            """#,
        source: "A rule of infra's own")

    static let unusedDefault = Check(
        "unused-default", .note, "A default for all functions of a service has no effect.",
        explanation: """
            The service has no functions, each function overrides the default, or the setting is one of a single \
            function, such as its name. Such a default misleads readers.
            """,
        wrong: #"""
            FunctionDefaults { $0.memory(.megabytes(512)) }
            Function("web", …).memory(.megabytes(256))
            """#,
        right: #"Function("web", …).memory(.megabytes(256))"#,
        source: "A rule of infra's own")

    static let invalidRoleSetting = Check(
        "invalid-role-setting", .error, "A role's path or permissions boundary is not valid or has no effect.",
        explanation: """
            A path begins and ends with a slash. Path and permissions boundary are set when a role is created, so they \
            cannot be set on an existing role.
            """,
        wrong: #".rolePath("services")"#,
        right: #".rolePath("/services/")"#,
        source: "AWS IAM API Reference, \"CreateRole\"")

    static let protectsNothing = Check(
        "protects-nothing", .error, "A stack policy has no effect.",
        explanation: """
            CloudFormation accepts a policy that names resources which the stack does not have, and it protects \
            nothing. A policy has at most 16,384 bytes.
            """,
        wrong: #"StackSettings().protect(type: "AWS::DynamoDB::Tabel", from: .delete)"#,
        right: #"StackSettings().protect(type: "AWS::DynamoDB::Table", from: .delete)"#,
        source: "AWS CloudFormation User Guide, \"Prevent updates to stack resources\"")

    static let invalidStackNotification = Check(
        "invalid-stack-notification", .error, "A notification topic of a stack is not valid.",
        explanation: """
            CloudFormation publishes to at most five standard topics in the stack's region. The deployment would fail \
            before it starts.
            """,
        wrong: #"""
            Service("shop", region: .euCentral1) { _ in
                StackSettings().notifications("arn:aws:sns:us-east-1:123456789012:stacks")
            """#,
        right: #"StackSettings().notifications("arn:aws:sns:eu-central-1:123456789012:stacks")"#,
        source: "AWS CloudFormation API Reference, \"CreateStack\"")
}
