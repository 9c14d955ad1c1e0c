import Infra

extension Cases {
    private static func function(_ name: String, _ runtime: Runtime = .nodejs22) -> Function {
        Function(name, runtime, handler: "index.handler", code: "f").memory(.megabytes(128)).timeout(.seconds(5))
    }
    private static func site(_ name: String) -> Distribution { Distribution(name, from: .host("origin.example.com")) }
    private static let vpc = Network.existing(vpc: "vpc-0a1b2c3d", subnets: ["subnet-0aaa1111"])
    private static let queue = "arn:aws:sqs:us-east-1:123456789012:dead"

    static let edgeFunctionLimits: [Service] = [
        Service("wrong", region: .usEast1, stages: [.dev]) { _ in  // remark: The template of service "wrong" has more than the 51,200 bytes that CloudFormation accepts with a request [template-needs-bucket]
            function("a")
                .environment("TABLE", "orders")  // error: cannot have environment variables [edge-function-limits]
                .on(.cloudFront(site("a"), event: .viewerRequest))  // note: CloudFront's trigger
            function("b")
                .network(vpc, securityGroups: ["sg-0a1b2c3d"])  // error: cannot have a VPC; remove .network [edge-function-limits]
                .on(.cloudFront(site("b"), event: .viewerRequest))  // note: CloudFront's trigger
            function("c")
                .layer(.existing("arn:aws:lambda:us-east-1:123456789012:layer:tools:1"))  // error: cannot have layers [edge-function-limits]
                .on(.cloudFront(site("c"), event: .viewerRequest))  // note: CloudFront's trigger
            function("d")
                .deadLetters(.existing(queue))  // error: cannot have a dead-letter queue [edge-function-limits]
                .on(.cloudFront(site("d"), event: .viewerRequest))  // note: CloudFront's trigger
            function("e").tracing()
                .on(.cloudFront(site("e"), event: .viewerRequest))  // error: cannot have X-Ray; remove .tracing [edge-function-limits]
            function("f").architecture(.arm64)
                .on(.cloudFront(site("f"), event: .viewerRequest))  // error: cannot have the architecture arm64 [edge-function-limits]
            function("g")
                .provisionedConcurrency(1)  // error: cannot have provisioned concurrency [edge-function-limits]
                .on(.cloudFront(site("g"), event: .viewerRequest))  // note: CloudFront's trigger
            function("h")
                .ephemeralStorage(.megabytes(513))  // error: cannot have more than 512 MB of ephemeral storage [edge-function-limits]
                .on(.cloudFront(site("h"), event: .viewerRequest))  // note: CloudFront's trigger
            function("i", .ruby34)
                .on(.cloudFront(site("i"), event: .viewerRequest))  // error: cannot have the runtime ruby3.4, only those of Node.js and Python [edge-function-limits]
            Function("image", image: .repository("rewrite", account: "123456789012", tag: "1")).memory(.megabytes(128)).timeout(.seconds(5))
                .on(.cloudFront(site("image"), event: .viewerRequest))  // error: cannot have a container image; give it code and a runtime [edge-function-limits]
            function("j")
                .timeout(.seconds(6))  // error: cannot have a timeout of 6 s, for viewer-response at most 5 s [edge-function-limits]
                .on(.cloudFront(site("j"), event: .viewerResponse))  // note: CloudFront's trigger
            function("k")
                .timeout(.seconds(31))  // error: cannot have a timeout of 31 s, for origin-request at most 30 s [edge-function-limits]
                .on(.cloudFront(site("k"), event: .originRequest))  // note: CloudFront's trigger
            function("l")
                .memory(.megabytes(129))  // error: cannot have 129 MB of memory, for viewer-request at most 128 MB [edge-function-limits]
                .on(.cloudFront(site("l"), event: .viewerRequest))  // note: CloudFront's trigger
            function("m")
                .on(.cloudFront(site("m"), event: .originResponse).includeBody())  // error: only requests have a body that can be included [edge-function-limits]
        },
        // Lambda's defaults, 1,024 MB and 6 s, are too much for viewers' events.
        Service("defaults", region: .usEast1, stages: [.dev]) { _ in
            Function("a", .nodejs22, handler: "index.handler", code: "f").memory(.megabytes(128))
                .on(.cloudFront(site("default-a"), event: .viewerRequest))  // error: a timeout of 6 s [edge-function-limits]
            Function("b", .nodejs22, handler: "index.handler", code: "f").timeout(.seconds(5))
                .on(.cloudFront(site("default-b"), event: .viewerRequest))  // error: 1,024 MB of memory [edge-function-limits]
        },
        Service("right", region: .usEast1, stages: [.dev]) { _ in
            function("viewer", .python313).ephemeralStorage(.megabytes(512)).reservedConcurrency(5)
                .on(.cloudFront(site("right-a"), event: .viewerRequest).includeBody())
                .on(.cloudFront(site("right-a"), event: .viewerResponse))
            Function("origin", .nodejs22, handler: "index.handler", code: "f").memory(.gigabytes(2)).timeout(.seconds(30))
                .on(.cloudFront(site("right-b"), event: .originRequest).includeBody())
        },
    ]
}
