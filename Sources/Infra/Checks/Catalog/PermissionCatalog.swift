// What roles may do.
extension Check {
    static let invalidStatement = Check(
        "invalid-statement", .error, "A policy statement has an invalid action, resource or effect.",
        explanation: """
            IAM refuses a policy whose actions are not service:Action or whose resources are no ARNs, or with an \
            effect that is neither Allow nor Deny. A role that exists already is not changed.
            """,
        wrong: #".allow("GetObject", on: "files")"#,
        right: #".allow("s3:GetObject", on: "arn:aws:s3:::files/*")"#,
        source: "IAM User Guide, \"IAM JSON policy elements: Action\"")

    static let widePermission = Check(
        "wide-permission", .warning, "A role allows all actions on all resources.",
        explanation: """
            An attacker who gets the function to run code can do everything that its role allows, including everything \
            that a role passed with `iam:PassRole` allows.
            """,
        wrong: #".allow("*", on: "*")"#,
        right: #".allow("dynamodb:GetItem", on: table.attribute("Arn"))"#,
        source: "IAM User Guide, \"Security best practices in IAM\"")

    static let unknownAction = Check(
        "unknown-action", .warning, "A policy names an action that IAM does not know.",
        explanation: """
            IAM accepts any name and grants nothing for an unknown one, so calls fail with access denied at run time. \
            Patterns that match no action are found too. The list is that of the data (docs/facts.md), so this is a \
            warning: suppress it for actions that AWS added later.
            """,
        wrong: #".allow("dynamodb:GetItems", on: table.arn)"#,
        right: #".allow("dynamodb:GetItem", on: table.arn)"#,
        source: "Service Authorization Reference, \"Actions, resources, and condition keys for AWS services\"")

    static let misspeltService = Check(
        "misspelt-service", .error, "A policy misspells the service of an action.", facts: .actions,
        explanation: """
            No service has that prefix, and a service with a similar prefix has that action. IAM accepts the policy, \
            and calls fail with access denied at run time. A prefix that could be new is a warning: unknown-action.
            """,
        wrong: #".allow("dynamdb:GetItem", on: table.arn)"#,
        right: #".allow("dynamodb:GetItem", on: table.arn)"#,
        source: "Service Authorization Reference, \"Actions, resources, and condition keys for AWS services\"")

    static let actionOnOtherResource = Check(
        "action-on-other-resource", .warning,
        """
        A statement allows an action on a resource that the action does not apply to.
        """,
        explanation: """
            Object actions of S3 apply to the ARNs of objects, bucket actions to that of the bucket. Some actions, \
            such as ecr:GetAuthorizationToken, support no resources and need "*". IAM accepts the statement, and it \
            grants nothing. Reported only where all ARNs are known and none of them fits the action.
            """,
        wrong: #".allow("s3:GetObject", on: photos.arn)"#,
        right: #".allow("s3:GetObject", on: photos.objects)"#,
        source: "Service Authorization Reference, \"Resource types\" of each service")

    static let permissionWithoutSource = Check(
        "permission-without-source", .warning,
        """
        A permission lets a service invoke a function on behalf of any account.
        """,
        explanation: """
            The principal is a service that acts for all accounts. Without SourceArn or SourceAccount, anyone who \
            knows the function's ARN can make the service invoke it.
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
        "policy-too-large", .error, "A policy exceeds IAM's size limit.", facts: .quotas,
        explanation: """
            The policies in a role have 10,240 characters together, a managed policy 6,144, a trust policy 2,048, \
            spaces not counted. Values that are known only at deployment, such as ARNs of the same stack, are not \
            counted, so the real policy is larger.
            """,
        wrong:
            #".allow("s3:GetObject", on: "arn:aws:s3:::photos/customer-1/*", "arn:aws:s3:::photos/customer-2/*", …)  // 400 of them"#,
        right: #".allow("s3:GetObject", on: "arn:aws:s3:::photos/customer-*")"#,
        source: "IAM User Guide, \"IAM and AWS STS quotas\"")
}
