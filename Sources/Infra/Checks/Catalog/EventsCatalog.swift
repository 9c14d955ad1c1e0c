extension Check {
    static let throttlingOutOfRange = Check(
        "throttling-out-of-range", .error, "A throttling limit lets nothing through.",
        explanation: "A rate or burst below 1 makes API Gateway answer every request with 429.",
        wrong: "HTTPAPI().throttling(requestsPerSecond: 100, burst: 0)",
        right: "HTTPAPI().throttling(requestsPerSecond: 100, burst: 50)",
        source: "Amazon API Gateway Developer Guide, \"Throttle requests to your HTTP APIs\"")
    static let throttlingAboveQuota = Check(
        "throttling-above-quota", .warning, "A throttling limit is above what an account has.",
        explanation: "All APIs of an account in a region share 10,000 requests a second with bursts of 5,000 unless that was raised, so a higher limit protects nothing.",
        wrong: "HTTPAPI().throttling(requestsPerSecond: 50_000, burst: 5_000)",
        right: "HTTPAPI().throttling(requestsPerSecond: 5_000, burst: 1_000)",
        source: "Amazon API Gateway Developer Guide, \"Quotas for configuring and running an HTTP API\"")
    static let accessLogWithoutRequestID = Check(
        "access-log-without-request-id", .error, "The format of an access log has no request id.",
        explanation: "API Gateway refuses a format without $context.requestId or $context.extendedRequestId when the stack is deployed.",
        wrong: "HTTPAPI().accessLogs(format: \"$context.status\")",
        right: "HTTPAPI().accessLogs(format: \"$context.requestId $context.status\")",
        source: "Amazon API Gateway Developer Guide, \"Configure logging for HTTP APIs\"")
    static let credentialsForEveryOrigin = Check(
        "credentials-for-every-origin", .error, "CORS allows credentials together with every origin.",
        explanation: "Browsers ignore such an answer, and API Gateway refuses it for HTTP APIs.",
        wrong: "HTTPAPI().cors(credentials: true)",
        right: "HTTPAPI().cors(origins: [\"https://app.example.com\"], credentials: true)",
        source: "Amazon API Gateway Developer Guide, \"Configure CORS for HTTP APIs\"")
    static let invalidCORSOrigin = Check(
        "invalid-cors-origin", .error, "An origin has not the form in which browsers send it.",
        explanation: "An origin is scheme, host and port and is compared letter by letter: one with a path or a slash at its end never matches.",
        wrong: "HTTPAPI().cors(origins: [\"https://app.example.com/\"])",
        right: "HTTPAPI().cors(origins: [\"https://app.example.com\"])",
        source: "Amazon API Gateway Developer Guide, \"Configure CORS for HTTP APIs\"")
    static let issuerNotHTTPS = Check(
        "issuer-not-https", .error, "The issuer of an authorizer's tokens is not an https address.",
        explanation: "API Gateway gets the keys that tokens are signed with from the issuer, and only over https.",
        wrong: ".authorizer(.jwt(\"users\", issuer: \"id.example.com\", audience: [\"shop\"]))",
        right: ".authorizer(.jwt(\"users\", issuer: \"https://id.example.com\", audience: [\"shop\"]))",
        source: "Amazon API Gateway Developer Guide, \"Control access to HTTP APIs with JWT authorizers in API Gateway\"")
    static let invalidAuthorizer = Check(
        "invalid-authorizer", .error, "An authorizer has settings that cannot be together.",
        explanation: "API Gateway refuses them when the stack is deployed, or remembers one caller's answer for another.",
        wrong: ".authorizer(.request(checker, identitySources: [], cacheFor: .minutes(5)))",
        right: ".authorizer(.request(checker, cacheFor: .minutes(5)))",
        source: "Amazon API Gateway Developer Guide, \"Control access to HTTP APIs with AWS Lambda authorizers\"")
    static let authorizerElsewhere = Check(
        "authorizer-elsewhere", .error, "The function of an authorizer is in another service or region than its API.",
        explanation: "The API needs a permission on the function, which only the function's own stack can give, and API Gateway calls functions of its own region as authorizers.",
        wrong: ".authorizer(.request(functionOfAnotherService))",
        right: ".authorizer(.request(existing: \"arn:aws:lambda:eu-central-1:123456789012:function:checker\", name: \"checker\"))",
        source: "Amazon API Gateway Developer Guide, \"Use API Gateway Lambda authorizers\"")
    static let twoAuthorizersOfOneName = Check(
        "two-authorizers-of-one-name", .error, "Two authorizers of an API have one name and differ.",
        explanation: "An authorizer is one resource for its name; the second would silently be the first.",
        wrong: "two .jwt(\"users\", …) with different issuers",
        right: "let users = HTTPAPIAuthorizer.jwt(\"users\", …), used in both places",
        source: "Amazon API Gateway Developer Guide, \"Control and manage access to HTTP APIs with API Gateway\"")
    static let routesOfTwoAPIs = Check(
        "routes-of-two-apis", .error, "The routes of one service go to two HTTP APIs.",
        explanation: "In serverless.yml a service has one HTTP API, its own or an existing one, so the two forms could not say the same.",
        wrong: ".on(.httpAPI(.get, \"/a\")) beside .on(.httpAPI(.get, \"/b\", of: .existing(\"a1b2c3d4e5\")))",
        right: "both with of: .existing(\"a1b2c3d4e5\"), or in two services",
        source: "Serverless Framework, \"HTTP API (API Gateway v2)\"")
}
