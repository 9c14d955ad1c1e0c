// Regions, partitions, ARNs and networks.
extension Check {
    static let certificateInOtherRegion = Check(
        "certificate-in-other-region", .error, "A certificate is in another region than the resource that uses it.",
        explanation: """
            A load balancer and a regional API take certificates of their own region only, and what is served at the \
            edge takes those of us-east-1. Otherwise the deployment fails.
            """,
        wrong: #"""
            LoadBalancer("public", in: network)  // in eu-central-1
                .https("www.example.com", certificate: .existing("arn:aws:acm:us-east-1:123456789012:certificate/0a1b2c3d"))
            """#,
        right: #"""
            LoadBalancer("public", in: network)
                .https("www.example.com", certificate: .existing("arn:aws:acm:eu-central-1:123456789012:certificate/0a1b2c3d"))
            """#,
        source: "AWS Certificate Manager User Guide, \"Services integrated with ACM\"")

    static let arnInOtherAccount = Check(
        "arn-in-other-account", .error, "An ARN names a different account than the one that it must be in.",
        explanation: """
            A function's role, the listener that it is behind and the certificates of listeners and APIs must be in \
            the account that the stack is deployed to, and so must event buses of rules, and secrets without a \
            customer managed key. Where `accounts:` gives the account, each ARN is compared with it; otherwise with \
            each other. The deployment would fail or, worse, a copied ARN would point to someone else's account.
            """,
        wrong: #"""
            Function("api", .python313, handler: "app.handler", code: "api")
                .role(existing: "arn:aws:iam::210987654321:role/api")
                .on(.route(.get, "/a", of: .existing("arn:aws:elasticloadbalancing:eu-central-1:123456789012:listener/app/web/0a1b2c3d/4e5f6071")))
            """#,
        right: #"""
            Function("api", .python313, handler: "app.handler", code: "api")
                .role(existing: "arn:aws:iam::123456789012:role/api")
                .on(.route(.get, "/a", of: .existing("arn:aws:elasticloadbalancing:eu-central-1:123456789012:listener/app/web/0a1b2c3d/4e5f6071")))
            """#,
        source: "Elastic Load Balancing User Guide for Application Load Balancers, \"Use Lambda functions as targets\"")

    static let layerInOtherRegion = Check(
        "layer-in-other-region", .error, "A layer is in another region than the function.",
        explanation: "Lambda accepts layers of the function's region only.",
        wrong: #".layer(.existing("arn:aws:lambda:us-east-1:123456789012:layer:tools:3"))  // in eu-central-1"#,
        right: #".layer(.existing("arn:aws:lambda:eu-central-1:123456789012:layer:tools:3"))"#,
        source: "AWS Lambda Developer Guide, \"Adding layers to functions\"")

    static let layerNotInRegion = Check(
        "layer-not-in-region", .error, "A layer is not published in the function's region.", facts: .layers,
        explanation: """
            Bref and AWS publish their layers region by region. Where there is none, the function cannot be created.
            """,
        wrong: #"""
            Service("shop", region: .cnNorth1) { _ in
                Function("api", .php(.v84, .fpm), handler: "index.php", code: "api")
            }
            """#,
        right: #"""
            Service("shop", region: .euCentral1) { _ in
                Function("api", .php(.v84, .fpm), handler: "index.php", code: "api")
            }
            """#,
        source: "Bref documentation, \"Runtimes\"")

    static let listenerInOtherRegion = Check(
        "listener-in-other-region", .error, "A listener or load balancer is in a different region than the function.",
        explanation: """
            A listener forwards to target groups of its own region and account, and a target group to functions of its \
            own region.
            """,
        wrong:
            #".on(.route(.get, "/a", of: Listener.existing("arn:aws:elasticloadbalancing:us-east-1:…")))  // in eu-central-1"#,
        right: #".on(.route(.get, "/a", of: Listener.existing("arn:aws:elasticloadbalancing:eu-central-1:…")))"#,
        source: "Elastic Load Balancing User Guide for Application Load Balancers, \"Use Lambda functions as targets\"")

    static let secretInOtherRegion = Check(
        "secret-in-other-region", .error, "A secret or its key is in another region than the function that reads it.",
        explanation: """
            Parameters, secrets and keys are regional. A function reads those of its own region; secrets can be \
            replicated there.
            """,
        wrong:
            #"Secret.secretsManager("arn:aws:secretsmanager:us-east-1:123456789012:secret:database-AbCdEf")  // in eu-central-1"#,
        right: #"Secret.secretsManager("arn:aws:secretsmanager:eu-central-1:123456789012:secret:database-AbCdEf")"#,
        source: "AWS Secrets Manager User Guide, \"Replicate AWS Secrets Manager secrets across Regions\"")

    static let targetInOtherRegion = Check(
        "target-in-other-region", .error,
        "A queue, topic or other target is in another region than the function or alarm.",
        explanation: """
            Lambda sends failed events and results only to targets in the function's region, and an alarm starts only \
            actions in its own region.
            """,
        wrong: #".deadLetters(.existing("arn:aws:sqs:us-east-1:123456789012:dead"))  // in eu-central-1"#,
        right: #".deadLetters(.existing("arn:aws:sqs:eu-central-1:123456789012:dead"))"#,
        source: "AWS Lambda Developer Guide, \"Capturing records of Lambda asynchronous invocations\"")

    static let arnInOtherPartition = Check(
        "arn-in-other-partition", .error, "An ARN is of another partition than the region.",
        explanation: "Partitions are separate: an account in aws-cn cannot refer to a resource in aws.",
        wrong: #".role(existing: "arn:aws:iam::123456789012:role/shop")  // in cn-north-1"#,
        right: #".role(existing: "arn:aws-cn:iam::123456789012:role/shop")"#,
        source: "AWS Fault Isolation Boundaries, \"Partitions\"")

    static let malformedARN = Check(
        "malformed-arn", .error, "An ARN is malformed or belongs to another service.",
        explanation: """
            The value is not an ARN, is the ARN of another type of resource, or lacks its region or account.
            """,
        wrong: #".layer(.existing("arn:aws:lambda:eu-central-1:123456789012:layer:tools"))"#,
        right: #".layer(.existing("arn:aws:lambda:eu-central-1:123456789012:layer:tools:3"))"#,
        source: "IAM User Guide, \"Amazon Resource Names (ARNs)\"")

    static let malformedID = Check(
        "malformed-id", .error, "A resource id is not valid.",
        explanation: "The ids of VPCs, subnets and security groups begin with vpc-, subnet- and sg-.",
        wrong: #"Network.existing(vpc: "subnet-0a1b2c3d", subnets: ["vpc-0aaa1111"])"#,
        right: #"Network.existing(vpc: "vpc-0a1b2c3d", subnets: ["subnet-0aaa1111"])"#,
        source: "Amazon EC2 API Reference, \"Resource IDs\"")

    static let invalidAddressRange = Check(
        "invalid-address-range", .error, "An IP address or CIDR range is not valid.",
        explanation: """
            Security groups use CIDR ranges, target groups single addresses.
            """,
        wrong: #"SecurityGroup("web", in: network, allowing: .tcp(443, from: "10.0.0.0"))"#,
        right: #"SecurityGroup("web", in: network, allowing: .tcp(443, from: "10.0.0.0/8"))"#,
        source: "Amazon EC2 API Reference, \"IpPermission\"")

    static let subnetInOtherRegion = Check(
        "subnet-in-other-region", .error, "A subnet's zone is not of the service's region.",
        explanation: "A VPC, its subnets and the resources in them are in one region.",
        wrong: #".subnet("subnet-0aaa1111", zone: "eu-west-1a")  // in eu-central-1"#,
        right: #".subnet("subnet-0aaa1111", zone: "eu-central-1a")"#,
        source: "Amazon VPC User Guide, \"Subnets for your VPC\"")

    static let subnetsInOneZone = Check(
        "subnets-in-one-zone", .error, "A load balancer or database has no subnets in two availability zones.",
        explanation: """
            An application load balancer is put into at least two availability zones. The zones are compared where \
            they are known.
            """,
        wrong: #"Network.existing(vpc: "vpc-0a1b2c3d", subnets: ["subnet-0aaa1111"])"#,
        right: #"Network.existing(vpc: "vpc-0a1b2c3d", subnets: ["subnet-0aaa1111", "subnet-0ddd3333"])"#,
        source: "Elastic Load Balancing User Guide for Application Load Balancers, \"Subnets for your load balancer\"")

    static let aliasZoneOfOtherRegion = Check(
        "alias-zone-of-other-region", .error,
        "An alias has a hosted zone id that does not fit its DNS name.",
        explanation: """
            An alias gives the id of the AWS hosted zone of its target. Each region has its own, and network load \
            balancers have others than application load balancers. Route 53 refuses a record with the wrong id.
            """,
        wrong:
            #"Record("www.example.com", .alias(dnsName: "web-1.eu-central-1.elb.amazonaws.com", hostedZoneID: "Z32O12XQLNTSW2"), in: zone)"#,
        right:
            #"Record("www.example.com", .alias(dnsName: "web-1.eu-central-1.elb.amazonaws.com", hostedZoneID: "Z215JYRZR1TBD5"), in: zone)"#,
        source: "AWS General Reference, \"Elastic Load Balancing endpoints and quotas\"")

    static let aliasToOtherRegion = Check(
        "alias-to-other-region", .error, "An alias record has a target that its stack cannot refer to.",
        explanation: """
            An alias needs the DNS name and the zone of its target: an API has them by its own domain, an existing \
            load balancer's cannot be told from its ARN.
            """,
        wrong: #"Record("api.example.com", .alias(of: HTTPAPI()), in: zone)"#,
        right: #"HTTPAPI().domain("api.example.com", in: zone)"#,
        source: "Amazon Route 53 Developer Guide, \"Choosing between alias and non-alias records\"")
}

// Where a project's data may be.
extension Check {
    static let regionNotAllowed = Check(
        "region-not-allowed", .error, "A stack, replica or target is in a region outside allowedRegions.",
        explanation: """
            To keep data in certain regions, set `allowedRegions:` in specs/main.swift. Every stack, every property \
            that names a region (replicas of tables, secrets and images, peers, copies) and every ARN and host name of \
            AWS' in a template is checked. What programs do with data, such as a function that calls an API elsewhere, \
            is not known.
            """,
        wrong: #"""
            // Tool.run([shop], allowedRegions: [.euCentral1, .euWest1])
            Resource("AWS::SecretsManager::Secret", "Key", properties: ["ReplicaRegions": [["Region": "us-east-1"]]])
            """#,
        right: #"""
            // Tool.run([shop], allowedRegions: [.euCentral1, .euWest1])
            Resource("AWS::SecretsManager::Secret", "Key", properties: ["ReplicaRegions": [["Region": "eu-west-1"]]])
            """#,
        source: "AWS General Reference, \"AWS Regions\"")

    static let servedOutsideAllowedRegions = Check(
        "served-outside-allowed-regions", .error,
        "Something is served from AWS' edge locations, though the project allows certain regions only.",
        explanation: """
            CloudFront, edge-optimized REST APIs, accelerators and transfer acceleration accept requests at edge \
            locations worldwide, terminate TLS there and may cache data. No setting limits them to a region.
            """,
        wrong: #"""
            // Tool.run([shop], allowedRegions: [.euCentral1])
            Function("api", .python313, handler: "app.handler", code: "api").on(.restAPI(.get, "/"))
            """#,
        right: #"""
            // Tool.run([shop], allowedRegions: [.euCentral1])
            RESTAPI().regional()
            Function("api", .python313, handler: "app.handler", code: "api").on(.restAPI(.get, "/"))
            """#,
        source: """
            AWS Fault Isolation Boundaries, "Global services"; Amazon API Gateway Developer Guide, "API endpoint types \
            for REST APIs"
            """)

    static let replicaRegionUnknown = Check(
        "replica-region-unknown", .warning,
        """
        A bucket is replicated to one whose region is not known, though the project allows certain regions only.
        """,
        explanation: """
            The ARN of a bucket has no region. If the bucket is not declared here and its name contains no region, \
            check it yourself.
            """,
        wrong:
            #""ReplicationConfiguration": ["Role": role, "Rules": [["Status": "Enabled", "Destination": ["Bucket": "arn:aws:s3:::copies"]]]]"#,
        right:
            #""ReplicationConfiguration": ["Role": role, "Rules": [["Status": "Enabled", "Destination": ["Bucket": "arn:aws:s3:::copies-eu-west-1"]]]]"#,
        source: "Amazon S3 User Guide, \"Replicating objects within and across Regions\"")
}
