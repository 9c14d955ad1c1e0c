/// Roles that are passed on, and to whom.
enum PassedRoles {
    static func roles(in arns: Set<String>) -> [String] {
        arns.filter { arn in
            let parts = arn.split(separator: ":", maxSplits: 5, omittingEmptySubsequences: false)
            return parts.count == 6 && parts[2] == "iam" && parts[5].hasPrefix("role/")
        }.sorted()
    }

    /// The service that resources of a type hand their role to, or that a linked role is of.
    static func service(of type: String) -> String? {
        let parts = type.split(separator: ":", omittingEmptySubsequences: true)
        guard parts.count == 3 else { return nil }
        let names: [Substring: String] = [
            "ApiGateway": "apigateway", "ApiGatewayV2": "apigateway", "AutoScaling": "autoscaling",
            "CloudFormation": "cloudformation",
            "CodeBuild": "codebuild", "CodePipeline": "codepipeline", "Cognito": "email.cognito-idp",
            "DynamoDB": "replication.dynamodb",
            "EC2": "ec2", "ECS": "ecs-tasks", "ElasticLoadBalancingV2": "elasticloadbalancing", "Events": "events",
            "IoT": "iot",
            "KinesisFirehose": "firehose", "Lambda": "lambda", "Logs": "logs", "Pipes": "pipes", "S3": "s3",
            "SNS": "sns",
            "Scheduler": "scheduler", "StepFunctions": "states",
        ]
        return names[parts[1]].map { "\($0).amazonaws.com" }
    }
}
