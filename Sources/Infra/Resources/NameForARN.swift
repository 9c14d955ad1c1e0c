/// What `Ref` gives of some resources is a name, an id or a URL, and IAM takes only ARNs.
enum NameForARN {
    /// Types whose `Ref` is not an ARN and that have the attribute `Arn`.
    /// Source: AWS CloudFormation Template Reference Guide, "Return values" of each type.
    private static let types: Set<String> = [
        "AWS::DynamoDB::Table", "AWS::Events::EventBus", "AWS::IAM::Role", "AWS::KMS::Key", "AWS::Kinesis::Stream",
        "AWS::Lambda::Function", "AWS::Logs::LogGroup", "AWS::S3::Bucket", "AWS::SQS::Queue", "AWS::Cognito::UserPool",
    ]

    /// Whether a reference gives something else than the ARN, which stands in the attribute `Arn`.
    static func isNamed(by reference: Reference) -> Bool {
        guard reference.attribute == nil else { return false }
        switch reference.target.base {
        case is Table, is Queue, is KinesisStream, is Bucket, is Function, is EventBus, is LogGroup, is UserPool:
            return true
        case let resource as Resource: return types.contains(resource.type)
        default: return false
        }
    }
}
