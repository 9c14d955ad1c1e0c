import Infra

extension Cases {
    static let invalidSchedule: [Service] = [
        Service("shop", region: .euCentral1) { _ in
            Function("api", .python313, handler: "app.handler", code: "api")
                .on(.schedule(.every(.seconds(90))))  // error: rate(90 seconds) is no schedule: an interval is a whole number of minutes [invalid-schedule]
                .on(.schedule(.every(.minutes(0))))  // error: rate(0 seconds) is no schedule [invalid-schedule]
                .on(.schedule(.cron("0 12 * * *")))  // error: it has 5 fields and needs six [invalid-schedule]
                .on(.schedule(.cron("0 12 * * * *")))  // error: exactly one of day of month (*) and day of week (*) must be ? [invalid-schedule]
                .on(.schedule(.cron("60 12 * * ? *")))  // error: "60" is not allowed as minutes, which is 0 to 59 [invalid-schedule]
                .on(.schedule(.cron("0 12 ? * MON#6 *")))  // error: "MON#6" is not allowed as day of week [invalid-schedule]
                .on(.schedule(.cron("0 12 ? FOO MON *")))  // error: "FOO" is not allowed as month [invalid-schedule]
        },
        Service("right", region: .euCentral1) { _ in
            Function("api", .python313, handler: "app.handler", code: "api")
                .on(.schedule(.every(.minutes(1))))
                .on(.schedule(.cron("0/15 8-17 ? JAN-MAR,DEC MON-FRI 2026-2030")))
                .on(.schedule(.cron("0 12 L * ? *")))
                .on(.schedule(.cron("0 12 15W * ? *")))
                .on(.schedule(.cron("0 12 ? * 6#3 *")))
        },
    ]
}
