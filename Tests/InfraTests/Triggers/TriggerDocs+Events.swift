@testable import Infra

extension TriggerDocs {
    private static let busFields = [
        "id", "source", "detail-type", "account", "region", "time", "resources", "detail",
    ]

    static let schedule = TriggerDoc(
        Schedule.self, "Fixed times in UTC", event: "EventBridge's event `Scheduled Event`",
        fields: ["source", "detail-type", "time", "resources"],
        limits: [
            "Intervals are whole minutes. A run may be up to a minute late and, rarely, come twice.",
            "Cron expressions have six fields, the last one for years, and are in UTC; `.scheduler` has time zones.",
            "With `.input` the function gets that JSON instead.",
            "An account has 300 rules on a bus in a region, unless the quota is raised.",
        ],
        source: "Amazon EventBridge User Guide, \"Creating an Amazon EventBridge rule that runs on a schedule\"",
        Service("reports", region: .euCentral1, stages: [.prod]) { _ in
            Function("daily", .nodejs22, handler: "index.handler", code: "daily")
                .on(.schedule(.cron("0 6 ? * MON-FRI *")))
        })

    static let scheduler = TriggerDoc(
        SchedulerSchedule.self, "Fixed times in a time zone",
        event: "the input, or the scheduler's event `Scheduled Event`",
        fields: ["source", "detail-type", "time", "resources"],
        limits: [
            "Time zones are names of the IANA database; daylight saving time is followed.",
            "A role of the schedule's own may start this one function; `.role(existing:)` takes another.",
            "`.scheduler(.at(…))` runs once. Serverless has no words for it, so it stands under `resources`; its id has the time in it. A flexible window, retries, dead letters and the group are corrected under `extensions`.",
            "An account has a million schedules.",
        ],
        source: "Amazon EventBridge Scheduler User Guide, \"Schedule types in EventBridge Scheduler\"",
        Service("reports", region: .euCentral1, stages: [.prod]) { _ in
            Function("morning", .nodejs22, handler: "index.handler", code: "morning")
                .on(.scheduler(.cron("0 8 ? * MON-FRI *"), timeZone: "Europe/Berlin").input(["report": "sales"]))
        })

    static let eventBridge = TriggerDoc(
        EventBridgeRule.self, "Events on a bus", event: "EventBridge's event", fields: busFields,
        limits: [
            "Patterns list the values that match. `.inputPath` and `.inputTransformer` give the function a part of the event.",
            "An event comes at least once, in any order; one that cannot be given to Lambda is tried again for 24 h and then goes to the queue of `.deadLetters`.",
            "A bus has 300 rules, unless the quota is raised.",
            "A rule's logical id, and without `.name` its name, has the trigger's place among the function's events in it, as Serverless gives it: add new ones behind the others. One put before them gives each later rule another's id, and a rule with `.name` would then be made while its name is still taken.",
        ],
        source: "Amazon EventBridge User Guide, \"Rules in Amazon EventBridge\"",
        Service("shop", region: .euCentral1, stages: [.prod]) { _ in
            Function("mail", .nodejs22, handler: "index.handler", code: "mail")
                .on(.eventBridge(["source": ["my.shop"], "detail-type": ["OrderPlaced"]], on: EventBus("orders")))
        })

    static let cloudWatchEvent = TriggerDoc(
        CloudWatchEvent.self, "Events of AWS' own services", event: "EventBridge's event", fields: busFields,
        limits: [
            "The older form of `.eventBridge`, for services that have it already; always on the default bus."
        ],
        source: "Amazon EventBridge User Guide, \"Creating Amazon EventBridge event patterns\"",
        Service("audit", region: .euCentral1, stages: [.prod]) { _ in
            Function("machines", .nodejs22, handler: "index.handler", code: "machines")
                .on(
                    .cloudWatchEvent(["source": ["aws.ec2"], "detail-type": ["EC2 Instance State-change Notification"]])
                )
        })

    static let logs = TriggerDoc(
        LogSubscription.self, "Lines of a log", event: "CloudWatch Logs' event", fields: ["awslogs.data"],
        limits: [
            "The data is in base64 and compressed by gzip. It is JSON with `logGroup`, `logStream`, `logEvents[].timestamp` and `logEvents[].message`.",
            "A log group has two subscriptions at the most.",
            "A function must not be started by what it logs itself.",
        ],
        source: "Amazon CloudWatch Logs User Guide, \"Real-time processing of log data with subscriptions\"",
        Service("audit", region: .euCentral1, stages: [.prod]) { _ in
            let api = Function("api", .nodejs22, handler: "index.handler", code: "api")
            api
            Function("alarms", .nodejs22, handler: "index.handler", code: "alarms")
                .on(.logs(of: api, filter: "ERROR"))
        })

    static let userPool = TriggerDoc(
        UserPoolTrigger.self, "What happens in a user pool",
        event: "Cognito's trigger event, which it also answers with",
        fields: ["triggerSource", "userPoolId", "userName", "request.userAttributes", "response"],
        limits: [
            "Cognito waits 5 s for the answer and then tries again, three times in all.",
            "A pool starts one function at each moment; only the pool's own service can say which.",
            "Custom senders need a KMS key.",
        ],
        source: "Amazon Cognito Developer Guide, \"Customizing user pool workflows with Lambda triggers\"",
        Service("shop", region: .euCentral1, stages: [.prod]) { _ in
            Function("sign-up", .nodejs22, handler: "index.handler", code: "sign-up")
                .timeout(.seconds(5))
                .on(.userPool(.preSignUp, of: UserPool("users")))
        })

    static let secretRotation = TriggerDoc(
        SecretRotation.self, "Rotation of a secret", event: "Secrets Manager's event, four times for a rotation",
        fields: ["SecretId", "ClientRequestToken", "Step"],
        limits: [
            "The steps are `createSecret`, `setSecret`, `testSecret` and `finishSecret`; a function must be ready to get one twice.",
            "The secret must be stored before the stack is deployed: `infra secret set`. It is rotated then, unless `.immediately(false)` says otherwise.",
            "A secret has one rotation, every four hours at the most. The password of a `Database` is rotated by RDS without a function: `.rotatePassword(every: .days(30))`.",
            "`infra secret rotate NAME --stage STAGE` rotates at once.",
        ],
        source: "AWS Secrets Manager User Guide, \"Rotation by Lambda function\"",
        Service("shop", region: .euCentral1, stages: [.prod]) { _ in
            Function("new-key", .nodejs22, handler: "index.handler", code: "new-key")
                .on(.secretRotation(of: .secretsManager("shop/partner-key"), every: .days(30)))
        })
}
