import Infra

/// What resource types are in a diagram.
enum DiagramTypes {
    /// The kind of node, what to call it, and the property with its name.
    static func node(of type: String) -> DiagramType.Node? { nodes[type] }

    private static let nodes: [String: DiagramType.Node] = [
        "AWS::ApiGateway::RestApi": (.entrance, "REST API", "Name"),
        "AWS::ApiGatewayV2::Api": (.entrance, "API", "Name"),
        "AWS::ElasticLoadBalancingV2::LoadBalancer": (.entrance, "load balancer", "Name"),
        "AWS::Lambda::Url": (.entrance, "function URL", ""),
        "AWS::CloudFront::Distribution": (.entrance, "distribution", ""),
        "AWS::AppSync::GraphQLApi": (.entrance, "GraphQL API", "Name"),
        "AWS::Events::Rule": (.schedule, "rule", "Name"), "AWS::Scheduler::Schedule": (.schedule, "schedule", "Name"),
        "AWS::Lambda::Function": (.function, "function", "FunctionName"),
        "AWS::SQS::Queue": (.channel, "queue", "QueueName"), "AWS::SNS::Topic": (.channel, "topic", "TopicName"),
        "AWS::Kinesis::Stream": (.channel, "stream", "Name"), "AWS::Events::EventBus": (.channel, "event bus", "Name"),
        "AWS::StepFunctions::StateMachine": (.channel, "state machine", "StateMachineName"),
        "AWS::DynamoDB::Table": (.store, "table", "TableName"),
        "AWS::DynamoDB::GlobalTable": (.store, "table", "TableName"),
        "AWS::S3::Bucket": (.store, "bucket", "BucketName"),
        "AWS::Cognito::UserPool": (.store, "user pool", "UserPoolName"),
        "AWS::SSM::Parameter": (.store, "parameter", "Name"), "AWS::SecretsManager::Secret": (.store, "secret", "Name"),
        "AWS::RDS::DBInstance": (.store, "database", "DBInstanceIdentifier"),
        "AWS::RDS::DBCluster": (.store, "database", "DBClusterIdentifier"),
        "AWS::KMS::Key": (.store, "key", ""), "AWS::EFS::FileSystem": (.store, "file system", ""),
        "AWS::Kinesis::DeliveryStream": (.channel, "delivery stream", ""),
    ]

    /// The property of a resource in between that names what it stands for.
    static func passage(of type: String) -> String? { passages[type] }

    private static let passages: [String: String] = [
        "AWS::Lambda::Alias": "FunctionName", "AWS::Lambda::Version": "FunctionName",
        "AWS::ElasticLoadBalancingV2::Listener": "LoadBalancerArn",
        "AWS::ElasticLoadBalancingV2::TargetGroup": "Targets",
        "AWS::ApiGatewayV2::Integration": "IntegrationUri", "AWS::ApiGateway::Resource": "RestApiId",
        "AWS::EFS::AccessPoint": "FileSystemId", "AWS::KMS::Alias": "TargetKeyId",
    ]

    /// What is in no template, by its ARN; nil for what every function has, and for patterns of everything.
    static func external(_ value: Value) -> (kind: DiagramGraph.Kind, what: String, name: String)? {
        guard isARN(value) else { return nil }
        let text = value.text ?? Readable.text(value, most: 400).filter { $0 != "\"" }
        guard text.hasPrefix("arn:") else { return nil }
        let parts = withoutPseudoNames(text)
            .split(separator: ":", maxSplits: 5, omittingEmptySubsequences: false).map(String.init)
        guard parts.count == 6, let what = services[parts[2]], !parts[5].isEmpty, parts[5] != "*" else { return nil }
        let name = parts[5].split(separator: "/").filter { $0 != "*" }
        let rest = name.first.map { kinds.contains($0) } == true ? name.dropFirst() : name[...]
        var label = rest.joined(separator: "/")
        if parts[2] == "dynamodb", let first = rest.first { label = String(first) }
        for kind in kinds where label.hasPrefix("\(kind):") { label = String(label.dropFirst(kind.count + 1)) }
        let kind: DiagramGraph.Kind =
            channels.contains(parts[2]) ? .channel : stores.contains(parts[2]) ? .store : .external
        return (kind, what, label.isEmpty ? "*" : label)
    }

