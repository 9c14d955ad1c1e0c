// How findings are judged.
extension Check {
    static let unknownCheck = Check(
        "unknown-check", .error, "Unknown check.",
        explanation:
            "The slug is misspelled or belongs to a check that no longer exists, so the setting has no effect.",
        wrong: #".suppress("wide-permision", because: "…")"#,
        right: #".suppress("wide-permission", because: "it sets up the account")"#,
        source: "A rule of infra's own")

    static let suppressionWithoutReason = Check(
        "suppression-without-reason", .error, "A finding is suppressed without a reason.",
        explanation: "Readers of the spec must be able to tell whether the reason still applies.",
        wrong: #".suppress("wide-permission", because: "")"#,
        right: #".suppress("wide-permission", because: "it sets up the account")"#,
        source: "A rule of infra's own")

    static let unusedSuppression = Check(
        "unused-suppression", .error, "A suppression matches no finding.",
        explanation: "An unused suppression hides the next mistake of its kind.",
        wrong: #"Function("api", …).suppress("wide-permission", because: "it sets up the account")"#,
        right: #"Function("api", …)"#,
        source: "A rule of infra's own")
}
