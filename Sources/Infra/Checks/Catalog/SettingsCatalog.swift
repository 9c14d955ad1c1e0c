// How findings are judged.
extension Check {
    static let unknownCheck = Check(
        "unknown-check", .error, "Unknown check.",
        explanation:
            "The slug is misspelt, or of a check that there is no more, so nothing would be allowed or settled.",
        wrong: #".suppress("wide-permision", because: "…")"#,
        right: #".suppress("wide-permission", because: "it sets up the account")"#,
        source: "A rule of infra's own")

    static let allowedWithoutReason = Check(
        "allowed-without-reason", .error, "A finding is allowed without a reason.",
        explanation: "Who reads the spec later must be able to tell whether the reason still holds.",
        wrong: #".suppress("wide-permission", because: "")"#,
        right: #".suppress("wide-permission", because: "it sets up the account")"#,
        source: "A rule of infra's own")

    static let nothingToAllow = Check(
        "nothing-to-allow", .error, "A finding is allowed where there is none.",
        explanation: "What is allowed but not found hides the next mistake of the kind.",
        wrong: #"Function("api", …).suppress("wide-permission", because: "it sets up the account")"#,
        right: #"Function("api", …)"#,
        source: "A rule of infra's own")
}