    /// Whether a value in canonical form is an ARN of a service that is drawn, as far as its beginning tells.
    private static func isARN(_ value: Value) -> Bool {
        if case .string(let text) = value, !text.hasPrefix("arn:") { return false }
        let pieces = Concatenation.pieces(of: value)
        guard let start = pieces.first?.text, start.utf8.starts(with: "arn:".utf8) else { return false }
        // arn:aws:sqs:… in one piece; `arn:`, the partition and `:sqs:…` in three.
        let isWhole = start.utf8.count(where: { $0 == UInt8(ascii: ":") }) > 2
        guard let text = isWhole ? start : pieces.count > 2 ? pieces[2].text : nil else { return true }
        let parts = text.utf8.split(separator: UInt8(ascii: ":"), maxSplits: 3, omittingEmptySubsequences: false)
        let position = isWhole ? 2 : 1
        guard parts.count > position, isWhole || start == "arn:" else { return true }
        return services[String(Substring(parts[position]))] != nil
    }

    /// Whether it is surely the ARN of a service that is not drawn, such as `arn:${AWS::Partition}:logs:…`, which every
    /// role has.
    static func isNeverDrawn(_ value: Value) -> Bool {
        guard let text = value.text ?? value["Fn::Sub"]?.text, let start = arnStarts.first(where: text.hasPrefix) else {
            return false
        }
        return text.readBytes { bytes in
            let rest = bytes[start.utf8.count...]
            let service = rest.prefix { $0 != UInt8(ascii: ":") }
            return !service.contains(UInt8(ascii: "$")) && services[String(decoding: service, as: UTF8.self)] == nil
                && namesPseudoParametersOnly(rest)
        }
    }

    private static let arnStarts = ["arn:${AWS::Partition}:", "arn:aws:"]

    /// Whether each `${…}` of the text is a pseudo parameter, so that it refers to no resource.
    private static func namesPseudoParametersOnly(_ text: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
        (text.startIndex..<text.endIndex).allSatisfy { index in
            guard text[index] == UInt8(ascii: "$") else { return true }
            let name = text[(index + 1)...]
            return name.first != UInt8(ascii: "{") || name.starts(with: "{AWS::".utf8)
        }
    }

    /// arn:${AWS::Partition}:sqs:…: colons in references do not divide.
    private static func withoutPseudoNames(_ text: String) -> String {
        let bytes = Array(text.utf8)
        let name = Array("AWS::".utf8)
        var result: [UInt8] = []
        var index = 0
        while index < bytes.count {
            if bytes[index] == name[0], bytes[index...].starts(with: name) {
                index += name.count
            } else {
                result.append(bytes[index])
                index += 1
            }
        }
        return String(decoding: result, as: UTF8.self)
    }

    private static let kinds: Set<Substring> = [
        "table", "parameter", "secret", "stream", "function", "key", "event-bus", "cluster", "stateMachine",
    ]
    private static let channels: Set<String> = ["sqs", "sns", "kinesis", "events", "states", "kafka", "mq", "firehose"]
    private static let stores: Set<String> = ["dynamodb", "s3", "ssm", "secretsmanager", "kms", "cognito-idp", "rds"]
    private static let services = [
        "sqs": "queue", "sns": "topic", "dynamodb": "table", "s3": "bucket", "ssm": "parameter",
        "secretsmanager": "secret",
        "kinesis": "stream", "lambda": "function", "events": "event bus", "states": "state machine", "kms": "key",
        "kafka": "cluster",
        "mq": "broker", "cognito-idp": "user pool", "elasticloadbalancing": "load balancer",
        "firehose": "delivery stream", "ses": "mail",
        "bedrock": "model", "rds": "database",
    ]
}
