// Accounts, and values by stage and region.
extension Check {
    static let missingValue = Check(
        "missing-value", .error, "A value by stage or region is missing for a stage or region that is compiled.",
        explanation: """
            `PerStage` and `PerRegion` have a value for each stage or region that asks for one. When the service gets \
            another stage, add its values too: no value is inherited from another stage.
            """,
        wrong: #"""
            Service("shop", region: .euCentral1, stages: [.dev, .staging, .prod]) { stage in
                Function("api", …).memory(PerStage(dev: .megabytes(256), prod: .megabytes(1024))[stage])
            }
            """#,
        right: #"""
            Service("shop", region: .euCentral1, stages: [.dev, .staging, .prod]) { stage in
                Function("api", …).memory(PerStage(dev: .megabytes(256), staging: .megabytes(256), prod: .megabytes(1024))[stage])
            }
            """#,
        source: "A rule of infra's own")

    static let invalidAccount = Check(
        "invalid-account", .error, "The account of a stage is not a valid account number.",
        explanation: """
            An account number has 12 digits, leading zeros included. An account for a stage that no service has is a \
            spelling mistake if the name is close to that of a stage.
            """,
        wrong: #"Service("shop", region: .euCentral1, accounts: [.dev: "1111-1111-1111"]) { … }"#,
        right: #"Service("shop", region: .euCentral1, accounts: [.dev: "111111111111"]) { … }"#,
        source: "AWS Account Management Reference Guide, \"View AWS account identifiers\"")

    static let referenceToOtherAccount = Check(
        "reference-to-other-account", .error, "A service uses a resource that a service in another account owns.",
        explanation: """
            References between services become exports and imports, and a stack can import from its own account and \
            region only. The deployment would fail.
            """,
        wrong: #"""
            Service("data", region: .euCentral1, accounts: [.prod: "222222222222"]) { _ in orders }
            Service("shop", region: .euCentral1, accounts: [.prod: "333333333333"]) { _ in api.read(orders) }
            """#,
        right: #"""
            Service("data", region: .euCentral1, accounts: [.prod: "222222222222"]) { _ in orders }
            Service("shop", region: .euCentral1, accounts: [.prod: "222222222222"]) { _ in api.read(orders) }
            """#,
        source: "AWS CloudFormation User Guide, \"Fn::ImportValue\"")

    static let arnOfOtherStage = Check(
        "arn-of-other-stage", .warning, "A stack names a resource in the account of another stage.",
        explanation: """
            An ARN that was copied from prod into dev lets dev read or change production data, if the policies of both \
            sides allow it. Policies that grant access to other accounts, such as those of keys and queues, are not \
            checked.
            """,
        wrong:
            #".read(Table.existing("arn:aws:dynamodb:eu-central-1:222222222222:table/orders"))  // in dev, whose account is 111111111111"#,
        right: #".read(Table.existing("arn:aws:dynamodb:eu-central-1:\(account):table/orders"))"#,
        source: "AWS Whitepaper, \"Organizing Your AWS Environment Using Multiple Accounts\"")
}
