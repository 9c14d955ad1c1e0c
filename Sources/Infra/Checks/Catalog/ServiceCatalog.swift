// Services, stages and who owns what.
extension Check {
    static let twoDeclarationsOfOneName = Check(
        "two-declarations-of-one-name", .error,
        "Two declarations of one kind and name in a service say different things.",
        explanation: """
            Kind and name tell the declarations of a service apart. Two that say different things would be one \
            resource in the template, and one of them would be lost.
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
        "shared-but-stated-nowhere", .error, "A declaration is used by two services and stated by none.",
        explanation: """
            What two services use belongs to one of them, and only its author can say which. Without that, both stacks \
            or none would create it.
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
        "stated-in-two-services", .error, "A declaration is stated by two services.",
        explanation: """
            A service creates what it states. Two that state one declaration would each create it, and only the first \
            could.
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
            A value of another stack is imported from its exports, and exports are of one region and account. The \
            deployment would fail for want of an export of that name.
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
            A service of a stage uses others of the same stage. Where one lacks the stage, there is nothing to refer to.
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
        "cycle-between-services", .error, "Services need each other in a circle.",
        explanation: """
            A stack can import only what another exports already. In a circle none of the stacks can be deployed \
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
            Stacks, files and physical names begin with the service's name, so those of the second would take the \
            place of the first's.
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
            takes letters, digits and hyphens, a letter first.
            """,
        wrong: #"Service("my_shop", region: .euCentral1) { _ in … }"#,
        right: #"Service("my-shop", region: .euCentral1) { _ in … }"#,
        source: "AWS CloudFormation API Reference, \"CreateStack\"")

    static let serviceWithoutStage = Check(
        "service-without-stage", .error, "A service has no stage or no region.",
        explanation: """
            Each stage in each region becomes a stack. Without one nothing would be generated, and nobody would notice.
            """,
        wrong: #"Service("shop", region: .euCentral1, stages: []) { _ in … }"#,
        right: #"Service("shop", region: .euCentral1, stages: [.prod]) { _ in … }"#,
        source: "A rule of infra's own")

    static let invalidArtifactBucket = Check(
        "invalid-artifact-bucket", .error, "A bucket's name is not one that S3 allows.",
        explanation: "Lambda takes the archives from this bucket, so it must be one that S3 can have.",
        wrong: #".artifactBucket("My_Bucket")"#,
        right: #".artifactBucket("my-bucket")"#,
        source: "Amazon S3 User Guide, \"General purpose bucket naming rules\"")

    static let artifactBucketInOtherRegion = Check(
        "artifact-bucket-in-other-region", .error, "The bucket with the archives is in another region by its name.",
        explanation: """
            Lambda takes code from a bucket of its own region only. The bucket's name says another region; where the \
            name says something else than it seems to, allow it.
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
            Regions that are newer than 2019 are off in an account until somebody enables them. Deploying before that \
            fails with an error about credentials that does not say why.
            """,
        wrong: #"Service("shop", region: .ilCentral1) { _ in … }"#,
        right: #"""
            Service("shop", region: .ilCentral1) { _ in … }
                .suppress("region-is-opt-in", because: "enabled in our accounts since March")
            """#,
        source: "AWS Account Management Reference Guide, \"Enable or disable AWS Regions in your account\"")

    static let existingWithSettings = Check(
        "existing-with-settings", .error, "A setting is said of something that exists already, where it has no effect.",
        explanation: """
            What exists already becomes no resource and keeps the settings of whoever made it. Its modifiers would be \
            forgotten without a word. Some tell of it what is read, and stay: .encrypted names the key that functions \
            must be allowed to use, .payload the form of requests that a service's functions get.
            """,
        wrong: #"Queue.existing("arn:aws:sqs:eu-central-1:123456789012:jobs").visibility(.minutes(3))"#,
        right: #"Queue.existing("arn:aws:sqs:eu-central-1:123456789012:jobs")"#,
        source: "A rule of infra's own")
}
