// What functions are told of, and what they may do.
extension Check {
    static let nameWithoutRight = Check(
        "name-without-right", .note, "A function is told the name of something and may not use it.",
        explanation: """
            The function would be refused when it asks for what the variable names. Nothing is said where a policy \
            that is written out speaks of the thing, where an ARN of a statement may be its own, and of variables that \
            are set for all functions. A function that only passes the name on says so by `.suppress`.
            """,
        wrong: #".environment("TABLE", orders.tableName)"#,
        right: #".read(orders, as: "TABLE")"#,
        source: "AWS Lambda Developer Guide, \"Defining Lambda function permissions with an execution role\"")

    static let rightWithoutName = Check(
        "right-without-name", .note, "A function may use something whose name it is never told.",
        explanation: """
            AWS decides the name, so the code cannot know it: either a variable is missing, or the right is of no use. \
            What has a name of the author's, what starts the function and what a `Resource` or an output speaks of may \
            be known to the code by another way.
            """,
        wrong: #".write(orders)"#,
        right: #".write(orders, as: "TABLE")"#,
        source: "IAM User Guide, \"Security best practices in IAM\", on least-privilege permissions")

    static let grantOnOtherType = Check(
        "grant-on-other-type", .error,
        "A word that lets a function use a state machine or a key is given another resource.",
        explanation: """
            `.start` is for state machines and `.use` for KMS keys, which are written out as `Resource`s. IAM takes a \
            statement on anything else, and it allows nothing.
            """,
        wrong: #".start(Resource("AWS::Lambda::Function", "Checkout", …))"#,
        right: #".start(Resource("AWS::StepFunctions::StateMachine", "Checkout", …))"#,
        source: "Service Authorization Reference, \"Actions, resources, and condition keys for AWS Step Functions\"")
}
