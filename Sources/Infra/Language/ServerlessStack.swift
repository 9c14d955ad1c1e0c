/// What Serverless Framework does with each deployment and Infra leaves out, for stacks that it deployed.
extension Service {
    /// Publishes a version of each function at each deployment and keeps it, as Serverless Framework does unless
    /// `versionFunctions` is false. Each has an output, `…LambdaFunctionQualifiedArn`.
    ///
    /// Without it versions are published where `.alias` or provisioned concurrency needs them. Functions with `.alias`
    /// keep to that. A template then takes `<Function>CodeSha256` for each function, which `artifacts.json` gives.
    public func keepingVersions() -> Service { with { $0.settings.keepsVersions = true } }

    /// Has the bucket of the archives in the stack, as Serverless Framework makes it: `ServerlessDeploymentBucket` and
    /// its policy.
    ///
    /// It is for a stack that has it: the bucket cannot be deleted while archives are in it. A template finds archives
    /// in it, by the parameters that `artifacts.json` gives; it must be there before, so a new stack is better off with
    /// `.artifactBucket`.
    /// Source: Serverless Framework, "Services", "Deployment Bucket".
    public func deploymentBucketInStack() -> Service { with { $0.settings.bucketIsInStack = true } }

    /// Reports what is wrong in the service as warnings, so that the stack can be built as it is deployed.
    ///
    /// It is for an imported service: its stack is there, with whatever checks find in it. Take the line away once the
    /// findings are corrected or suppressed one by one. Credentials in clear text, and names and references without
    /// which no template can be written, stay errors.
    public func findingsAsWarnings() -> Service { with { $0.settings.findingsAreWarnings = true } }
}

extension Stack {
    static let deploymentBucketID = "ServerlessDeploymentBucket"

    /// Where archives are.
    var archiveBucket: Value {
        .ref(scope.stack.service.settings.bucketIsInStack ? Self.deploymentBucketID : "ArtifactBucket")
    }

    mutating func addDeploymentBucket() {
        let id = Self.deploymentBucketID
        add(
            id, "AWS::S3::Bucket",
            [
                .init(
                    "BucketEncryption",
                    [
                        "ServerSideEncryptionConfiguration": [
                            ["ServerSideEncryptionByDefault": ["SSEAlgorithm": "AES256"]]
                        ]
                    ])
            ])
        let arn = "arn:${AWS::Partition}:s3:::${\(id)}"
        add(
            "\(id)Policy", "AWS::S3::BucketPolicy",
            [
                .init("Bucket", .ref(id)),
                .init(
                    "PolicyDocument",
                    [
                        "Statement": [
                            [
                                "Action": "s3:*", "Effect": "Deny", "Principal": "*",
                                "Resource": [.sub("\(arn)/*"), .sub(arn)],
                                "Condition": ["Bool": ["aws:SecureTransport": false]],
                            ]
                        ]
                    ]),
            ])
        template.add(
            TemplateOutput(
                id: "\(id)Name", value: .ref(id), export: "sls-\(prefix)-\(id)Name"))
    }
}
