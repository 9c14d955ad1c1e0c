/// A service of AWS that a network reaches without the internet.
///
/// Source: Amazon VPC User Guide, "AWS services that integrate with AWS PrivateLink"; "Gateway endpoints".
public struct NetworkEndpoint: Sendable, Hashable {
    /// As the names of endpoints have it: `sqs`.
    let service: String
    /// Those for S3 and DynamoDB cost nothing and are routes; the others are interfaces in each private subnet, paid by
    /// the hour.
    var isGateway: Bool { service == "s3" || service == "dynamodb" }

    private init(_ service: String) { self.service = service }

    /// Any other, by the last part of its name: `.named("execute-api")`.
    public static func named(_ service: String) -> NetworkEndpoint { NetworkEndpoint(service) }
    /// Amazon S3, by a gateway endpoint.
    public static let s3 = NetworkEndpoint("s3")
    /// Amazon DynamoDB, by a gateway endpoint.
    public static let dynamoDB = NetworkEndpoint("dynamodb")
    /// Amazon SQS.
    public static let sqs = NetworkEndpoint("sqs")
    /// Amazon SNS.
    public static let sns = NetworkEndpoint("sns")
    /// AWS Secrets Manager.
    public static let secretsManager = NetworkEndpoint("secretsmanager")
    /// Parameter Store of AWS Systems Manager.
    public static let parameterStore = NetworkEndpoint("ssm")
    /// AWS Step Functions.
    public static let stepFunctions = NetworkEndpoint("states")
    /// Amazon EventBridge.
    public static let eventBridge = NetworkEndpoint("events")
    /// Amazon Kinesis Data Streams.
    public static let kinesis = NetworkEndpoint("kinesis-streams")
    /// AWS KMS.
    public static let kms = NetworkEndpoint("kms")
    /// AWS Lambda, for functions that invoke others.
    public static let lambda = NetworkEndpoint("lambda")
    /// Amazon CloudWatch Logs.
    public static let logs = NetworkEndpoint("logs")
}
