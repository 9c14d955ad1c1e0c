import Infra

extension Cases {
    private static func polling(_ id: String) -> Resource {
        Resource("AWS::Events::Rule", id, properties: ["ScheduleExpression": "rate(1 minutes)"])  // error: The resource "First": rate(1 minutes) is not a schedule [invalid-schedule]  // error: The resource "Second": rate(1 minutes) is not a schedule [invalid-schedule]
    }

    static let invalidSchedule: [Service] = [
        Service("shop", region: .euCentral1) { _ in
            Function("api", .python313, handler: "app.handler", code: "api")
                .on(.schedule(.rate(.seconds(90))))  // error: rate(90 seconds) is not a schedule: an interval is a whole number of minutes [invalid-schedule]
                .on(.schedule(.rate(.minutes(0))))  // error: rate(0 seconds) is not a schedule [invalid-schedule]
                .on(.schedule(.cron("0 12 * * *")))  // error: it has 5 fields and needs six [invalid-schedule]
                .on(.schedule(.cron("0 12 * * * *")))  // error: exactly one of day of month (*) and day of week (*) must be ? [invalid-schedule]
                .on(.schedule(.cron("60 12 * * ? *")))  // error: "60" is not allowed as minutes, which is 0 to 59 [invalid-schedule]
                .on(.schedule(.cron("0 12 ? * MON#6 *")))  // error: "MON#6" is not allowed as day of week [invalid-schedule]
                .on(.schedule(.cron("0 12 ? FOO MON *")))  // error: "FOO" is not allowed as month [invalid-schedule]
                .on(.schedule(.at("2027-01-31T09:30:00")))  // error: at(2027-01-31T09:30:00) is a one-time schedule, which rules do not support [invalid-schedule]
                .on(.eventBridge(schedule: .at("2027-01-31T09:30:00")))  // error: at(2027-01-31T09:30:00) is a one-time schedule, which rules do not support [invalid-schedule]
                .on(.scheduler(.at("2027-01-31T09:30:00Z")))  // error: it is written as 2027-01-31T09:30:00, without a zone [invalid-schedule]
                .on(.scheduler(.at("2027-02-29T09:30:00")))  // error: the month 2027-2 has no day 29 [invalid-schedule]
                .on(.scheduler(.at("2027-13-01T09:30:00")))  // error: there is no month 13 [invalid-schedule]
                .on(.scheduler(.at("2027-01-31T24:00:00")))  // error: a day has no such time [invalid-schedule]
            Resource("AWS::Events::Rule", "Substituted", properties: ["ScheduleExpression": ["Fn::Sub": "rate(1 minutes)"]])  // error: after 1 the unit is minute [invalid-schedule]
            Resource("AWS::Events::Rule", "Joined", properties: ["ScheduleExpression": ["Fn::Join": ["", ["rate(", "2", " minute)"]]]])  // error: after 2 the unit is minutes [invalid-schedule]
            for id in ["First", "Second"] { polling(id) }
            Mapping("Times", ["eu-central-1": ["poll": "rate(0 minutes)"]])
            Resource("AWS::Events::Rule", "Mapped", properties: ["ScheduleExpression": ["Fn::FindInMap": ["Times", ["Ref": "AWS::Region"], "poll"]]])  // error: a whole number above 0 [invalid-schedule]
        },
        Service("right", region: .euCentral1) { _ in
            TemplateParameter("Minutes", default: "5")
            Resource("AWS::Events::Rule", "Substituted", properties: ["ScheduleExpression": ["Fn::Sub": "rate(1 minute)"]])
            Resource("AWS::Events::Rule", "Given", properties: ["ScheduleExpression": ["Fn::Sub": "rate(${Minutes} minutes)"]])
            Function("api", .python313, handler: "app.handler", code: "api")
                .on(.schedule(.rate(.minutes(1))))
                .on(.schedule(.cron("0/15 8-17 ? JAN-MAR,DEC MON-FRI 2026-2030")))
                .on(.schedule(.cron("0 12 L * ? *")))
                .on(.schedule(.cron("0 12 15W * ? *")))
                .on(.schedule(.cron("0 12 ? * 6#3 *")))
                .on(.scheduler(.at("2028-02-29T23:59:59"), timeZone: "Europe/Berlin"))
        },
    ]
}
