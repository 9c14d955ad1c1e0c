// What roles may do.
extension Check {
    static let invalidStatement = Check(
        "invalid-statement", .error, "A statement of a role names no action or no resource that IAM knows by form.",
        explanation: "IAM refuses a policy whose actions are not service:Action or whose resources are no ARNs. A role that exists already is not changed.",
        wrong: #".allow("GetObject", on: "files")"#,
        right: #".allow("s3:GetObject", on: "arn:aws:s3:::files/*")"#,
        source: "IAM User Guide, \"IAM JSON policy elements: Action\"")

    static let widePermission = Check(
        "wide-permission", .warning, "A role may do everything on everything.",
        explanation: "Whoever gets the function to run code of his gets all that its role may do.",
        wrong: #".allow("*", on: "*")"#,
        right: #".allow("dynamodb:GetItem", on: table.attribute("Arn"))"#,
        source: "IAM User Guide, \"Security best practices in IAM\"")
}
