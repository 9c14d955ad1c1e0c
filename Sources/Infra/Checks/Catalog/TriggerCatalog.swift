// APIs, schedules and other triggers.
extension Check {
    static let timeoutBeyondTrigger = Check(
        "timeout-beyond-trigger", .error, "A function may run longer than what started it waits.", facts: .quotas,
        explanation: """
            An API waits for 29 s (REST) or 30 s (HTTP) and then answers with an error, while the function goes on and \
            is paid for.
            """,
        wrong: #"Function("api", …).timeout(.seconds(60)).on(.httpAPI(.get, "/a"))"#,
        right: #"Function("api", …).timeout(.seconds(28)).on(.httpAPI(.get, "/a"))"#,
        source: "Amazon API Gateway Developer Guide, \"Quotas\"")

    static let invalidAPIPath = Check(
        "invalid-api-path", .error, "The path of an API route is not valid.",
        explanation:
            "A path is parts between slashes; a parameter is a whole part in braces, and one with + is the last.",
        wrong: #".on(.httpAPI(.get, "users/{id}-{name}"))"#,
        right: #".on(.httpAPI(.get, "/users/{id}/{name}"))"#,
        source: "Amazon API Gateway Developer Guide, \"Working with routes for HTTP APIs\"")

    static let invalidTelegramWebhook = Check(
        "invalid-telegram-webhook", .error, "A Telegram bot's webhook cannot work as it is declared.",
        explanation: """
            Telegram delivers updates by POST over HTTPS to one exact address a bot, on port 443, 80, 88 or 8443, and \
            takes no authorizer's ways. The secret that it sends along is all by which the function knows it, so the \
            function must read it.
            """,
        wrong: #".on(.httpAPI(.get, "/telegram").telegramWebhook(token: token, secret: secret))"#,
        right: #".on(.httpAPI(.post, "/telegram").telegramWebhook(token: token, secret: secret))"#,
        source: "Telegram Bot API, \"setWebhook\"")

    static let apiWithoutRoute = Check(
        "api-without-route", .error, "An API's settings are stated but no function has a route of it.",
        explanation: "An API comes with its first route, so its settings alone make nothing.",
        wrong: #"HTTPAPI().cors()"#,
        right: #"""
            HTTPAPI().cors()
            Function("api", …).on(.httpAPI(.get, "/"))
            """#,
        source: "A rule of infra's own")

    static let invalidBasePath = Check(
        "invalid-base-path", .error, "A base path of a custom domain is not one that API Gateway takes.",
        explanation: """
            A base path has letters, digits and $-_.+!*'() in parts between slashes, at most 300 characters, and no \
            slash at its ends. Several parts need a regional API.
            """,
        wrong: #"HTTPAPI().domain("api.example.com", path: "/orders", in: zone)"#,
        right: #"HTTPAPI().domain("api.example.com", path: "orders", in: zone)"#,
        source: """
            Amazon API Gateway Developer Guide, "Use API mappings to connect API stages to a custom domain name for \
            REST APIs"
            """)

    static let mappingTaken = Check(
        "api-mapping-taken", .error, "Two APIs on a custom domain exclude each other.",
        explanation: """
            APIs that share a domain are told apart by their base paths, so each needs one of its own; one of them may \
            have none. WebSocket APIs cannot share a domain with HTTP and REST APIs.
            """,
        wrong: """
            HTTPAPI().domain(front, path: "shop")
            RESTAPI().domain(front, path: "shop")
            """,
        right: """
            HTTPAPI().domain(front, path: "shop")
            RESTAPI().domain(front, path: "reports")
            """,
        source: """
            Amazon API Gateway Developer Guide, "Use API mappings to connect API stages to a custom domain name for \
            REST APIs", "Custom domain names for WebSocket APIs in API Gateway"
            """)

    static let apiWithoutEndpoint = Check(
        "api-without-endpoint", .warning, "An API can be called nowhere.",
        explanation: """
            An API without its default endpoint is reached by a domain of its own only. Where something else maps a \
            domain to it, allow this.
            """,
        wrong: #"HTTPAPI().withoutDefaultEndpoint()"#,
        right: #"HTTPAPI().withoutDefaultEndpoint().domain("api.example.com", in: zone)"#,
        source: "Amazon API Gateway Developer Guide, \"Disable the default endpoint for HTTP APIs\"")

    static let invalidSchedule = Check(
        "invalid-schedule", .error, "A schedule's expression breaks the grammar or its ranges.",
        explanation: """
            EventBridge takes whole minutes, hours or days, or six fields: minutes, hours, day of month, month, day of \
            week, year, with ? for one of the two days.
            """,
        wrong: #".on(.schedule(.cron("0 12 * * *")))"#,
        right: #".on(.schedule(.cron("0 12 * * ? *")))"#,
        source: "Amazon EventBridge User Guide, \"Cron expressions\"")

    static let triggerTwice = Check(
        "trigger-twice", .error, "A function or API has the same trigger twice.",
        explanation:
            "The second would be the same resource again, or would start another function for the same requests.",
        wrong: #"""
            .on(.httpAPI(.get, "/a"))
            .on(.httpAPI(.get, "/a"))
            """#,
        right: #"""
            .on(.httpAPI(.get, "/a"))
            .on(.httpAPI(.get, "/b"))
            """#,
        source: "A rule of infra's own")

    static let publicEndpoint = Check(
        "public-endpoint", .warning, "A function can be started by everyone.",
        explanation: """
            Each call is paid for, and what the function does is done for whoever asks. Reported are public function \
            URLs; routes without an authorizer where other routes of the same API have one; and routes of APIs and of \
            load balancers that are reached from outside, where nothing is in the way and the function reads no secret \
            by which it could tell who asks, as a webhook does. Where it is meant, .allow says so, at the trigger, the \
            function or the service.
            """,
        wrong: #".on(.httpAPI(.get, "/orders"))"#,
        right: #"""
            .on(.httpAPI(.get, "/orders").authorizer(users))
            .on(.httpAPI(.get, "/news").suppress("public-endpoint", because: "everyone may read them"))
            """#,
        source: "Amazon API Gateway Developer Guide, \"Control and manage access to HTTP APIs with API Gateway\"")

    static let triggerLoop = Check(
        "trigger-loop", .warning, "Functions may start each other in a circle.",
        explanation: """
            One may write to what starts the next, and the last to what starts the first: a message could go round \
            without end, and each round is paid for. Lambda stops such loops after 16 rounds in some cases only. Roles \
            and targets of all services of the stage are compared; what is written may still not match the triggers, \
            which is why this is a warning.
            """,
        wrong: #"""
            Function("order", …).on(.queue(orders)).allow("sqs:SendMessage", on: bills.arn)
            Function("bill", …).on(.queue(bills)).allow("sqs:SendMessage", on: orders.arn)
            """#,
        right: #"""
            Function("order", …).on(.queue(orders)).allow("sqs:SendMessage", on: bills.arn)
            Function("bill", …).on(.queue(bills)).allow("sqs:SendMessage", on: mails.arn)
            """#,
        source: "AWS Lambda Developer Guide, \"Use Lambda recursive loop detection to prevent infinite loops\"")
}
