extension Check {
    static let throttlingOutOfRange = Check(
        "throttling-out-of-range", .error, "A throttling limit rejects every request.", facts: .quotas,
        explanation: "A rate or burst below 1 makes API Gateway answer every request with 429.",
        wrong: "HTTPAPI().throttling(requestsPerSecond: 100, burst: 0)",
        right: "HTTPAPI().throttling(requestsPerSecond: 100, burst: 50)",
        source: "Amazon API Gateway Developer Guide, \"Throttle requests to your HTTP APIs\"")
    static let throttlingAboveQuota = Check(
        "throttling-above-quota", .warning, "A throttling limit exceeds the account quota.",
        explanation: """
            All APIs of an account in a region share 10,000 requests a second with bursts of 5,000 unless that was \
            raised, so a higher limit protects nothing.
            """,
        wrong: "HTTPAPI().throttling(requestsPerSecond: 50_000, burst: 5_000)",
        right: "HTTPAPI().throttling(requestsPerSecond: 5_000, burst: 1_000)",
        source: "Amazon API Gateway Developer Guide, \"Quotas for configuring and running an HTTP API\"")
    static let accessLogWithoutRequestID = Check(
        "access-log-without-request-id", .error, "The format of an access log has no request id, or several lines.",
        explanation: """
            API Gateway refuses a format without $context.requestId or $context.extendedRequestId when the stack is \
            deployed.
            """,
        wrong: "HTTPAPI().accessLogs(format: \"$context.status\")",
        right: "HTTPAPI().accessLogs(format: \"$context.requestId $context.status\")",
        source: "Amazon API Gateway Developer Guide, \"Configure logging for HTTP APIs\"")
    static let credentialsForEveryOrigin = Check(
        "credentials-for-every-origin", .error, "CORS allows credentials from every origin.",
        explanation: "Browsers ignore such an answer, and API Gateway refuses it for HTTP APIs.",
        wrong: "HTTPAPI().cors(credentials: true)",
        right: "HTTPAPI().cors(origins: [\"https://app.example.com\"], credentials: true)",
        source: "Amazon API Gateway Developer Guide, \"Configure CORS for HTTP APIs\"")
    static let invalidCORSOrigin = Check(
        "invalid-cors-origin", .error, "An origin does not have the form in which browsers send it.", facts: .quotas,
        explanation: """
            An origin is scheme, host and port and is compared as a string: one with a path or a trailing slash never \
            matches.
            """,
        wrong: "HTTPAPI().cors(origins: [\"https://app.example.com/\"])",
        right: "HTTPAPI().cors(origins: [\"https://app.example.com\"])",
        source: "Amazon API Gateway Developer Guide, \"Configure CORS for HTTP APIs\"")
    static let issuerNotHTTPS = Check(
        "issuer-not-https", .error, "The issuer of an authorizer's tokens is not an https address.",
        explanation: "API Gateway gets the keys that tokens are signed with from the issuer, and only over https.",
        wrong: ".authorizer(.jwt(\"users\", issuer: \"id.example.com\", audience: [\"shop\"]))",
        right: ".authorizer(.jwt(\"users\", issuer: \"https://id.example.com\", audience: [\"shop\"]))",
        source: """
            Amazon API Gateway Developer Guide, "Control access to HTTP APIs with JWT authorizers in API Gateway"
            """)
    static let invalidAuthorizer = Check(
        "invalid-authorizer", .error, "An authorizer has invalid or incompatible settings.",
        explanation:
            "API Gateway refuses them when the stack is deployed, or applies one caller's cached result to another.",
        wrong: ".authorizer(.request(checker, identitySources: [], cacheFor: .minutes(5)))",
        right: ".authorizer(.request(checker, cacheFor: .minutes(5)))",
        source: "Amazon API Gateway Developer Guide, \"Control access to HTTP APIs with AWS Lambda authorizers\"")
    static let authorizerElsewhere = Check(
        "authorizer-elsewhere", .error, "The function of an authorizer is in another service or region than its API.",
        explanation: """
            The API needs a permission on the function, which only the function's own stack can give, and API Gateway \
            calls functions of its own region as authorizers.
            """,
        wrong: ".authorizer(.request(functionOfAnotherService))",
        right: """
            .authorizer(.request(existing: "arn:aws:lambda:eu-central-1:123456789012:function:checker", name: \
            "checker"))
            """,
        source: "Amazon API Gateway Developer Guide, \"Use API Gateway Lambda authorizers\"")
    static let twoAuthorizersOfOneName = Check(
        "two-authorizers-of-one-name", .error, "Two different authorizers of an API have the same name.",
        explanation: "An authorizer is identified by its name, so the second would silently be the first.",
        wrong: "two .jwt(\"users\", …) with different issuers",
        right: "let users = HTTPAPIAuthorizer.jwt(\"users\", …), used in both places",
        source: "Amazon API Gateway Developer Guide, \"Control and manage access to HTTP APIs with API Gateway\"")
    static let routesOfTwoAPIs = Check(
        "routes-of-two-apis", .error, "The routes of one service go to two HTTP APIs.",
        explanation: """
            In serverless.yml a service has one HTTP API, its own or an existing one, so the two outputs would differ.
            """,
        wrong: ".on(.httpAPI(.get, \"/a\")) beside .on(.httpAPI(.get, \"/b\", of: .existing(\"a1b2c3d4e5\")))",
        right: "both with of: .existing(\"a1b2c3d4e5\"), or in two services",
        source: "Serverless Framework, \"HTTP API (API Gateway v2)\"")
    static let privateAPIWithoutEndpoint = Check(
        "private-api-without-endpoint", .error, "A private REST API names no VPC endpoint.",
        explanation: """
            A private API is reached through VPC endpoints only, and its resource policy lets in those that it names.
            """,
        wrong: "RESTAPI().private(vpcEndpoints: [])",
        right: "RESTAPI().private(vpcEndpoints: [\"vpce-0a1b2c3d4e5f60718\"])",
        source: "Amazon API Gateway Developer Guide, \"Private REST APIs in API Gateway\"")
    static let privateAPIWithDomain = Check(
        "private-api-with-domain", .error, "A private REST API has a public domain.",
        explanation: "Regional and edge-optimised domains cannot be mapped to a private API.",
        wrong: "RESTAPI().private(vpcEndpoints: [\"vpce-0a1b2c3d\"]).domain(\"api.example.com\", in: zone)",
        right: "RESTAPI().regional().domain(\"api.example.com\", in: zone)",
        source: "Amazon API Gateway Developer Guide, \"Private REST APIs in API Gateway\"")
    static let invalidUsagePlan = Check(
        "invalid-usage-plan", .error, "A usage plan or an API key is not valid.", facts: .quotas,
        explanation: "Limits are at least 1, rate and burst go together, and keys are told apart by their names.",
        wrong: "RESTAPI().usagePlan(requestsPerSecond: 5)",
        right: "RESTAPI().usagePlan(requestsPerSecond: 5, burst: 10)",
        source: "Amazon API Gateway Developer Guide, \"Usage plans and API keys for REST APIs\"")
    static let keyWithoutPlan = Check(
        "key-without-plan", .warning, "A method requires an API key but its API has none.",
        explanation: "Without a key in a usage plan of the API every request is answered with 403.",
        wrong: ".on(.restAPI(.get, \"/report\").requiresAPIKey())",
        right: "RESTAPI().apiKey(\"partner\").usagePlan(requestsPerSecond: 5, burst: 10) beside it",
        source: "Amazon API Gateway Developer Guide, \"Usage plans and API keys for REST APIs\"")
    static let siblingVariables = Check(
        "sibling-variables", .error, "Two paths of an API have different variables in the same position.",
        explanation: """
            A resource of a REST API has at most one variable child, and an HTTP API accepts no two routes that differ \
            only in the names of their variables: the second is refused when the stack is deployed.
            """,
        wrong: ".on(.restAPI(.get, \"/users/{id}\")) beside .on(.restAPI(.get, \"/users/{name}/orders\"))",
        right: ".on(.restAPI(.get, \"/users/{id}\")) beside .on(.restAPI(.get, \"/users/{id}/orders\"))",
        source: """
            Amazon API Gateway Developer Guide, "Methods for REST APIs in API Gateway"; Amazon API Gateway Version 2 \
            API Reference, "Routes" (ConflictException)
            """)
    static let preflightTwice = Check(
        "preflight-twice", .error, "A path would have two different CORS responses.",
        explanation: """
            CORS gives a path one OPTIONS method; a function's own, or other settings at another method, contradict it.
            """,
        wrong: ".on(.restAPI(.get, \"/a\").cors()) beside .on(.restAPI(.options, \"/a\"))",
        right: ".on(.restAPI(.get, \"/a\").cors())",
        source: "Amazon API Gateway Developer Guide, \"CORS for REST APIs in API Gateway\"")
    static let invalidRequestValidation = Check(
        "invalid-request-validation", .error, "The validation of a request is not valid.",
        explanation: "GET, HEAD and DELETE have no body, and a JSON schema is an object.",
        wrong: ".on(.restAPI(.get, \"/a\").validating(body: [\"type\": \"object\"]))",
        right: ".on(.restAPI(.post, \"/a\").validating(body: [\"type\": \"object\"]))",
        source: "Amazon API Gateway Developer Guide, \"Request validation for REST APIs in API Gateway\"")
    static let invalidUserPool = Check(
        "invalid-user-pool", .error, "A user pool or its trigger has invalid settings.",
        explanation:
            "The pool's name and triggers follow from the declaration, and custom senders need a KMS key.",
        wrong: ".on(.userPool(.customSMSSender, of: users))",
        right: ".on(.userPool(.customSMSSender, of: users).key(\"arn:aws:kms:eu-central-1:123456789012:key/…\"))",
        source: "Amazon Cognito Developer Guide, \"Customizing user pool workflows with Lambda triggers\"")
    static let userPoolElsewhere = Check(
        "user-pool-elsewhere", .error, "A user pool is in another service or region than what uses it.",
        explanation: """
            Triggers are a property of the pool, so only its own stack can set them. Authorizers use pools of their \
            own region.
            """,
        wrong: ".on(.userPool(.preSignUp, of: .existing(\"arn:…\")))",
        right: "let users = UserPool(\"users\") and .on(.userPool(.preSignUp, of: users)) in one service",
        source: "AWS CloudFormation Template Reference, \"AWS::Cognito::UserPool\"")
    static let emptyEventPattern = Check(
        "empty-event-pattern", .error, "An event pattern names no field, or no value of one.",
        explanation: "EventBridge refuses an empty pattern, and an empty list matches nothing.",
        wrong: ".on(.eventBridge([:]))",
        right: ".on(.eventBridge([\"source\": [\"my.app\"]]))",
        source: "Amazon EventBridge User Guide, \"Creating Amazon EventBridge event patterns\"")
    static let invalidEventPattern = Check(
        "invalid-event-pattern", .error, "An event pattern has a field or a value that no event matches.",
        explanation:
            "The fields of events are fixed except those under detail, and patterns list the values that match.",
        wrong: ".on(.eventBridge([\"source\": \"my.app\"]))",
        right: ".on(.eventBridge([\"source\": [\"my.app\"]]))",
        source: "Amazon EventBridge User Guide, \"Creating Amazon EventBridge event patterns\"")
    static let invalidEventInput = Check(
        "invalid-event-input", .error, "The input of an event target is not valid.",
        explanation: """
            An input is fixed JSON of at most 8,192 characters, a path into the event, or a template whose names all \
            have paths; a rule has one of the three.
            """,
        wrong: ".inputTransformer(\"{\\\"order\\\": <id>}\")",
        right: ".inputTransformer(\"{\\\"order\\\": <id>}\", paths: [\"id\": \"$.detail.id\"])",
        source: "Amazon EventBridge User Guide, \"Amazon EventBridge input transformation\"")
    static let invalidEventBus = Check(
        "invalid-event-bus", .error, "The name of an event bus is not valid.",
        explanation: "The default bus exists in every account and is used where no bus is named.",
        wrong: "EventBus(\"default\")",
        right: "EventBus(\"orders\")",
        source: "Amazon EventBridge User Guide, \"Creating an Amazon EventBridge event bus\"")
    static let eventBusElsewhere = Check(
        "event-bus-elsewhere", .error, "An event bus is in another region than its rule.",
        explanation: """
            A rule is on a bus of its own region. To send events to another region, use a rule whose target is a bus \
            there.
            """,
        wrong: """
            .eventBridge(pattern, on: .existing("arn:aws:events:us-east-1:123456789012:event-bus/orders")) in \
            eu-central-1
            """,
        right: ".eventBridge(pattern, on: .existing(\"arn:aws:events:eu-central-1:123456789012:event-bus/orders\"))",
        source: """
            Amazon EventBridge User Guide, "Sending and receiving events between AWS Regions in Amazon EventBridge"
            """)
    static let scheduleOnCustomBus = Check(
        "schedule-on-custom-bus", .error, "A schedule is on a custom event bus.",
        explanation: """
            EventBridge supports ScheduleExpression on the default event bus only.
            """,
        wrong: ".on(.eventBridge(schedule: .rate(.minutes(10)), on: bus))",
        right: ".on(.eventBridge(schedule: .rate(.minutes(10))))",
        source: "Amazon EventBridge User Guide, \"Creating an Amazon EventBridge rule that runs on a schedule\"")
    static let invalidEventRule = Check(
        "invalid-event-rule", .error, "A rule has an invalid name or dead-letter queue.",
        explanation: "Names have at most 64 characters; undelivered events go to standard queues only.",
        wrong: ".deadLetters(.existing(\"arn:aws:sqs:eu-central-1:123456789012:lost.fifo\"))",
        right: ".deadLetters(.existing(\"arn:aws:sqs:eu-central-1:123456789012:lost\"))",
        source: "Amazon EventBridge User Guide, \"Using dead-letter queues to process undelivered events\"")
    static let invalidTimeZone = Check(
        "invalid-time-zone", .error, "A time zone is not in the IANA time zone database.", facts: .timeZones,
        explanation: """
            EventBridge Scheduler accepts names of the IANA database; it refuses abbreviations and offsets.
            """,
        wrong: ".scheduler(.rate(.days(1)), timeZone: \"Berlin\")",
        right: ".scheduler(.rate(.days(1)), timeZone: \"Europe/Berlin\")",
        source: "Amazon EventBridge Scheduler User Guide, \"Schedule types in EventBridge Scheduler\"")
    static let unknownTimeZone = Check(
        "unknown-time-zone", .warning, "A time zone is not in the IANA database.",
        explanation: """
            EventBridge Scheduler refuses unknown names. The list is that of the data (docs/facts.md), including links \
            such as US/Eastern. A zone that is newer than the data is valid but unknown, so this is a warning.
            """,
        wrong: ".scheduler(.rate(.days(1)), timeZone: \"Europe/Munich\")",
        right: ".scheduler(.rate(.days(1)), timeZone: \"Europe/Berlin\")",
        source: "Amazon EventBridge Scheduler User Guide, \"Schedule types in EventBridge Scheduler\"")
    static let invalidLogSubscription = Check(
        "invalid-log-subscription", .error, "A log group name or a filter is not valid.",
        explanation: "Log groups are named, not given by ARN; filters have at most 1,024 characters.",
        wrong: ".on(.logs(.existing(\"arn:aws:logs:eu-central-1:123456789012:log-group:/shop/audit\")))",
        right: ".on(.logs(.existing(\"/shop/audit\")))",
        source: "Amazon CloudWatch Logs API Reference, \"PutSubscriptionFilter\"")
    static let logSubscriptionLoop = Check(
        "log-subscription-loop", .error, "A function subscribes to its own log, or functions to each other's.",
        explanation: """
            Each invocation writes a log record, which starts the next invocation, without end and at your cost.
            """,
        wrong: "Function(\"audit\", …).on(.logs(.existing(\"/aws/lambda/shop-prod-audit\")))",
        right: "Function(\"audit\", …).on(.logs(of: api))",
        source: "Amazon CloudWatch Logs User Guide, \"Log group-level subscription filters\"")
    static let tooManySubscriptions = Check(
        "too-many-subscriptions", .error, "A log group has more than two subscriptions.", facts: .quotas,
        explanation: "CloudWatch Logs allows two subscription filters for each log group.",
        wrong: "three functions with .on(.logs(group))",
        right: "one function that does what two of them did",
        source: "Amazon CloudWatch Logs User Guide, \"CloudWatch Logs quotas\"")
    static let invalidIoTRule = Check(
        "invalid-iot-rule", .error, "The statement or name of an AWS IoT rule is not valid.",
        explanation: "AWS IoT refuses the rule when the stack is deployed.",
        wrong: ".on(.iot(\"sensors/+/data\"))",
        right: ".on(.iot(\"SELECT * FROM 'sensors/+/data'\"))",
        source: "AWS IoT Core Developer Guide, \"AWS IoT SQL reference\"")
    static let invalidSkillID = Check(
        "invalid-skill-id", .error, "The id of an Alexa skill is not valid.",
        explanation: "Only the id keeps other people's skills from starting the function.",
        wrong: ".on(.alexaSkill(\"my-skill\"))",
        right: ".on(.alexaSkill(\"amzn1.ask.skill.12345678-1234-1234-1234-123456789012\"))",
        source: "Alexa Skills Kit documentation, \"Host a Custom Skill as an AWS Lambda Function\"")
    static let smartHomeElsewhere = Check(
        "smart-home-elsewhere", .error, "A smart-home skill's function is in a region where Alexa does not call it.",
        facts: .quotas,
        explanation: "Alexa calls functions of smart-home skills in us-east-1, eu-west-1 and us-west-2 only.",
        wrong: ".on(.alexaSmartHome(\"amzn1.ask.skill.…\")) in a service of eu-central-1",
        right: "the same in a service of eu-west-1",
        source: "Alexa Skills Kit documentation, \"Host a Smart Home Skill as an AWS Lambda Function\"")
    static let invalidWebSocketRoute = Check(
        "invalid-web-socket-route", .error, "A route key of a WebSocket API is not valid.",
        explanation: """
            API Gateway predefines three routes with $: $connect, which alone can have an authorizer, $disconnect, \
            which cannot send a response, and $default.
            """,
        wrong: ".on(.webSocket(\"$message\"))",
        right: ".on(.webSocket(\"$default\"))",
        source: "Amazon API Gateway Developer Guide, \"Create routes for WebSocket APIs in API Gateway\"")
    static let invalidBroker = Check(
        "invalid-broker", .error, "A broker, topic or queue is not valid for Lambda.",
        explanation: """
            Lambda needs broker addresses with ports, names of topics and queues, and access to the broker.
            """,
        wrong: ".on(.kafka([\"b1.example.com\"], topic: \"orders\", access: .saslSCRAM512(secret: \"arn:…\")))",
        right: ".on(.kafka([\"b1.example.com:9092\"], topic: \"orders\", access: .saslSCRAM512(secret: \"arn:…\")))",
        source: "AWS Lambda Developer Guide, \"Using Lambda with self-managed Apache Kafka\"")
}
