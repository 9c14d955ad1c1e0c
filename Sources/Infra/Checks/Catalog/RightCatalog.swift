// What functions are told of, and what they may do.
extension Check {
    static let nameWithoutRight = Check(
        "name-without-right", .note,
        """
        A function has the name of a resource in its environment and no permission to use it.
        """,
        explanation: """
            Calls on the resource would fail with access denied. Not reported where a policy written by hand mentions \
            the resource or could match it, nor for variables that are set for all functions. If the function only \
            passes the name on, use `.suppress`.
            """,
        wrong: #".environment("TABLE", orders.tableName)"#,
        right: #".read(orders, as: "TABLE")"#,
        source: "AWS Lambda Developer Guide, \"Defining Lambda function permissions with an execution role\"")

    static let rightWithoutName = Check(
        "right-without-name", .note, "A function has permission for a resource whose name it does not know.",
        explanation: """
            AWS generates the name, so the code cannot know it: either a variable is missing or the permission is \
            useless. Not reported for resources with fixed names, for triggers, and for resources that a `Resource` or \
            an output mentions.
            """,
        wrong: #".write(orders)"#,
        right: #".write(orders, as: "TABLE")"#,
        source: "IAM User Guide, \"Security best practices in IAM\", on least-privilege permissions")

    static let grantOnOtherType = Check(
        "grant-on-other-type", .error,
        "A grant for state machines or keys is given another resource.",
        explanation: """
            `.start` is for state machines and `.use` for KMS keys, which are written out as `Resource`s. IAM accepts \
            a statement on anything else, and it grants nothing.
            """,
        wrong: #".start(Resource("AWS::Lambda::Function", "Checkout", …))"#,
        right: #".start(Resource("AWS::StepFunctions::StateMachine", "Checkout", …))"#,
        source: "Service Authorization Reference, \"Actions, resources, and condition keys for AWS Step Functions\"")
}
