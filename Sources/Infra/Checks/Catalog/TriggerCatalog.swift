// APIs, schedules and other triggers.
extension Check {
    static let timeoutBeyondTrigger = Check(
        "timeout-beyond-trigger", .error, "A function can run longer than its caller waits.", facts: .quotas,
        explanation: """
            An API waits for 29 s (REST) or 30 s (HTTP) and then returns an error, while the function continues to run \
            and is billed.
            """,
        wrong: #"Function("api", …).timeout(.seconds(60)).on(.httpAPI(.get, "/a"))"#,
        right: #"Function("api", …).timeout(.seconds(28)).on(.httpAPI(.get, "/a"))"#,
        source: "Amazon API Gateway Developer Guide, \"Quotas\"")

    static let invalidAPIPath = Check(
        "invalid-api-path", .error, "The path of an API route is not valid.",
        explanation:
            """
            A path consists of segments between slashes. A parameter is a whole segment in braces, and a greedy \
            one ({proxy+}) is the last.
            """,
        wrong: #".on(.httpAPI(.get, "users/{id}-{name}"))"#,
        right: #".on(.httpAPI(.get, "/users/{id}/{name}"))"#,
        source: "Amazon API Gateway Developer Guide, \"Working with routes for HTTP APIs\"")

    static let colonInPath = Check(
        "colon-in-path", .warning, "A path has a parameter as other routers write it.",
        explanation: """
            API Gateway has parameters in braces only. The route is deployed, and only requests for /:id itself reach \
            it.
            """,
        wrong: #".on(.httpAPI(.get, "/users/:id"))"#,
        right: #".on(.httpAPI(.get, "/users/{id}"))"#,
        source: "Amazon API Gateway Developer Guide, \"Create routes for HTTP APIs in API Gateway\"")

    static let invalidTelegramWebhook = Check(
        "invalid-telegram-webhook", .error, "A Telegram webhook is not valid.",
        explanation: """
            Telegram sends updates by POST over HTTPS to one address for each bot, on port 443, 80, 88 or 8443, and \
            cannot pass an authorizer. The function recognizes Telegram by the secret token alone, so it must read it.
            """,
        wrong: #".on(.httpAPI(.get, "/telegram").telegramWebhook(token: token, secret: secret))"#,
        right: #".on(.httpAPI(.post, "/telegram").telegramWebhook(token: token, secret: secret))"#,
        source: "Telegram Bot API, \"setWebhook\"")

    static let apiWithoutRoute = Check(
        "api-without-route", .error, "An API is declared but has no route.",
        explanation: "An API is created with its first route, so its settings alone have no effect.",
        wrong: #"HTTPAPI().cors()"#,
        right: #"""
            HTTPAPI().cors()
            Function("api", …).on(.httpAPI(.get, "/"))
            """#,
        source: "A rule of infra's own")

    static let invalidBasePath = Check(
        "invalid-base-path", .error, "A base path of a custom domain is not valid.",
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
        "api-mapping-taken", .error, "Two APIs conflict on a custom domain.",
        explanation: """
            APIs that share a domain need different base paths; one of them can have none. WebSocket APIs cannot share \
            a domain with HTTP and REST APIs.
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
        "api-without-endpoint", .warning, "An API has no endpoint.",
        explanation: """
            An API without its default endpoint can be reached only through a custom domain. If the domain is mapped \
            elsewhere, suppress this.
            """,
        wrong: #"HTTPAPI().withoutDefaultEndpoint()"#,
        right: #"HTTPAPI().withoutDefaultEndpoint().domain("api.example.com", in: zone)"#,
        source: "Amazon API Gateway Developer Guide, \"Disable the default endpoint for HTTP APIs\"")

    static let invalidSchedule = Check(
        "invalid-schedule", .error, "A schedule expression is not valid.",
        explanation: """
            EventBridge supports rates in whole minutes, hours or days, and cron expressions with six fields: minutes, \
            hours, day of month, month, day of week, year, with ? for one of the two days.
            """,
        wrong: #".on(.schedule(.cron("0 12 * * *")))"#,
        right: #".on(.schedule(.cron("0 12 * * ? *")))"#,
        source: "Amazon EventBridge User Guide, \"Cron expressions\"")

    static let triggerTwice = Check(
        "trigger-twice", .error, "A function or API has the same trigger twice.",
        explanation:
            "The second would be the same resource, or would route the same requests to another function.",
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
        "public-endpoint", .warning, "A function has a public endpoint.",
        explanation: """
            Anyone can invoke the function, and each call is billed. Reported are public function URLs; routes without \
            an authorizer where other routes of the same API have one; and public routes of APIs and load balancers \
            without authentication whose function reads no secret to authenticate callers, as a webhook does. If it is \
            intended, use .suppress on the trigger, the function or the service.
            """,
        wrong: #".on(.httpAPI(.get, "/orders"))"#,
        right: #"""
            .on(.httpAPI(.get, "/orders").authorizer(users))
            .on(.httpAPI(.get, "/news").suppress("public-endpoint", because: "everyone may read them"))
            """#,
        source: "Amazon API Gateway Developer Guide, \"Control and manage access to HTTP APIs with API Gateway\"")

    static let triggerLoop = Check(
        "trigger-loop", .warning, "Functions can invoke each other in a loop.",
        explanation: """
            Each function can write to the trigger of the next, so a message could circulate without end, and each \
            round is billed. Lambda stops such loops after 16 rounds in some cases only. The check compares roles and \
            targets of all services of the stage; the events may still not match the triggers, so this is a warning.
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
