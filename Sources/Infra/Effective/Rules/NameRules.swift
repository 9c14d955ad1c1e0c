/// Names whose form is documented and not in the schemas.
///
/// A name with a rule of its own, such as that of a queue or a role, stands with the rules of its type.
extension ResourceRules {
    /// Sources: "Naming rules and data types" of the Amazon DynamoDB Developer Guide, and the parameters of the calls
    /// that create each resource, in the API references of the services.
    static let names: [String: [ResourceRule]] = [
        "AWS::AmazonMQ::Configuration": [name("Name", "Amazon MQ", 1...150, "_.~-")],
        "AWS::Batch::ComputeEnvironment": [name("ComputeEnvironmentName", "AWS Batch", 1...128, "_-")],
        "AWS::Batch::JobDefinition": [name("JobDefinitionName", "AWS Batch", 1...128, "_-")],
        "AWS::Batch::JobQueue": [name("JobQueueName", "AWS Batch", 1...128, "_-")],
        "AWS::CodeBuild::Project": [name("Name", "CodeBuild", 2...255, "_-", .alphanumeric)],
        "AWS::CodePipeline::Pipeline": [name("Name", "CodePipeline", 1...100, ".@_-")],
        "AWS::Cognito::UserPool": [name("UserPoolName", "Amazon Cognito", 1...128, "_ +=,.@-")],
        "AWS::Cognito::UserPoolClient": [name("ClientName", "Amazon Cognito", 1...128, "_ +=,.@-")],
        "AWS::DAX::Cluster": [name("ClusterName", "DynamoDB Accelerator", 1...20, "-", .identifier)],
        "AWS::DynamoDB::GlobalTable": [name("TableName", "DynamoDB", 3...255, "_.-")],
        "AWS::DynamoDB::Table": [name("TableName", "DynamoDB", 3...255, "_.-")],
        "AWS::EC2::LaunchTemplate": [name("LaunchTemplateName", "Amazon EC2", 3...128, "().-/_")],
        "AWS::ECS::CapacityProvider": [name("Name", "Amazon ECS", 1...255, "_-")],
        "AWS::ECS::Cluster": [name("ClusterName", "Amazon ECS", 1...255, "_-")],
        "AWS::ECS::Service": [name("ServiceName", "Amazon ECS", 1...255, "_-")],
        "AWS::ElastiCache::CacheCluster": [name("ClusterName", "ElastiCache", 1...50, "-", .identifier)],
        "AWS::ElastiCache::ServerlessCache": [name("ServerlessCacheName", "ElastiCache", 1...40, "-", .identifier)],
        "AWS::ElasticLoadBalancing::LoadBalancer": [
            name("LoadBalancerName", "Elastic Load Balancing", 1...32, "-", .noHyphenAtEnds)
        ],
        "AWS::IAM::ManagedPolicy": [name("ManagedPolicyName", "IAM", 1...128, "_+=,.@-")],
        "AWS::RDS::DBSubnetGroup": [name("DBSubnetGroupName", "RDS", 1...255, "._ -")],
        "AWS::SSM::Parameter": [name("Name", "Parameter Store", 1...2_048, "/_.-")],
        "AWS::StepFunctions::Activity": [stateName("Name")],
        "AWS::StepFunctions::StateMachine": [stateName("StateMachineName")],
    ]

    /// What a name begins and ends with.
    private enum Ends {
        case any
        /// Begins with a letter or digit.
        case alphanumeric
        /// Neither begins nor ends with a hyphen.
        case noHyphenAtEnds
        /// Begins with a letter, ends with no hyphen and has no two in a row.
        case identifier

        func accept(_ name: String) -> Bool {
            switch self {
            case .any: true
            case .alphanumeric: name.utf8.first.map { isLetter($0) || isDigit($0) } == true
            case .noHyphenAtEnds: !name.hasPrefix("-") && !name.hasSuffix("-")
            case .identifier: name.utf8.first.map(isLetter) == true && !name.hasSuffix("-") && !name.hasText("--")
            }
        }

        var words: String {
            switch self {
            case .any: ""
            case .alphanumeric: ", a letter or digit first"
            case .noHyphenAtEnds: ", no hyphen at either end"
            case .identifier: ", a letter first, no hyphen at the end and no two in a row"
            }
        }
    }

    /// - Parameter extras: what is allowed beside letters and digits.
    private static func name(
        _ property: String, _ service: String, _ length: ClosedRange<Int>, _ extras: String, _ ends: Ends = .any
    ) -> ResourceRule {
        let others = extras == "-" ? "letters, digits and hyphens" : "letters, digits and \"\(extras)\""
        return .name(
            property, of: service,
            "\(grouped(length.lowerBound)) to \(grouped(length.upperBound)) \(others)\(ends.words)"
        ) {
            length.contains($0.utf8.count) && $0.hasOnlyLettersDigits(and: extras) && ends.accept($0)
        }
    }

    /// Source: AWS Step Functions API Reference, "CreateStateMachine", on names.
    private static func stateName(_ property: String) -> ResourceRule {
        .name(
            property, of: "Step Functions", "1 to 80 characters without spaces, brackets and any of ?*\"#%\\^|~`$&,;:/"
        ) { name in
            (1...80).contains(name.unicodeScalars.count)
                && !name.utf8.contains { $0 <= 0x20 || $0 == 0x7F || "<>{}[]?*\"#%\\^|~`$&,;:/".utf8.contains($0) }
        }
    }
}
