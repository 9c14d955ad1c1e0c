// What a service says for all its functions, resources and stacks.
extension Check {
    static let invalidTag = Check(
        "invalid-tag", .error, "A tag is one that cannot be set.",
        explanation: """
            A resource has at most 50 tags, each key once; a key has 128 characters at the most, a value 256, and what \
            begins with aws: is AWS' own. Of the characters that AWS takes in keys, Serverless takes letters, digits, \
            spaces and _.:/=+-.
            """,
        wrong: #".tags(["aws:team": "shop"])"#,
        right: #".tags(["team": "shop"])"#,
        source: "AWS CloudFormation API Reference, \"Tag\"; the schema of Serverless Framework")

    static let triggerForAll = Check(
        "trigger-for-all", .error, "A trigger is set for all functions of a service.",
        explanation: """
            A trigger starts one function. Given to all, it would be made once for each, or one route would have many \
            functions.
            """,
        wrong: #"FunctionDefaults { $0.timeout(.seconds(10)).on(.httpAPI(.get, "/")) }"#,
        right: #"""
            FunctionDefaults { $0.timeout(.seconds(10)) }
            Function("web", …).on(.httpAPI(.get, "/"))
            """#,
        source: "A rule of infra's own")

    static let unusedDefault = Check(
        "unused-default", .note, "What is set for all functions of a service is taken by none.",
        explanation: """
            The service has no functions, or each says something else itself. What is set for all then misleads who \
            reads it.
            """,
        wrong: #"""
            FunctionDefaults { $0.memory(.megabytes(512)) }
            Function("web", …).memory(.megabytes(256))
            """#,
        right: #"Function("web", …).memory(.megabytes(256))"#,
        source: "A rule of infra's own")

    static let invalidRoleSetting = Check(
        "invalid-role-setting", .error, "A role cannot have this path, or the function has no role of its own.",
        explanation: """
            A path begins and ends with a slash. Path and permissions boundary are set where a role is made, so they \
            cannot be given to one that exists.
            """,
        wrong: #".rolePath("services")"#,
        right: #".rolePath("/services/")"#,
        source: "AWS IAM API Reference, \"CreateRole\"")

    static let protectsNothing = Check(
        "protects-nothing", .error, "A stack policy would not protect what it is meant to.",
        explanation: """
            CloudFormation takes a policy that names resources which the stack does not have, and protects nothing by \
            it. Without this error nobody would notice until the resource is gone. A policy has at most 16,384 bytes.
            """,
        wrong: #"StackSettings().protect(type: "AWS::DynamoDB::Tabel", from: .delete)"#,
        right: #"StackSettings().protect(type: "AWS::DynamoDB::Table", from: .delete)"#,
        source: "AWS CloudFormation User Guide, \"Prevent updates to stack resources\"")

    static let invalidStackNotification = Check(
        "invalid-stack-notification", .error, "CloudFormation cannot tell a topic what happens to a stack.",
        explanation: """
            CloudFormation publishes to standard topics of the stack's region, and to five at the most. The deployment \
            would fail before it begins.
            """,
        wrong: #"""
            Service("shop", region: .euCentral1) { _ in
                StackSettings().notifications("arn:aws:sns:us-east-1:123456789012:stacks")
            """#,
        right: #"StackSettings().notifications("arn:aws:sns:eu-central-1:123456789012:stacks")"#,
        source: "AWS CloudFormation API Reference, \"CreateStack\"")
}
