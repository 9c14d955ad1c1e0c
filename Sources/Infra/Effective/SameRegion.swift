/// A property that takes ARNs of one region only: the stack's own, or the one that a global service keeps such things
/// in.
struct SameRegion: Sendable {
    /// The names that lead to it; `*` is any element of a list.
    let path: [String]
    /// Services whose ARNs are meant; empty: all.
    let services: [String]
    let check: Check
    let reason: String
    /// Nil: the stack's own region.
    let region: String?

    init(
        _ path: String, _ services: [String] = [], _ check: Check = .targetInOtherRegion, _ reason: String,
        region: String? = nil
    ) {
        self.path = path.split(separator: ".").map(String.init)
        self.services = services
        self.check = check
        self.reason = reason
        self.region = region
    }

    func matches(_ other: [String], _ arn: ARN) -> Bool {
        guard services.isEmpty || services.contains(arn.service) else { return false }
        if path.first == "**" {
            guard !other.contains(where: Self.replicas.contains) else { return false }
            return other.last { Int($0) == nil } == path.last
        }
        return path.count == other.count && zip(path, other).allSatisfy { $0 == $1 || $0 == "*" && Int($1) != nil }
    }

    /// Properties under which keys of other regions are right.
    private static let replicas: Set<String> = [
        "ReplicaRegions", "Replicas", "ReplicationConfiguration", "ReplicationSpecification",
        "DestinationEncryptionConfiguration",
        "ReplicaSpecification",
    ]

    /// Keys are of the region of what they encrypt, in all types.
    /// Source: AWS Key Management Service Developer Guide, "Multi-Region keys in AWS KMS".
    static let keys: [SameRegion] = [
        "KmsKeyId", "KmsKeyArn", "KMSKeyArn", "KMSKeyId", "KMSMasterKeyID", "KMSMasterKeyId", "KmsMasterKeyId", "KeyId",
        "SourceKMSKeyArn",
    ].map { SameRegion("**.\($0)", ["kms"], .sourceInOtherRegion, "a key encrypts in its own region only") }

    private static let lambdaTarget = "Lambda sends only to targets in the function's region"
    private static let mapping = "Lambda reads sources of the function's region only"
    private static let s3 = "S3 notifies targets in the bucket's region only"
    private static let elb = "Elastic Load Balancing uses what is in its own region only"
    private static let certificate = "a certificate is used in its own region only"
    private static let cloudFront = "CloudFront takes it from us-east-1 only"
    private static let events = "a rule is in the region of its bus and its targets"
    private static let cognito = "a user pool starts functions of its own region only"

