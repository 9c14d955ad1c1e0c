// What roles may do.
extension Check {
    static let invalidStatement = Check(
        "invalid-statement", .error, "A statement of a role names no action or no resource that IAM knows by form.",
        explanation: """
            IAM refuses a policy whose actions are not service:Action or whose resources are no ARNs, or with an \
            effect that is neither Allow nor Deny. A role that exists already is not changed.
            """,
        wrong: #".allow("GetObject", on: "files")"#,
        right: #".allow("s3:GetObject", on: "arn:aws:s3:::files/*")"#,
        source: "IAM User Guide, \"IAM JSON policy elements: Action\"")

    static let widePermission = Check(
        "wide-permission", .warning, "A role may do everything on everything.",
        explanation: """
            Whoever gets the function to run code of his gets all that its role may do. Every role that `iam:PassRole` \
            lets it hand to a service is a part of that.
            """,
        wrong: #".allow("*", on: "*")"#,
        right: #".allow("dynamodb:GetItem", on: table.attribute("Arn"))"#,
        source: "IAM User Guide, \"Security best practices in IAM\"")

    static let unknownAction = Check(
        "unknown-action", .warning, "A policy names an action that IAM does not know.",
        explanation: """
            IAM takes any name and allows nothing by one that it does not know: what the action was to allow is \
            refused when the function runs. A pattern that stands for no action is found too. The actions are those of \
            the day of the data (docs/facts.md), which is why this is a warning: what AWS added later is right, and \
            `.allow` says so.
            """,
        wrong: #".allow("dynamodb:GetItems", on: table.arn)"#,
        right: #".allow("dynamodb:GetItem", on: table.arn)"#,
        source: "Service Authorization Reference, \"Actions, resources, and condition keys for AWS services\"")

    static let misspeltService = Check(
        "misspelt-service", .error, "A policy misspells the service of an action.", facts: .actions,
        explanation: """
            There is no service of that prefix, and one that is spelt nearly so has that very action. IAM takes the \
            policy, and what the action was to allow is refused when the function runs. A prefix that only might be \
            new is a warning: unknown-action.
            """,
        wrong: #".allow("dynamdb:GetItem", on: table.arn)"#,
        right: #".allow("dynamodb:GetItem", on: table.arn)"#,
        source: "Service Authorization Reference, \"Actions, resources, and condition keys for AWS services\"")

    static let actionOnOtherResource = Check(
        "action-on-other-resource", .warning, "A statement allows an action on what the action is not about.",
        explanation: """
            What is done to a bucket's objects is allowed on their ARNs, what is done to the bucket on its own; some, \
            such as ecr:GetAuthorizationToken, are about no resource and are allowed on "*" only. IAM takes the \
            statement, and it allows nothing. Told only where the ARNs are known, and none of them can be what the \
            action takes: an ARN that stands there, or that of a declaration.
            """,
        wrong: #".allow("s3:GetObject", on: photos.arn)"#,
        right: #".allow("s3:GetObject", on: photos.objects)"#,
        source: "Service Authorization Reference, \"Resource types\" of each service")

    static let permissionWithoutSource = Check(
        "permission-without-source", .warning, "A service may start a function on behalf of any account.",
        explanation: """
            The principal of a permission is a service that works for everybody. Without the source or its account, \
            anyone who knows the function's ARN can have the service call it.
            """,
        wrong: #"""
            Resource("AWS::Lambda::Permission", "Allow", properties: [
                "Action": "lambda:InvokeFunction", "FunctionName": api.arn, "Principal": "s3.amazonaws.com",
            ])
            """#,
        right: #"""
            Resource("AWS::Lambda::Permission", "Allow", properties: [
                "Action": "lambda:InvokeFunction", "FunctionName": api.arn, "Principal": "s3.amazonaws.com",
                "SourceArn": "arn:aws:s3:::photos", "SourceAccount": "123456789012",
            ])
            """#,
        source: "IAM User Guide, \"The confused deputy problem\"")

    static let policyTooLarge = Check(
        "policy-too-large", .error, "A policy has more characters than IAM takes.", facts: .quotas,
        explanation: """
            The policies in a role have 10,240 characters together, a managed policy 6,144, a trust policy 2,048, \
            spaces not counted. What AWS decides, such as an ARN of the same stack, is not counted here, so the real \
            policy is larger still.
            """,
        wrong:
            #".allow("s3:GetObject", on: "arn:aws:s3:::photos/customer-1/*", "arn:aws:s3:::photos/customer-2/*", …)  // 400 of them"#,
        right: #".allow("s3:GetObject", on: "arn:aws:s3:::photos/customer-*")"#,
        source: "IAM User Guide, \"IAM and AWS STS quotas\"")
}
