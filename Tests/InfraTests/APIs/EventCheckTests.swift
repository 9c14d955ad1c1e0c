import Infra
import Testing

/// What events of buses, times, logs, user pools and devices refuse, each at the author's line.
@Suite struct EventCheckTests {
    private static let bus = EventBus("orders")
    private static let users = UserPool("users")
    private static let lost = Resource("AWS::SNS::Topic", "Lost")
    private static let pattern: Value = ["source": ["my.app"]]

    static let buses: [Mistake] = [
        .of("empty-event-pattern", .eventBridge([:])),
        .of("empty-event-pattern", .eventBridge(["source": []])),
        .of("empty-event-pattern", .eventBridge(["detail": [:]])),
        .of("invalid-event-pattern", .eventBridge(["source": "my.app"])),
        .of("invalid-event-pattern", .eventBridge(["sources": ["my.app"]])),
        .of("empty-event-pattern", .cloudWatchEvent([:])),
        .of("invalid-event-input", .eventBridge(pattern).inputPath("detail")),
        .of("invalid-event-input", .eventBridge(pattern).inputTransformer("<id>")),
        .of("invalid-event-input", .eventBridge(pattern).inputTransformer("<id>", paths: ["id": "detail.id"])),
        .of("invalid-event-input", .eventBridge(pattern).inputPath("$.detail").input(["a": 1])),
        .of("invalid-event-input", .schedule(.every(.minutes(5))).input(["topic": lost.ref()]), beside: [lost]),
        .of("schedule-on-custom-bus", .eventBridge(schedule: .every(.minutes(5)), on: bus)),
        .of("invalid-schedule", .eventBridge(schedule: .every(.seconds(5)))),
        .of("event-bus-elsewhere", .eventBridge(pattern, on: .existing("arn:aws:events:us-east-1:123456789012:event-bus/orders"))),
        .of("malformed-arn", .eventBridge(pattern, on: .existing("orders"))),
        .of("invalid-event-bus", .eventBridge(pattern, on: EventBus("default"))),
        .of("invalid-event-bus", .eventBridge(pattern, on: EventBus("my orders"))),
        .of("invalid-event-rule", .eventBridge(pattern).name("a rule")),
        .of("invalid-event-rule", .eventBridge(pattern).deadLetters(.existing("arn:aws:sqs:eu-central-1:123456789012:lost.fifo"))),
        .of("invalid-event-rule", .eventBridge(pattern).deadLetters(.arn(lost.ref())), beside: [lost]),
        .of("target-in-other-region", .eventBridge(pattern).deadLetters(.existing("arn:aws:sqs:us-east-1:123456789012:lost"))),
        .of("setting-out-of-range", .eventBridge(pattern).retry(attempts: 186)),
        .of("setting-out-of-range", .eventBridge(pattern).retry(maximumAge: .seconds(59))),
        .of("setting-out-of-range", .eventBridge(pattern).retry()),
    ]

    static let times: [Mistake] = [
        .of("invalid-time-zone", .scheduler(.every(.hours(1)), timeZone: "Berlin")),
        .of("invalid-time-zone", .scheduler(.every(.hours(1)), timeZone: "Europe/berlin")),
        .of("invalid-time-zone", .scheduler(.every(.hours(1)), timeZone: "UTC+2")),
        .of("invalid-time-zone", .scheduler(.every(.hours(1)), timeZone: "CEST")),
        .of("invalid-schedule", .scheduler(.cron("0 8 * * MON *"), timeZone: "UTC")),
        .of("setting-out-of-range", .scheduler(.every(.hours(1))).flexible(within: .seconds(90))),
        .of("setting-out-of-range", .scheduler(.every(.hours(1))).flexible(within: .days(2))),
        .of("invalid-event-rule", .scheduler(.every(.hours(1))).deadLetters(.arn(lost.ref())), beside: [lost]),
    ]

    static let others: [Mistake] = [
        .of("invalid-log-subscription", .logs(.existing("arn:aws:logs:eu-central-1:123456789012:log-group:a"))),
        .of("log-subscription-loop", .logs(.existing("/aws/lambda/mistake-dev-f"))),
        .of("invalid-iot-rule", .iot("sensors/+/data")),
        .of("invalid-iot-rule", .iot("SELECT * FROM 'a'").name("a-b")),
        .of("invalid-skill-id", .alexaSkill("my-skill")),
        .of("smart-home-elsewhere", .alexaSmartHome("amzn1.ask.skill.1")),
        .of("user-pool-elsewhere", .userPool(.preSignUp, of: .existing("arn:aws:cognito-idp:eu-central-1:123456789012:userpool/eu-central-1_a"))),
        .of("invalid-user-pool", .userPool(.customSMSSender, of: users)),
        .of("invalid-user-pool", .userPool(.preSignUp, of: users).key("arn:aws:kms:eu-central-1:123456789012:key/a")),
        .of("invalid-user-pool", .userPool(.preSignUp, of: UserPool("users", properties: ["LambdaConfig": [:]]))),
        .of("invalid-user-pool", .userPool(.preSignUp, of: UserPool("users!"))),
        .of("trigger-twice", .userPool(.preSignUp, of: users), then: .userPool(.preSignUp, of: users)),
    ]

    @Test(arguments: buses + times + others)
    func reports(_ mistake: Mistake) { #expect(mistake.found == ["\(mistake.slug):\(mistake.line)"]) }

    static let zones = ["Europe/Berlin", "America/Argentina/Buenos_Aires", "America/New_York", "UTC", "Etc/GMT+2", "Asia/Kolkata"]

    @Test(arguments: zones)
    func takesTimeZones(_ zone: String) {
        #expect(Mistake.of("", .scheduler(.every(.hours(1)), timeZone: zone)).found == [])
    }

    @Test func refusesThreeSubscriptions() {
        let service = Service("s", region: .euCentral1, stages: [.dev]) { _ in
            for name in ["a", "b", "c"] {
                Function(name, .nodejs22, handler: "index.handler", code: "f").on(.logs(.existing("/shop/audit")))
            }
        }
        #expect(Compiler.compile([service]).diagnostics.map(\.slug).contains("too-many-subscriptions"))
    }
}
