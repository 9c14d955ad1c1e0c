extension Check {
    static let invalidAPIPath = Check(
        "invalid-api-path", .error, "A path is none that an API can have.",
        source: "Amazon API Gateway Developer Guide, \"Working with routes for HTTP APIs\"")
    static let apiWithoutRoute = Check(
        "api-without-route", .error, "An API's settings are stated but no function has a route of it.",
        source: "")
    static let invalidSchedule = Check(
        "invalid-schedule", .error, "A schedule's expression breaks the grammar or its ranges.",
        source: "Amazon EventBridge User Guide, \"Cron expressions\"")
    static let triggerTwice = Check(
        "trigger-twice", .error, "A function or API has the same trigger twice.",
        source: "")
}
