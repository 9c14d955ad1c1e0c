import Infra

extension Cases {
    private static func function(_ name: String) -> Function {
        Function(name, .python313, handler: "app.handler", code: "api")
    }

    static let invalidAlias: [Service] = [
        Service("wrong", region: .euCentral1, stages: [.dev]) { _ in
            function("a").alias("12")  // error: "12" cannot be the name of an alias [invalid-alias]
            function("b").alias("to live")  // error: "to live" cannot be the name of an alias [invalid-alias]
            function("c").alias("")  // error: "" cannot be the name of an alias [invalid-alias]
            function("d").alias("live", routing: .weighted(version: 7, 10))  // error: is a share between 0 and 1, such as 0.1 for a tenth, not 10.0 [invalid-alias]
            function("e").alias("live", routing: .weighted(version: 7, 0))  // error: not 0.0; correct it, or remove the routing [invalid-alias]
            function("f").alias("live", routing: .weighted(version: 0, 0.1))  // error: Versions are numbered from 1 [invalid-alias]
            function("g").alias("live", routing: .weighted(version: 7, 0.1))  // error: AWS does not allow provisioned concurrency on an alias with routing; remove one of them [invalid-alias]
                .provisionedConcurrency(2)  // note: provisioned concurrency is set here
        },
        Service("right", region: .euCentral1, stages: [.dev]) { _ in
            function("a").alias("live")
            function("b").alias("2nd-try_1", routing: .weighted(version: 1, 0.999))
        },
    ]
}
