import Infra

extension Cases {
    static let invalidLogRetention: [Service] = [
        Service("shop", region: .euCentral1) { _ in
            Function("api", .python313, handler: "app.handler", code: "api")
                .logRetention(.days(10))  // error: cannot keep a log for 10 days; the nearest that it can is 7 [invalid-log-retention]
        },
        Service("access-logs", region: .euCentral1) { _ in
            HTTPAPI().accessLogs(.days(31))  // error: cannot keep a log for 31 days; the nearest that it can is 30 [invalid-log-retention]
            Function("api", .python313, handler: "app.handler", code: "api")
                .on(.httpAPI(.get, "/"))
        },
        Service("right", region: .euCentral1) { _ in
            Function("api", .python313, handler: "app.handler", code: "api")
                .logRetention(.days(7))
        },
    ]
}
