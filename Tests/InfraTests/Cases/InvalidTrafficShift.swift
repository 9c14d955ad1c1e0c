import Infra

extension Cases {
    private static func function(_ name: String, line: Int = #line) -> Function {
        Function(name, .python313, handler: "app.handler", code: "api", line: line)
    }

    static let invalidTrafficShift: [Service] = [
        Service("wrong", region: .euCentral1, stages: [.dev]) { _ in
            function("plain")
                .shifting(.allAtOnce)  // error: has no alias whose invocations could move to a new version; add .alias("live") [invalid-traffic-shift]
            function("shared")
                .alias("live", routing: .weighted(version: 7, 0.1))  // note: the alias
                .shifting(.allAtOnce)  // error: shares its invocations with an earlier version by itself [invalid-traffic-shift]
            function("all").alias("live")
                .shifting(.canary(100, for: .minutes(5)))  // error: A step moves 1 to 99 percent of the invocations, not 100 [invalid-traffic-shift]
            function("short").alias("live")
                .shifting(.linear(10, every: .seconds(90)))  // error: CodeDeploy waits for whole minutes, one or more, not 90 s [invalid-traffic-shift]
            let alarms = (1...11).map { Alarm("a\($0)", metric: CustomMetric("Shop", "Orders"), above: 1, notify: Topic("alerts")) }
            function("watched").alias("live")
                .shifting(.allAtOnce, alarms: alarms)  // error: has 11 alarms that stop the shifting; CodeDeploy watches 10 at the most [invalid-traffic-shift]
        },
        Service("right", region: .euCentral1, stages: [.dev]) { _ in
            let errors = Alarm("errors", metric: CustomMetric("Shop", "Errors"), above: 1, notify: Topic("alerts"))
            function("canary").alias("live").shifting(.canary(1, for: .minutes(1)), alarms: [errors])
            function("linear").alias("live").shifting(.linear(99, every: .hours(1)))
        },
    ]
}
