import Infra

extension Cases {
    static let triggerTwice: [Service] = [
        Service("shop", region: .euCentral1) { _ in
            Function("api", .python313, handler: "app.handler", code: "api")
                .on(.httpAPI(.get, "/a"))  // note: the same trigger
                .on(.httpAPI(.get, "/a"))  // error: has this trigger twice [trigger-twice]
                .on(.schedule(.rate(.minutes(5))))  // note: the same trigger
                .on(.schedule(.rate(.minutes(5))))  // error: has this trigger twice [trigger-twice]
                .on(.restAPI(.get, "/b"))  // note: the trigger of the function "api"
                .on(.url(.iam))  // note: the other function URL
                .on(.url(.iam).cors())  // error: has two function URLs, and a function has one [trigger-twice]
            Function("other", .python313, handler: "app.handler", code: "api")
                .on(.restAPI(.get, "/b"))  // error: both have the trigger GET /b of the REST API [trigger-twice]
        },
        Service("fleet", region: .euCentral1) { _ in
            Function("setup", .python313, handler: "app.handler", code: "api")
                .on(.fleetProvisioning(template: ["Resources": ["thing": [:]]], role: "arn:aws:iam::123456789012:role/a"))  // note: the other provisioning template
                .on(.fleetProvisioning(template: ["Resources": ["thing": [:]]], role: "arn:aws:iam::123456789012:role/b"))  // error: has two provisioning templates [trigger-twice]
        },
        Service("edge", region: .usEast1) { _ in
            let site = Distribution("site", from: .host("origin.example.com"))
            Function("a", .nodejs22, handler: "index.handler", code: "a")
                .on(.cloudFront(site, event: .originRequest))  // note: the trigger of the function "a"
            Function("b", .nodejs22, handler: "index.handler", code: "b")
                .on(.cloudFront(site, event: .originRequest))  // error: both have the trigger origin-request of the behaviour "*" of the distribution "site", which can start only one of them; change the event or the path of one [trigger-twice]
                .on(.cloudFront(site, event: .originResponse))
        },
        Service("rest", region: .euCentral1, stages: [.dev]) { _ in
            Function("api", .python313, handler: "app.handler", code: "api").on(.restAPI(.get, "/a"))  // note: the other method
            RESTAPIIntegration(.get, "/a", to: .mock())  // error: GET /a already leads to the function "api", and an API has each method once on a path [trigger-twice]
        },
        Service("integrated", region: .euCentral1, stages: [.dev]) { _ in
            Function("api", .python313, handler: "app.handler", code: "api").on(.httpAPI(.post, "/orders"))  // note: the function's route
            HTTPAPIIntegration(.post, "/orders", to: .queue(Queue("integrated"))).authorizedByIAM()  // error: POST /orders already leads to the function "api", and routes of an API are unique [trigger-twice]
            HTTPAPIIntegration(.put, "/orders", to: .queue(Queue("integrated"))).authorizedByIAM()
        },
        Service("right", region: .euCentral1) { _ in
            Function("api", .python313, handler: "app.handler", code: "api")
                .on(.httpAPI(.get, "/a"))
                .on(.httpAPI(.post, "/a"))
                .on(.restAPI(.get, "/a"))
                .on(.schedule(.rate(.minutes(5))))
                .on(.schedule(.rate(.minutes(6))))
        },
    ]
}
