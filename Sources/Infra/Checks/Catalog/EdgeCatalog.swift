// CloudFront and functions at the edge.
extension Check {
    static let edgeFunctionElsewhere = Check(
        "edge-function-elsewhere", .error, "A Lambda@Edge function is not in us-east-1.",
        explanation: "CloudFront replicates functions from us-east-1 and accepts none from other regions.",
        wrong: #"""
            Service("site", region: .euCentral1) { _ in
                Function("rewrite", …).on(.cloudFront(site, event: .viewerRequest))
            }
            """#,
        right: #"""
            Service("site", region: .usEast1) { _ in
                Function("rewrite", …).on(.cloudFront(site, event: .viewerRequest))
            }
            """#,
        source: "Amazon CloudFront Developer Guide, \"Restrictions on Lambda@Edge\"")

    static let edgeFunctionLimits = Check(
        "edge-function-limits", .error, "A Lambda@Edge function has a setting that is not supported at the edge.",
        facts: .quotas,
        explanation: """
            Lambda@Edge knows Node.js and Python on x86_64, without environment variables, VPC, layers, dead-letter \
            queue, X-Ray, provisioned concurrency or a larger /tmp. A function for viewer events is limited to 128 MB \
            and 5 s, one for origin events to 30 s.
            """,
        wrong: #"Function("rewrite", .nodejs22, …).environment("A", "b").on(.cloudFront(site, event: .viewerRequest))"#,
        right:
            #"Function("rewrite", .nodejs22, …).memory(.megabytes(128)).timeout(.seconds(5)).on(.cloudFront(site, event: .viewerRequest))"#,
        source: "Amazon CloudFront Developer Guide, \"Restrictions on Lambda@Edge\", \"Quotas on Lambda@Edge\"")

    static let unknownBehavior = Check(
        "unknown-behavior", .error, "A trigger names a path for which its distribution has no behaviour.",
        facts: .quotas,
        explanation: """
            CloudFront associates functions with behaviors, and the order of behaviors decides which paths reach them, \
            so the distribution must declare the behavior.
            """,
        wrong: #"""
            let site = Distribution("site", from: .host("origin.example.com"))
            Function("rewrite", …).on(.cloudFront(site, path: "/api/*", event: .originRequest))
            """#,
        right: #"""
            let site = Distribution("site", from: .host("origin.example.com")).behavior("/api/*")
            Function("rewrite", …).on(.cloudFront(site, path: "/api/*", event: .originRequest))
            """#,
        source: "A rule of infra's own")

    static let distributionElsewhere = Check(
        "distribution-elsewhere", .error, "A function is associated with a distribution of another service.",
        explanation: """
            A distribution refers to a version of the function, so both must be in one stack: a value that another \
            stack imports cannot change, and the version number changes with each deployment.
            """,
        wrong: #"Function("rewrite", …).on(.cloudFront(distributionOfOtherService, event: .originRequest))"#,
        right: #"Function("rewrite", …).on(.cloudFront(distributionOfThisService, event: .originRequest))"#,
        source: "AWS CloudFormation User Guide, \"Get exported outputs from a deployed CloudFormation stack\"")

    static let invalidDistribution = Check(
        "invalid-distribution", .error, "A distribution has invalid settings.",
        explanation: """
            Patterns are 1 to 255 characters and each stands once; an origin's path begins with a slash and ends \
            without one; one certificate holds for all names.
            """,
        wrong: #"Distribution("site", from: .host("origin.example.com", path: "prod/"))"#,
        right: #"Distribution("site", from: .host("origin.example.com", path: "/prod"))"#,
        source: "Amazon CloudFront Developer Guide, \"Distribution settings reference\"")

    static let originBucketElsewhere = Check(
        "origin-bucket-elsewhere", .error, "A distribution reads a bucket that its stack does not own.",
        explanation: """
            CloudFront reads a private bucket through the bucket policy, which the stack of the distribution must \
            create.
            """,
        wrong: #"Distribution("site", from: .bucket(.existing("content")))"#,
        right: #"""
            let content = Bucket("content")
            Distribution("site", from: .bucket(content))
            """#,
        source: "Amazon CloudFront Developer Guide, \"Restrict access to an Amazon S3 origin\"")
}
