import Infra

extension Cases {
    private static let memory = PerStage(dev: Size.megabytes(256), prod: .megabytes(512))  // error: There is no value for the stage "staging" here, only for "dev" and "prod"; add one. [missing-value]

    static let missingValue: [Service] = [
        Service("shop", region: .euCentral1, stages: [.dev, .staging, .prod]) { stage in
            Function("api", .python313, handler: "app.handler", code: "api")
                .memory(memory[stage])
                .timeout(PerStage((.dev, .seconds(5)), (.prod, .seconds(10)), (.prod, .seconds(20)), (.staging, .seconds(5)))[stage])  // error: There are 2 values for the stage "prod" here; remove all but one. [missing-value]
                .reservedConcurrency(PerStage((.dev, 1), (.prod, 3))[stage])  // error: There is no value for the stage "staging" [missing-value]
        },
        Service("world", regions: [.euCentral1, .usEast1], stages: [.prod]) { stage, region in
            Function("api", .python313, handler: "app.handler", code: "api")
                .environment("LANGUAGE", PerRegion((.euCentral1, "de"))[region])  // error: There is no value for the region "us-east-1" here, only for "eu-central-1"; add one. [missing-value]
        },
        // More values than stages, and every kind of value.
        Service("right", regions: [.euCentral1, .usEast1], stages: [.dev, "preview"]) { stage, region in
            Function("api", .python313, handler: "app.handler", code: "api")
                .memory(PerStage((.dev, .megabytes(128)), ("preview", .megabytes(256)), (.prod, .gigabytes(1)))[stage])
                .architecture(PerStage((.dev, .arm64), ("preview", .x86_64))[stage])
                .tracing(PerStage((.dev, false), ("preview", true))[stage])
                .description(PerStage((.dev, "tries"), ("preview", "shows"))[stage])
                .environment("LANGUAGE", PerRegion((.euCentral1, "de"), (.usEast1, "en"))[region])
        },
    ]
}
