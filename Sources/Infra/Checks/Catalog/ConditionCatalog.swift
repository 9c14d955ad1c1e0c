// What is decided when a stack is deployed.
extension Check {
    static let invalidTemplateParameter = Check(
        "invalid-template-parameter", .error, "A template parameter says of itself what cannot be.",
        explanation: """
            A name has letters and digits; a default is one of the allowed values, matches the pattern and is as long \
            or large as it says; a length is a text's and a range a number's. CloudFormation refuses the template, \
            some of it only when nobody gives another value.
            """,
        wrong: #"TemplateParameter("LogLevel", default: "verbose", allowed: ["info", "debug"])"#,
        right: #"TemplateParameter("LogLevel", default: "info", allowed: ["info", "debug"])"#,
        source: "AWS CloudFormation User Guide, \"CloudFormation template Parameters syntax\"")

    static let invalidCondition = Check(
        "invalid-condition", .error, "A condition asks for what CloudFormation cannot tell, or leaves nothing out.",
        explanation: """
            Conditions are decided before anything is created: they compare template parameters and what is known of \
            the stack, such as its account. And and or take 2 to 10 conditions. A comparison of two constants always \
            has the same answer. What becomes no resource, such as a template parameter or what exists already, cannot \
            be left out.
            """,
        wrong: #"Condition("IsLarge", .equals(table.ref(), "large"))"#,
        right: #"Condition("IsLarge", .equals(size.ref(), "large"))  // size is a TemplateParameter"#,
        source: "AWS CloudFormation User Guide, \"Condition functions\"")

    static let conditionNeverHolds = Check(
        "condition-never-holds", .error, "A condition compares a parameter with what it can never be.",
        explanation: """
            The parameter lists the values that it may have, and this is none of them, so that what is under the \
            condition is never made, or always. Case counts.
            """,
        wrong: #"""
            let size = TemplateParameter("Size", default: "small", allowed: ["small", "large"])
            Condition("IsLarge", .equals(size.ref(), "Large"))
            """#,
        right: #"Condition("IsLarge", .equals(size.ref(), "large"))"#,
        source: "AWS CloudFormation User Guide, \"Condition functions\", Fn::Equals")

    static let secretParameterExposed = Check(
        "secret-parameter-exposed", .error, "A template parameter with NoEcho is shown somewhere.",
        explanation: """
            NoEcho hides a value in CloudFormation's own answers only. In a function's environment, an output, a task \
            definition or a default it is in clear text for everyone who may look there.
            """,
        wrong: #".environment("API_KEY", TemplateParameter("ApiKey").noEcho())"#,
        right: #".environment("API_KEY", Secret("/shop/prod/api-key"))"#,
        source: "AWS CloudFormation User Guide, \"CloudFormation template Parameters syntax\", NoEcho")

    static let unusedInTemplate = Check(
        "unused-in-template", .warning, "A service states a template parameter or a condition that nothing uses.",
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
        "reference-to-conditional", .error, "Something refers to what is there under a condition only.",
        explanation: """
            Where the condition does not hold, CloudFormation has nothing to put in and refuses the template. What \
            refers is under the same condition, or one that implies it, or asks by `Value.if`.
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
            has one list of what it starts. A condition on one entry would leave the rest referring to what is not \
            there.
            """,
        wrong: #".on(.restAPI(.get, "/report"), when: isLarge)"#,
        right: #".on(.httpAPI(.get, "/report"), when: isLarge)"#,
        source: "AWS CloudFormation User Guide, \"Associate a condition with a resource\"")
}
