// Services, stages and who owns what.
extension Check {
    static let twoDeclarationsOfOneName = Check(
        "two-declarations-of-one-name", .error,
        "Two different declarations of one kind in a service have the same name.",
        explanation: """
            Declarations of a service are identified by kind and name. Two different ones would become one resource in \
            the template, and one of them would be lost.
            """,
        wrong: #"""
            Function("api", .python313, handler: "app.web", code: "api")
            Function("api", .python313, handler: "app.jobs", code: "api")
            """#,
        right: #"""
            Function("web", .python313, handler: "app.web", code: "api")
            Function("jobs", .python313, handler: "app.jobs", code: "api")
            """#,
        source: "A rule of infra's own")

    static let sharedButStatedNowhere = Check(
        "shared-but-stated-nowhere", .error, "A declaration is used by two services and belongs to none.",
        explanation: """
            A resource that two services use must belong to one of them. Put it in the body of the service that owns \
            it.
            """,
        wrong: #"""
            let zone = HostedZone("example.com")
            Service("mail", region: .euCentral1) { _ in Record("mail.example.com", .a("192.0.2.1"), in: zone) }
            Service("web", region: .euCentral1) { _ in Record("www.example.com", .a("192.0.2.2"), in: zone) }
            """#,
        right: #"""
            Service("mail", region: .euCentral1) { _ in
                zone
                Record("mail.example.com", .a("192.0.2.1"), in: zone)
            }
            """#,
        source: "A rule of infra's own")

    static let statedInTwoServices = Check(
        "stated-in-two-services", .error, "A declaration belongs to two services.",
        explanation: """
            A service creates what is in its body. Two services would each create the resource, and the second \
            deployment would fail.
            """,
        wrong: #"""
            Service("mail", region: .euCentral1) { _ in zone }
            Service("web", region: .euCentral1) { _ in zone }
            """#,
        right: #"""
            Service("mail", region: .euCentral1) { _ in zone }
            Service("web", region: .euCentral1) { _ in Record("www.example.com", .a("192.0.2.2"), in: zone) }
            """#,
        source: "A rule of infra's own")

    static let referenceToOtherRegion = Check(
        "reference-to-other-region", .error, "A service uses something of a service in another region.",
        explanation: """
            A value of another stack is imported from its exports, which are limited to one region and account. The \
            deployment would fail because the export does not exist.
            """,
        wrong: #"""
            let jobs = Resource("AWS::SQS::Queue", "Jobs")
            Service("queues", region: .euCentral1) { _ in jobs }
            Service("web", region: .euWest1) { _ in Output("Jobs", jobs.ref()) }
            """#,
        right: #"Service("web", region: .euCentral1) { _ in Output("Jobs", jobs.ref()) }"#,
        source: "AWS CloudFormation User Guide, \"Get exported outputs from a deployed CloudFormation stack\"")

    static let referenceToMissingStage = Check(
        "reference-to-missing-stage", .error, "A service uses something of a service that lacks the stage.",
        explanation: """
            A service refers to other services in the same stage. If one of them lacks the stage, the reference has no \
            target.
            """,
        wrong: #"""
            Service("queues", region: .euCentral1, stages: [.prod]) { _ in jobs }
            Service("web", region: .euCentral1) { _ in Output("Jobs", jobs.ref()) }
            """#,
        right: #"""
            Service("queues", region: .euCentral1) { _ in jobs }
            Service("web", region: .euCentral1) { _ in Output("Jobs", jobs.ref()) }
            """#,
        source: "A rule of infra's own")

    static let cycleBetweenServices = Check(
        "cycle-between-services", .error, "Services depend on each other in a cycle.",
        explanation: """
            A stack can import only what another stack already exports. In a cycle none of the stacks can be deployed \
            first, or deleted.
            """,
        wrong: #"""
            Service("shop", region: .euCentral1) { _ in orders; Output("Invoices", invoices.ref()) }
            Service("billing", region: .euCentral1) { _ in invoices; Output("Orders", orders.ref()) }
            """#,
        right: #"""
            Service("queues", region: .euCentral1) { _ in orders; invoices }
            Service("shop", region: .euCentral1) { _ in Output("Invoices", invoices.ref()) }
            Service("billing", region: .euCentral1) { _ in Output("Orders", orders.ref()) }
            """#,
        source: "AWS CloudFormation User Guide, \"Get exported outputs from a deployed CloudFormation stack\"")

    static let twoServicesOfOneName = Check(
        "two-services-of-one-name", .error, "Two services have one name.",
        explanation: """
            Stacks, files and physical names begin with the service's name, so the second service would overwrite the \
            first.
            """,
        wrong: #"""
            Service("shop", region: .euCentral1) { _ in … }
            Service("shop", region: .euWest1) { _ in … }
            """#,
        right: #"Service("shop", regions: [.euCentral1, .euWest1]) { _, _ in … }"#,
        source: "A rule of infra's own")

    static let invalidServiceName = Check(
        "invalid-service-name", .error, "A service or stage has a name that stacks cannot have.",
        explanation: """
            Service and stage are the stack's name and the beginning of the names of its functions. CloudFormation \
            accepts letters, digits and hyphens, a letter first.
            """,
        wrong: #"Service("my_shop", region: .euCentral1) { _ in … }"#,
        right: #"Service("my-shop", region: .euCentral1) { _ in … }"#,
        source: "AWS CloudFormation API Reference, \"CreateStack\"")

    static let serviceWithoutStage = Check(
        "service-without-stage", .error, "A service has no stage or no region.",
        explanation: """
            Each stage in each region becomes a stack. Without one, nothing would be generated.
            """,
        wrong: #"Service("shop", region: .euCentral1, stages: []) { _ in … }"#,
        right: #"Service("shop", region: .euCentral1, stages: [.prod]) { _ in … }"#,
        source: "A rule of infra's own")

    static let invalidArtifactBucket = Check(
        "invalid-artifact-bucket", .error, "A bucket's name is not one that S3 allows.",
        explanation: "Lambda reads the archives from this bucket, so its name must be valid in S3.",
        wrong: #".artifactBucket("My_Bucket")"#,
        right: #".artifactBucket("my-bucket")"#,
        source: "Amazon S3 User Guide, \"General purpose bucket naming rules\"")

    static let artifactBucketInOtherRegion = Check(
        "artifact-bucket-in-other-region", .error, "The name of the artifact bucket says another region.",
        explanation: """
            Lambda takes code from a bucket of its own region only. If the name is misleading, suppress this.
            """,
        wrong: #"""
            Service("shop", region: .euCentral1) { _ in … }
                .artifactBucket("artifacts-us-east-1")
            """#,
        right: #"""
            Service("shop", region: .euCentral1) { _ in … }
                .artifactBucket("artifacts-eu-central-1")
            """#,
        source: "AWS Lambda API Reference, \"FunctionCode\"")

    static let regionIsOptIn = Check(
        "region-is-opt-in", .note, "A region must be enabled in the account before use.",
        explanation: """
            Regions launched since 2019 are disabled in an account until you enable them. Before that, deployments \
            fail with a misleading error about credentials.
            """,
        wrong: #"Service("shop", region: .ilCentral1) { _ in … }"#,
        right: #"""
            Service("shop", region: .ilCentral1) { _ in … }
                .suppress("region-is-opt-in", because: "enabled in our accounts since March")
            """#,
        source: "AWS Account Management Reference Guide, \"Enable or disable AWS Regions in your account\"")

    static let existingWithSettings = Check(
        "existing-with-settings", .error, "A setting on an existing resource has no effect.",
        explanation: """
            An existing resource is not created and keeps its settings, so modifiers on it would be ignored. Some \
            modifiers describe it and remain valid: .encrypted names the key that functions must be allowed to use, \
            .payload the format of requests.
            """,
        wrong: #"Queue.existing("arn:aws:sqs:eu-central-1:123456789012:jobs").visibility(.minutes(3))"#,
        right: #"Queue.existing("arn:aws:sqs:eu-central-1:123456789012:jobs")"#,
        source: "A rule of infra's own")
}
