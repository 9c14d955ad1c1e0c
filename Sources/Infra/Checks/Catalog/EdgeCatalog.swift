// CloudFront and functions at the edge.
extension Check {
    static let edgeFunctionElsewhere = Check(
        "edge-function-elsewhere", .error, "A function that CloudFront starts is not in us-east-1.",
        explanation: "CloudFront copies functions of us-east-1 to all its regions, and takes none of other regions.",
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
        "edge-function-limits", .error, "A function that CloudFront starts has what none can have at the edge.",
        facts: .quotas,
        explanation: """
            Lambda@Edge knows Node.js and Python on x86_64, without environment variables, VPC, layers, dead-letter \
            queue, X-Ray, provisioned concurrency or a larger /tmp. A function for viewers' events has 128 MB and 5 s, \
            one for the origin's 30 s.
            """,
        wrong: #"Function("rewrite", .nodejs22, …).environment("A", "b").on(.cloudFront(site, event: .viewerRequest))"#,
        right:
            #"Function("rewrite", .nodejs22, …).memory(.megabytes(128)).timeout(.seconds(5)).on(.cloudFront(site, event: .viewerRequest))"#,
        source: "Amazon CloudFront Developer Guide, \"Restrictions on Lambda@Edge\", \"Quotas on Lambda@Edge\"")

    static let unknownBehavior = Check(
        "unknown-behavior", .error, "A trigger names a path for which its distribution has no behaviour.",
        facts: .quotas,
        explanation: """
            CloudFront starts functions by behaviour, and the order of behaviours decides which paths reach them, so \
            the distribution says which there are.
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
        "distribution-elsewhere", .error, "A function is started by a distribution of another service.",
        explanation: """
            The distribution names the versions of its functions, so both are in one stack: what one stack takes from \
            another cannot change, and a version's number does.
            """,
        wrong: #"Function("rewrite", …).on(.cloudFront(distributionOfOtherService, event: .originRequest))"#,
        right: #"Function("rewrite", …).on(.cloudFront(distributionOfThisService, event: .originRequest))"#,
        source: "AWS CloudFormation User Guide, \"Get exported outputs from a deployed CloudFormation stack\"")

    static let invalidDistribution = Check(
        "invalid-distribution", .error, "A distribution says what CloudFront does not take.",
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
            CloudFront may read a closed bucket by the bucket's policy, which the stack of the distribution writes.
            """,
        wrong: #"Distribution("site", from: .bucket(.existing("content")))"#,
        right: #"""
            let content = Bucket("content")
            Distribution("site", from: .bucket(content))
            """#,
        source: "Amazon CloudFront Developer Guide, \"Restrict access to an Amazon S3 origin\"")
}
