// What is decided when a stack is deployed.
extension Check {
    static let invalidTemplateParameter = Check(
        "invalid-template-parameter", .error, "A template parameter has contradictory or invalid settings.",
        explanation: """
            A name has only letters and digits. A default must be one of the allowed values, match the pattern and be \
            within the limits. Lengths are for strings and ranges for numbers. CloudFormation refuses the template, in \
            some cases only when no other value is given.
            """,
        wrong: #"TemplateParameter("LogLevel", default: "verbose", allowed: ["info", "debug"])"#,
        right: #"TemplateParameter("LogLevel", default: "info", allowed: ["info", "debug"])"#,
        source: "AWS CloudFormation User Guide, \"CloudFormation template Parameters syntax\"")

    static let invalidCondition = Check(
        "invalid-condition", .error, "A condition depends on what CloudFormation cannot evaluate, or has no effect.",
        explanation: """
            CloudFormation evaluates conditions before it creates anything: they compare template parameters and \
            pseudo parameters such as the account. Fn::And and Fn::Or take 2 to 10 conditions. A comparison of two \
            constants always has the same result. What does not become a resource, such as a template parameter or an \
            existing resource, cannot be left out.
            """,
        wrong: #"Condition("IsLarge", .equals(table.ref(), "large"))"#,
        right: #"Condition("IsLarge", .equals(size.ref(), "large"))  // size is a TemplateParameter"#,
        source: "AWS CloudFormation User Guide, \"Condition functions\"")

    static let conditionNeverHolds = Check(
        "condition-never-holds", .error, "A condition compares a parameter with a value that it can never have.",
        explanation: """
            The parameter lists its allowed values and this is not one of them, so the condition is always false, or \
            always true. Comparisons are case-sensitive.
            """,
        wrong: #"""
            let size = TemplateParameter("Size", default: "small", allowed: ["small", "large"])
            Condition("IsLarge", .equals(size.ref(), "Large"))
            """#,
        right: #"Condition("IsLarge", .equals(size.ref(), "large"))"#,
        source: "AWS CloudFormation User Guide, \"Condition functions\", Fn::Equals")

    static let secretParameterExposed = Check(
        "secret-parameter-exposed", .error, "A NoEcho parameter is exposed.",
        explanation: """
            NoEcho masks a value only in CloudFormation's own output. In a function's environment, an output, a task \
            definition or a default it is in clear text for everyone who can read these.
            """,
        wrong: #".environment("API_KEY", TemplateParameter("ApiKey").noEcho())"#,
        right: #".environment("API_KEY", Secret("/shop/prod/api-key"))"#,
        source: "AWS CloudFormation User Guide, \"CloudFormation template Parameters syntax\", NoEcho")

    static let unusedInTemplate = Check(
        "unused-in-template", .warning, "A template parameter or condition is not used.",
        explanation: "Whoever deploys is asked for a value that changes nothing.",
        wrong: #"""
            Service("shop", region: .euCentral1) { _ in
                TemplateParameter("LogLevel", default: "info")
            }
            """#,
        right: #"""
            Service("shop", region: .euCentral1) { _ in
                Function("api", .python313, handler: "app.handler", code: "api")
                    .environment("LOG_LEVEL", TemplateParameter("LogLevel", default: "info"))
            }
            """#,
        source: "AWS CloudFormation User Guide, \"CloudFormation template Parameters syntax\"")

    static let referenceToConditional = Check(
        "reference-to-conditional", .error, "A reference points to a conditional resource.",
        explanation: """
            Where the condition is false, the resource does not exist and CloudFormation refuses the template. Put the \
            reference under the same condition or one that implies it, or choose the value with `Value.if`.
            """,
        wrong: #"""
            let overflow = Resource("AWS::SQS::Queue", "Overflow").when(isLarge)
            Function("api", …).environment("OVERFLOW", overflow.ref())
            """#,
        right: #"""
            let overflow = Resource("AWS::SQS::Queue", "Overflow").when(isLarge)
            Function("api", …).environment("OVERFLOW", Value.if(isLarge, overflow.ref(), else: ""))
            """#,
        source: "AWS CloudFormation User Guide, \"Associate a condition with a resource\"")

    static let conditionOnSharedTrigger = Check(
        "condition-on-shared-trigger", .error, "A condition is on a trigger that is part of a shared resource.",
        explanation: """
            Methods of a REST API go into one deployment, WebSocket routes too, and a bucket, a topic or a user pool \
            has one list of what it starts. A condition on one entry would leave the others with references to a \
            resource that does not exist.
            """,
        wrong: #".on(.restAPI(.get, "/report"), when: isLarge)"#,
        right: #".on(.httpAPI(.get, "/report"), when: isLarge)"#,
        source: "AWS CloudFormation User Guide, \"Associate a condition with a resource\"")
}
