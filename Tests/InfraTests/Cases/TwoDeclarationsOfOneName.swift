import Infra

extension Cases {
    static let twoDeclarationsOfOneName: [Service] = [
        Service("shop", region: .euCentral1) { _ in
            Function("api", .python313, handler: "app.handler", code: "api")  // note: the other function "api"
            Function("api", .python313, handler: "jobs.handler", code: "api")  // error: called "api" like another function of the same service [two-declarations-of-one-name]
        },
        Service("changed", region: .euCentral1) { _ in
            let jobs = Queue("jobs").visibility(.minutes(5))  // note: declared here
            jobs
            Function("work", .python313, handler: "app.handler", code: "api")
                .on(.queue(jobs.visibility(.minutes(9))))  // error: The queue "jobs" is used here with other settings than those with which service "changed" has it [two-declarations-of-one-name]
        },
        // Saying the same twice is saying it once, and functions of two services may have one name.
        Service("right", region: .euCentral1) { _ in
            Function("api", .python313, handler: "app.handler", code: "api")
            Function("api", .python313, handler: "app.handler", code: "api")
        },
        Service("chat", region: .euCentral1) { _ in
            WebSocketAPI()  // note: the other WebSocket API
            WebSocketAPI().throttling(requestsPerSecond: 10, burst: 20)  // error: A service has one WebSocket API [two-declarations-of-one-name]
            Function("api", .python313, handler: "app.handler", code: "api")
                .on(.webSocket("$default"))
        },
        Service("apis", region: .euCentral1) { _ in
            HTTPAPI().cors()  // note: the other HTTP API
            HTTPAPI().throttling(requestsPerSecond: 10, burst: 20)  // error: A service has one HTTP API [two-declarations-of-one-name]
            Function("api", .python313, handler: "app.handler", code: "api")
                .on(.httpAPI(.get, "/"))
        },
        Service("settings", region: .euCentral1) { _ in
            StackSettings().terminationProtection()  // note: the other stack settings
            StackSettings().tags(["team": "shop"])  // error: A service states stack settings once [two-declarations-of-one-name]
            sharedDefaults
            FunctionDefaults { $0.timeout(.seconds(5)) }  // error: A service states function defaults once [two-declarations-of-one-name]
            Function("api", .python313, handler: "app.handler", code: "api")
        },
        // They are no resources, so several services may have the same ones.
        Service("sharing", region: .euCentral1) { _ in
            sharedDefaults
            sharedDefaults
            Function("api", .python313, handler: "app.handler", code: "api")
        },
    ]

    private static let sharedDefaults = FunctionDefaults { $0.memory(.megabytes(256)) }  // note: the other function defaults
}
