// Services that are divided among nested stacks.
extension Check {
    static let manyResources = Check(
        "many-resources", .note, "A stack has 450 resources or more, of 500.",
        explanation: """
            Moving functions to nested stacks later takes them out of the stack, which CloudFormation cannot do with \
            resources that have fixed names. Decide it before the stack reaches the limit.
            """,
        wrong: #"""
            Service("shop", region: .euCentral1) { _ in
                (1...160).map { Function("job-\($0)", .python313, handler: "app.handler", code: "jobs") }
            }
            """#,
        right: #"""
            Service("shop", region: .euCentral1) { _ in
                (1...160).map { Function("job-\($0)", .python313, handler: "app.handler", code: "jobs") }
            }
            .nestedStacks(4)
            """#,
        source: "AWS CloudFormation User Guide, \"CloudFormation quotas\"")

    static let serverlessFormLeftOut = Check(
        "serverless-form-left-out", .warning, "A service with nested stacks has no serverless.yml.",
        explanation: """
            Serverless Framework deploys a service as one stack. A serverless.yml of the same functions would create \
            them a second time, or move them all into one stack, so none is written. Use `.suppress` on the service if \
            this is intended.
            """,
        wrong: #"Service("shop", region: .euCentral1) { _ in … }.nestedStacks(4)"#,
        right: #"""
            Service("shop", region: .euCentral1) { _ in … }
                .nestedStacks(4)
                .suppress("serverless-form-left-out", because: "deployed by the AWS CLI")
            """#,
        source: "A rule of infra's own")

    static let nestedStackCycle = Check(
        "nested-stack-cycle", .error, "A nested stack depends on a resource that depends on a nested stack.",
        explanation: """
            The stack makes first what its nested stacks need, then these, then what needs them. A function in a \
            nested stack cannot use something of the third kind, such as the id of a user pool that starts a function \
            in a nested stack, even where the two functions are in different ones: another function could close the \
            circle.
            """,
        wrong: #"""
            Function("check", .nodejs22, handler: "index.handler", code: "check").on(.userPool(.preSignUp, of: users))
            Function("list", .nodejs22, handler: "index.handler", code: "list").environment("POOL", users.ref())
            """#,
        right: #"""
            Function("check", .nodejs22, handler: "index.handler", code: "check").on(.userPool(.preSignUp, of: users)).inRootStack()
            Function("list", .nodejs22, handler: "index.handler", code: "list").environment("POOL", users.ref())
            """#,
        source: "AWS CloudFormation User Guide, \"Embed stacks within other stacks using nested stacks\"")
}
