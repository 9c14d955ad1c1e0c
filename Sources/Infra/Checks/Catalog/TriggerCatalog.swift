// APIs, schedules and other triggers.
extension Check {
    static let timeoutBeyondTrigger = Check(
        "timeout-beyond-trigger", .error, "A function may run longer than what started it waits.",
        explanation: "An API waits for 29 s (REST) or 30 s (HTTP) and then answers with an error, while the function goes on and is paid for.",
        wrong: #"Function("api", …).timeout(.seconds(60)).on(.httpAPI(.get, "/a"))"#,
        right: #"Function("api", …).timeout(.seconds(28)).on(.httpAPI(.get, "/a"))"#,
        source: "Amazon API Gateway Developer Guide, \"Quotas\"")

    static let invalidAPIPath = Check(
        "invalid-api-path", .error, "A path is none that an API can have.",
        explanation: "A path is parts between slashes; a parameter is a whole part in braces, and one with + is the last.",
        wrong: #".on(.httpAPI(.get, "users/{id}-{name}"))"#,
        right: #".on(.httpAPI(.get, "/users/{id}/{name}"))"#,
        source: "Amazon API Gateway Developer Guide, \"Working with routes for HTTP APIs\"")

    static let apiWithoutRoute = Check(
        "api-without-route", .error, "An API's settings are stated but no function has a route of it.",
        explanation: "An API comes with its first route, so its settings alone make nothing.",
        wrong: #"HTTPAPI().cors()"#,
        right: #"""
            HTTPAPI().cors()
            Function("api", …).on(.httpAPI(.get, "/"))
            """#,
        source: "A rule of infra's own")

    static let apiWithoutEndpoint = Check(
        "api-without-endpoint", .error, "An API can be called nowhere.",
        explanation: "An API without its default endpoint is reached by a domain of its own only.",
        wrong: #"HTTPAPI().withoutDefaultEndpoint()"#,
        right: #"HTTPAPI().withoutDefaultEndpoint().domain("api.example.com", in: zone)"#,
        source: "Amazon API Gateway Developer Guide, \"Disable the default endpoint for HTTP APIs\"")

    static let existingAPIWithSettings = Check(
        "existing-api-with-settings", .error, "A service sets what an API that exists already settles itself.",
        explanation: "Methods are added to an existing API; its endpoint, domain, logs and the like are those of the stack that made it.",
        wrong: #"RESTAPI.existing("a1b2c3d4e5", root: "f6g7h8i9j0").regional()"#,
        right: #"RESTAPI.existing("a1b2c3d4e5", root: "f6g7h8i9j0")"#,
        source: "A rule of infra's own")

    static let invalidSchedule = Check(
        "invalid-schedule", .error, "A schedule's expression breaks the grammar or its ranges.",
        explanation: "EventBridge takes whole minutes, hours or days, or six fields: minutes, hours, day of month, month, day of week, year, with ? for one of the two days.",
        wrong: #".on(.schedule(.cron("0 12 * * *")))"#,
        right: #".on(.schedule(.cron("0 12 * * ? *")))"#,
        source: "Amazon EventBridge User Guide, \"Cron expressions\"")

    static let triggerTwice = Check(
        "trigger-twice", .error, "A function or API has the same trigger twice.",
        explanation: "The second would be the same resource again, or would start another function for the same requests.",
        wrong: #"""
            .on(.httpAPI(.get, "/a"))
            .on(.httpAPI(.get, "/a"))
            """#,
        right: #"""
            .on(.httpAPI(.get, "/a"))
            .on(.httpAPI(.get, "/b"))
            """#,
        source: "A rule of infra's own")

    static let publicEntrance = Check(
        "public-entrance", .warning, "A function can be started by everyone.",
        explanation: "The address of a function URL is long but no secret, and each call of it is paid for. A function that checks its callers itself, by a signature or a token, says so with .allow.",
        wrong: #".on(.url(.everyone))"#,
        right: #".on(.url(.iam))"#,
        source: "AWS Lambda Developer Guide, \"Control access to Lambda function URLs\"")
}
