import Infra

extension Cases {
    static let settingOutOfRange: [Service] = [
        Service("shop", region: .euCentral1) { _ in
            Function("api", .python313, handler: "app.handler", code: "api")
                .reservedConcurrency(-1)  // error: Reserved concurrency must be 0 or more, not -1 [setting-out-of-range]
                .maximumEventAge(.seconds(59))  // error: The maximum event age is 60 s to 6 h, not 59 s [setting-out-of-range]
                .retries(3)  // error: An event is retried 0 to 2 times, not 3 [setting-out-of-range]
            Function("kept", .python313, handler: "app.handler", code: "api")
                .reservedConcurrency(5)  // note: the reserved concurrency
                .provisionedConcurrency(6)  // error: keeps 6 instances started but may run only 5 at once [setting-out-of-range]
            Function("none", .python313, handler: "app.handler", code: "api")
                .provisionedConcurrency(0)  // error: Provisioned concurrency must be 1 or more, not 0 [setting-out-of-range]
            Function("durable", .python313, handler: "app.handler", code: "api")
                .durable(timeout: .days(367))  // error: An execution may take 1 s to 366 days, not 367 days [setting-out-of-range]
            Function("history", .python313, handler: "app.handler", code: "api")
                .durable(timeout: .days(1), retention: .hours(36))  // error: keeps the history of an execution for 1 to 90 whole days, not 129,600 s [setting-out-of-range]
            HostedZone("example.org").comment(String(repeating: "x", count: 257))  // error: The comment of the hosted zone "example.org" is 257 characters; the limit is 256 [setting-out-of-range]
            Layer("tools", folder: "tools").description(String(repeating: "x", count: 257))  // error: The description of the layer "tools" is 257 characters; the limit is 256 [setting-out-of-range]
            Function("described", .python313, handler: "app.handler", code: "api")  // error: The description of function "described" is 257 characters; the limit is 256 [setting-out-of-range]
                .description(String(repeating: "x", count: 257))
            Resource(  // error: The period of the resource "Alarm" is 90, and it must be 10, 20 or 30 seconds or a multiple of 60 [setting-out-of-range]
                "AWS::CloudWatch::Alarm", "Alarm",
                properties: [
                    "Namespace": "AWS/Lambda", "MetricName": "Errors", "Statistic": "Sum", "Period": 90, "EvaluationPeriods": 1, "Threshold": 1,
                    "ComparisonOperator": "GreaterThanThreshold",
                ])
            UserPool("short").passwords(minimumLength: 5)  // error: A password has at least 6 to 99 characters, not 5 [setting-out-of-range]
            RESTAPIIntegration(.get, "/teapot", to: .mock(status: 99)).timeout(.seconds(31))  // error: GET /teapot answers with the status 99, and an answer has one of 200 to 599 [setting-out-of-range] // error: The timeout of a REST API method is 1 s to 29 s, not 31 s [setting-out-of-range]
            RESTAPI().compression(fromBytes: -1)  // error: The minimum compression size is 0 to 10,485,760 bytes, not -1 [setting-out-of-range]
            Function("triggered", .python313, handler: "app.handler", code: "api")
                .on(.restAPI(.get, "/").timeout(.seconds(30)))  // error: The timeout of a REST API method is 1 s to 29 s, not 30 s [setting-out-of-range]
                .on(.restAPI(.get, "/streamed").streaming().timeout(.seconds(901)))  // error: A REST API streams an answer for 1 s to 900 s, not for 901 s [setting-out-of-range]
                .on(.url(.iam).cors(methods: [.options]))  // error: Lambda answers OPTIONS itself, and CORS settings do not accept it as a method [setting-out-of-range]
                .on(.schedule(.rate(.hours(1))).description(String(repeating: "x", count: 513)))  // error: A description has at most 512 characters and this one has 513 [setting-out-of-range]
        },
        Service("nested", region: .euCentral1) { _ in
            Function("nested", .python313, handler: "app.handler", code: "api")
        }
        .nestedStacks(0),  // error: asks for 0 nested stacks; the number is 1 to 100 [setting-out-of-range]
        Service("right-nested", region: .euCentral1) { _ in
            Function("nested", .python313, handler: "app.handler", code: "api")
        }
        .nestedStacks(100)
        .suppress("serverless-form-left-out", because: "deployed by the AWS CLI"),
        Service("right-streamed", region: .euCentral1) { _ in
            Function("api", .nodejs22, handler: "index.handler", code: "api").timeout(.minutes(15))
                .on(.restAPI(.get, "/streamed").streaming().timeout(.minutes(15)))
        },
        Service("right", region: .euCentral1) { _ in
            Function("api", .python313, handler: "app.handler", code: "api")
                .reservedConcurrency(5)
                .provisionedConcurrency(5)
                .maximumEventAge(.hours(6))
                .retries(0)
                .description(String(repeating: "ä", count: 256))
        },
    ]
}
