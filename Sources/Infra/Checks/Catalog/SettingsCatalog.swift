extension Check {
    static let unknownCheck = Check(
        "unknown-check", .error, "A check is named that there is not.",
        source: "")
    static let allowedWithoutReason = Check(
        "allowed-without-reason", .error, "A finding is allowed without a reason.",
        source: "")
    static let nothingToAllow = Check(
        "nothing-to-allow", .error, "A finding is allowed where there is none.",
        source: "")
}
