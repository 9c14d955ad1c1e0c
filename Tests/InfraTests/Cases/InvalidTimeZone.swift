import Infra

extension Cases {
    static let invalidTimeZone: [Service] = [
        Service("wrong-1", region: .euCentral1) { _ in
            Function("f", .nodejs22, handler: "index.handler", code: "f")
                .on(.scheduler(.rate(.hours(1)), timeZone: "Berlin"))  // error: "Berlin" is not the name of a time zone as the IANA database has it, such as Europe/Berlin, America/New_York or UTC [invalid-time-zone]
        },
        Service("wrong-2", region: .euCentral1) { _ in
            Function("f", .nodejs22, handler: "index.handler", code: "f")
                .on(.scheduler(.rate(.hours(1)), timeZone: "Europe/berlin"))  // error: "Europe/berlin" is not the name of a time zone as the IANA database has it [invalid-time-zone]
        },
        Service("wrong-3", region: .euCentral1) { _ in
            Function("f", .nodejs22, handler: "index.handler", code: "f")
                .on(.scheduler(.rate(.hours(1)), timeZone: "UTC+2"))  // error: "UTC+2" is not the name of a time zone as the IANA database has it [invalid-time-zone]
        },
        Service("wrong-4", region: .euCentral1) { _ in
            Function("f", .nodejs22, handler: "index.handler", code: "f")
                .on(.scheduler(.rate(.hours(1)), timeZone: "CEST"))  // error: "CEST" is not the name of a time zone as the IANA database has it [invalid-time-zone]
        },
        Service("right", region: .euCentral1) { _ in
            Function("api", .nodejs22, handler: "index.handler", code: "api")
                .on(.scheduler(.rate(.hours(1)), timeZone: "Europe/Berlin"))
                .on(.scheduler(.rate(.hours(2)), timeZone: "America/Argentina/Buenos_Aires"))
                .on(.scheduler(.rate(.hours(3)), timeZone: "Etc/GMT+2"))
                .on(.scheduler(.rate(.hours(4)), timeZone: "UTC"))
                .on(.scheduler(.rate(.hours(5)), timeZone: "US/Eastern"))
                .on(.scheduler(.rate(.hours(6)), timeZone: "Japan"))
                .on(.scheduler(.rate(.hours(7)), timeZone: "Europe/Kyiv"))
                .on(.scheduler(.rate(.hours(8)), timeZone: "America/North_Dakota/New_Salem"))
        },
        // Written out, in the four types that have one.
        Service("zone-written", region: .euCentral1, stages: [.dev]) { _ in
            Resource("AWS::Scheduler::Schedule", "Nightly", properties: ["ScheduleExpression": "cron(0 9 * * ? *)", "ScheduleExpressionTimezone": "CET+1", "FlexibleTimeWindow": ["Mode": "OFF"], "Target": ["Arn": "arn:aws:sqs:eu-central-1:123456789012:jobs", "RoleArn": "arn:aws:iam::123456789012:role/scheduler"]])  // error: "CET+1" is not the name of a time zone as the IANA database has it [invalid-time-zone]
            Resource("AWS::AutoScaling::ScheduledAction", "Morning", properties: ["AutoScalingGroupName": "web", "Recurrence": "0 8 * * *", "DesiredCapacity": 2, "TimeZone": "Berlin"])  // error: "Berlin" is not the name of a time zone as the IANA database has it, such as Europe/Berlin, America/New_York or UTC; abbreviations and offsets do not define daylight saving time; did you mean "Europe/Berlin"? [invalid-time-zone]
            Resource("AWS::ApplicationAutoScaling::ScalableTarget", "Scaled", properties: ["MaxCapacity": 4, "MinCapacity": 1, "ResourceId": "table/orders", "ScalableDimension": "dynamodb:table:ReadCapacityUnits", "ServiceNamespace": "dynamodb", "ScheduledActions": [["ScheduledActionName": "night", "Schedule": "cron(0 22 * * ? *)", "Timezone": "EuropeBerlin"]]])  // error: "EuropeBerlin" is not the name of a time zone as the IANA database has it [invalid-time-zone]
            Resource("AWS::SSM::MaintenanceWindow", "Patches", properties: ["Name": "patches", "AllowUnassociatedTargets": false, "Cutoff": 1, "Duration": 3, "Schedule": "cron(0 2 ? * SUN *)", "ScheduleTimezone": "America/New_York"])
            Function("late", .python313, handler: "app.handler", code: "api")
                .on(.schedule(.rate(.hours(1))))
            Resource("AWS::Scheduler::Schedule", "Right", properties: ["ScheduleExpression": "cron(0 9 * * ? *)", "ScheduleExpressionTimezone": ["Fn::Sub": "Europe/Berlin"], "FlexibleTimeWindow": ["Mode": "OFF"], "Target": ["Arn": "arn:aws:sqs:eu-central-1:123456789012:jobs", "RoleArn": "arn:aws:iam::123456789012:role/scheduler"]])
        },
    ]
}