    /// Sources: the "Properties" of each type in the AWS CloudFormation Template Reference Guide, and the guides of the
    /// services.
    static let rules: [String: [SameRegion]] = [
        "AWS::Lambda::Function": [
            .init("DeadLetterConfig.TargetArn", [], .targetInOtherRegion, lambdaTarget),
            .init(
                "FileSystemConfigs.*.Arn", [], .sourceInOtherRegion,
                "a function mounts file systems of its own region only"),
            .init(
                "CodeSigningConfigArn", [], .sourceInOtherRegion,
                "a code signing configuration is used in its own region only"),
            .init("Layers.*", ["lambda"], .layerInOtherRegion, "a function takes layers of its own region only"),
        ],
        "AWS::Lambda::EventSourceMapping": [
            .init(
                "EventSourceArn", ["sqs", "kinesis", "dynamodb", "kafka", "mq", "rds"], .sourceInOtherRegion, mapping),
            .init("FunctionName", ["lambda"], .sourceInOtherRegion, mapping),
            .init("DestinationConfig.OnFailure.Destination", [], .targetInOtherRegion, lambdaTarget),
        ],
        "AWS::Lambda::EventInvokeConfig": [
            .init("DestinationConfig.OnFailure.Destination", [], .targetInOtherRegion, lambdaTarget),
            .init("DestinationConfig.OnSuccess.Destination", [], .targetInOtherRegion, lambdaTarget),
        ],
        "AWS::Lambda::Permission": [
            .init("FunctionName", ["lambda"], .targetInOtherRegion, "a permission is in its function's region")
        ],
        "AWS::Lambda::Url": [
            .init("TargetFunctionArn", ["lambda"], .targetInOtherRegion, "a URL is in its function's region")
        ],
        "AWS::ElasticLoadBalancingV2::Listener": [
            .init("LoadBalancerArn", [], .targetInOtherRegion, elb),
            .init("DefaultActions.*.TargetGroupArn", [], .targetInOtherRegion, elb),
            .init("Certificates.*.CertificateArn", ["acm"], .certificateInOtherRegion, certificate),
        ],
        "AWS::ElasticLoadBalancingV2::ListenerCertificate": [
            .init("ListenerArn", [], .listenerInOtherRegion, elb),
            .init("Certificates.*.CertificateArn", ["acm"], .certificateInOtherRegion, certificate),
        ],
        "AWS::ElasticLoadBalancingV2::ListenerRule": [
            .init("ListenerArn", [], .listenerInOtherRegion, elb),
            .init("Actions.*.TargetGroupArn", [], .targetInOtherRegion, elb),
        ],
        "AWS::ElasticLoadBalancingV2::TargetGroup": [.init("Targets.*.Id", ["lambda"], .targetInOtherRegion, elb)],
        "AWS::ApiGatewayV2::DomainName": [
            .init("DomainNameConfigurations.*.CertificateArn", ["acm"], .certificateInOtherRegion, certificate)
        ],
        "AWS::ApiGateway::DomainName": [
            .init("RegionalCertificateArn", ["acm"], .certificateInOtherRegion, certificate),
            .init("CertificateArn", ["acm"], .certificateInOtherRegion, cloudFront, region: "us-east-1"),
        ],
        "AWS::CloudFront::Distribution": [
            .init(
                "DistributionConfig.ViewerCertificate.AcmCertificateArn", ["acm"], .certificateInOtherRegion,
                cloudFront,
                region: "us-east-1"),
            .init("DistributionConfig.WebACLId", ["wafv2"], .targetInOtherRegion, cloudFront, region: "us-east-1"),
            .init(
                "DistributionConfig.DefaultCacheBehavior.LambdaFunctionAssociations.*.LambdaFunctionARN", ["lambda"],
                .targetInOtherRegion, cloudFront, region: "us-east-1"),
            .init(
                "DistributionConfig.CacheBehaviors.*.LambdaFunctionAssociations.*.LambdaFunctionARN", ["lambda"],
                .targetInOtherRegion, cloudFront, region: "us-east-1"),
        ],
        "AWS::SQS::Queue": [
            .init(
                "RedrivePolicy.deadLetterTargetArn", ["sqs"], .targetInOtherRegion,
                "SQS moves messages within a region only")
        ],
        "AWS::S3::Bucket": [
            .init("NotificationConfiguration.QueueConfigurations.*.Queue", [], .sourceInOtherRegion, s3),
            .init("NotificationConfiguration.TopicConfigurations.*.Topic", [], .sourceInOtherRegion, s3),
            .init("NotificationConfiguration.LambdaConfigurations.*.Function", [], .sourceInOtherRegion, s3),
        ],
        "AWS::DynamoDB::Table": [
            .init(
                "KinesisStreamSpecification.StreamArn", ["kinesis"], .targetInOtherRegion,
                "DynamoDB writes to streams of its own region only")
        ],
        "AWS::Logs::SubscriptionFilter": [
            .init(
                "DestinationArn", ["lambda", "kinesis", "firehose"], .targetInOtherRegion,
                "CloudWatch Logs sends within a region only")
        ],
        "AWS::Events::Rule": [
            .init("EventBusName", ["events"], .eventBusElsewhere, events),
            .init(
                "Targets.*.Arn", ["lambda", "sqs", "sns", "kinesis", "states", "logs", "firehose", "ecs"],
                .targetInOtherRegion, events),
            .init("Targets.*.DeadLetterConfig.Arn", ["sqs"], .targetInOtherRegion, events),
        ],
        "AWS::Cognito::UserPool": [
            .init("LambdaConfig.PreSignUp", ["lambda"], .targetInOtherRegion, cognito),
            .init("LambdaConfig.PostConfirmation", ["lambda"], .targetInOtherRegion, cognito),
            .init("LambdaConfig.PreAuthentication", ["lambda"], .targetInOtherRegion, cognito),
            .init("LambdaConfig.PostAuthentication", ["lambda"], .targetInOtherRegion, cognito),
            .init("LambdaConfig.CustomMessage", ["lambda"], .targetInOtherRegion, cognito),
            .init("LambdaConfig.PreTokenGeneration", ["lambda"], .targetInOtherRegion, cognito),
        ],
        "AWS::WAFv2::WebACLAssociation": [
            .init("WebACLArn", ["wafv2"], .targetInOtherRegion, "a web ACL protects what is in its own region"),
            .init("ResourceArn", [], .targetInOtherRegion, "a web ACL protects what is in its own region"),
        ],
    ]
}
