import Infra

extension Cases {
    static let unusedDefault: [Service] = [
        Service("shop", region: .euCentral1) { _ in
            FunctionDefaults {  // remark: No function of service "shop" uses the default "memory", "tracing" or "environment STAGE" [unused-default]
                $0.memory(.megabytes(512)).timeout(.seconds(10)).tracing().environment("STAGE", "all")
            }
            Function("web", .python313, handler: "app.handler", code: "web")
                .memory(.megabytes(256)).tracing(false).environment("STAGE", "own")
            Function("job", .python313, handler: "app.handler", code: "job")
                .memory(.gigabytes(1)).tracing(false).environment("STAGE", "own").timeout(.seconds(11))
        },
        Service("empty", region: .euCentral1) { _ in
            FunctionDefaults { $0.allow("s3:ListBucket", on: "*") }  // remark: No function of service "empty" uses the default "allow" [unused-default]
            Topic("news")
        },
        Service("allowed", region: .euCentral1) { _ in
            FunctionDefaults { $0.memory(.megabytes(512)) }
                .suppress("unused-default", because: "functions follow next week")
            Topic("news")
        },
        // At the edge there are neither variables nor layers, in an image no layers.
        Service("kinds", region: .usEast1) { _ in
            let site = Distribution("site", from: .host("example.org"))
            FunctionDefaults {  // remark: No function of service "kinds" uses the default "environment STAGE" or "layer" [unused-default]
                $0.environment("STAGE", "all").timeout(.seconds(5))
                    .layer(.existing("arn:aws:lambda:us-east-1:123456789012:layer:tools:1"))
            }
            Function("headers", .nodejs22, handler: "index.handler", code: "edge")
                .on(.cloudFront(site, event: .originRequest))
        },
        Service("conditions", region: .euCentral1) { _ in
            FunctionDefaults { $0.override("RecursiveLoop", "Terminate") }  // remark: No function of service "conditions" uses the default "when" or "override "RecursiveLoop"" [unused-default]
                .when(Condition("Ours", .equals(.accountID, "123456789012")))
            Topic("news")
        },
        Service("invocations", region: .euCentral1) { _ in
            FunctionDefaults {  // remark: No function of service "invocations" uses the default "reservedConcurrency", "maximumEventAge" or "retries" [unused-default]
                $0.retries(1).maximumEventAge(.minutes(5)).reservedConcurrency(2).timeout(.seconds(9))
            }
            Function("job", .python313, handler: "app.handler", code: "job")
                .retries(0).maximumEventAge(.minutes(6)).reservedConcurrency(3)
        },
        // Of one function each: nobody takes them over.
        Service("single", region: .euCentral1) { _ in
            FunctionDefaults { $0.named("job").withoutNetwork().inRootStack().timeout(.seconds(9)) }  // remark: No function of service "single" uses the default "named", "withoutNetwork" or "inRootStack" [unused-default]
            Function("job", .python313, handler: "app.handler", code: "job")
        },
        Service("lists", region: .euCentral1) { _ in
            FunctionDefaults {  // remark: No function of service "lists" uses the default "role" or "tags Team" [unused-default]
                $0.tags(["Team": "shop", "Cost": "a"]).role(existing: "arn:aws:iam::123456789012:role/all")
            }
            Function("job", .python313, handler: "app.handler", code: "job")
                .tags(["Team": "orders"]).role(existing: "arn:aws:iam::123456789012:role/own")
        },
        // What is taken in one stage is taken.
        Service("right", region: .euCentral1) { stage in
            FunctionDefaults { $0.memory(.megabytes(512)).network(network, securityGroups: ["sg-0a1b2c3d"]) }
            if stage == .prod {
                Function("web", .python313, handler: "app.handler", code: "web")
            }
            Function("job", .python313, handler: "app.handler", code: "job").memory(.megabytes(256)).withoutNetwork()
        },
    ]

    private static let network = Network.existing(vpc: "vpc-0a1b2c3d", subnets: ["subnet-0aaa1111", "subnet-0ddd3333"])
}
