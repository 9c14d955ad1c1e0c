import Infra

/// What resource types are in a diagram.
enum DiagramTypes {
    /// The kind of node, what to call it, and the property with its name.
    static func node(of type: String) -> (kind: DiagramGraph.Kind, what: String, name: String)? { nodes[type] }

    private static let nodes: [String: (DiagramGraph.Kind, String, String)] = [
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

    struct Link {
        let from: Value
        let to: Value
        var label: String?
        /// What the start is where it is in no template.
        var kind: DiagramGraph.Kind?
    }

    /// The connections that a resource makes or is.
    /// - Parameter hasLabels: whether what is said at them is wanted.
    static func links(of type: String, _ id: String, _ properties: Value, hasLabels: Bool = true) -> [Link] {
        func each(_ path: String...) -> [Value] {
            var value: Value? = properties
            for step in path { value = value?[step] }
            return value?.elements ?? []
        }
        let own = Value.ref(id)
        switch type {
        case "AWS::ApiGateway::Method":
            guard let api = properties["RestApiId"], let uri = properties["Integration"]?["Uri"] else { return [] }
            return [Link(from: api, to: uri, label: properties["HttpMethod"]?.text)]
        case "AWS::ApiGatewayV2::Route":
            guard let api = properties["ApiId"], let target = properties["Target"] else { return [] }
            return [Link(from: api, to: target, label: properties["RouteKey"]?.text)]
        case "AWS::ElasticLoadBalancingV2::ListenerRule":
            guard let listener = properties["ListenerArn"] else { return [] }
            let label = hasLabels ? PublicRoutes.conditions(properties["Conditions"]) : nil
            return each("Actions").map { Link(from: listener, to: $0, label: label, kind: .entrance) }
        case "AWS::ElasticLoadBalancingV2::Listener":
            guard let balancer = properties["LoadBalancerArn"] else { return [] }
            return each("DefaultActions").map { Link(from: balancer, to: $0) }
        case "AWS::Lambda::Url": return properties["TargetFunctionArn"].map { [Link(from: own, to: $0)] } ?? []
        case "AWS::Events::Rule":
            let label = properties["ScheduleExpression"]?.text
            let bus = properties["EventBusName"].map { [Link(from: $0, to: own)] } ?? []
            return bus + each("Targets").compactMap { $0["Arn"] }.map { Link(from: own, to: $0, label: label) }
        case "AWS::Scheduler::Schedule":
            guard let target = properties["Target"]?["Arn"] else { return [] }
            return [Link(from: own, to: target, label: properties["ScheduleExpression"]?.text)]
        case "AWS::Lambda::EventSourceMapping":
            guard let source = properties["EventSourceArn"], let function = properties["FunctionName"] else {
                return []
            }
            return [Link(from: source, to: function, kind: .channel)]
        case "AWS::SNS::Subscription":
            guard let topic = properties["TopicArn"], let endpoint = properties["Endpoint"] else { return [] }
            return [Link(from: topic, to: endpoint, kind: .channel)]
        case "AWS::SNS::Topic":
            return each("Subscription").compactMap { $0["Endpoint"] }.map { Link(from: own, to: $0) }
        case "AWS::S3::Bucket":
            return each("NotificationConfiguration", "LambdaConfigurations").compactMap { one in
                one["Function"].map { Link(from: own, to: $0, label: one["Event"]?.text) }
            }
                + each("NotificationConfiguration", "QueueConfigurations").compactMap { one in
                    one["Queue"].map { Link(from: own, to: $0) }
                }
                + each("NotificationConfiguration", "TopicConfigurations").compactMap { one in
                    one["Topic"].map { Link(from: own, to: $0) }
                }
        case "AWS::Cognito::UserPool":
            return (properties["LambdaConfig"]?.members ?? []).map { Link(from: own, to: $0.value, label: $0.key) }
        case "AWS::StepFunctions::StateMachine":
            return [properties["Definition"], properties["DefinitionString"], properties["DefinitionSubstitutions"]]
                .compactMap { $0 }
                .map { Link(from: own, to: $0) }
        case "AWS::SQS::Queue":
            return properties["RedrivePolicy"]?["deadLetterTargetArn"].map {
                [Link(from: own, to: $0, label: "failed")]
            } ?? []
        case "AWS::CloudFront::Distribution":
            return each("DistributionConfig", "Origins").map { Link(from: own, to: $0) }
        default: return []
        }
    }

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
        guard let text = value.text ?? value["Fn::Sub"]?.text else { return false }
        for start in ["arn:${AWS::Partition}:", "arn:aws:"] where text.utf8.starts(with: start.utf8) {
            let service = text.utf8.dropFirst(start.utf8.count).prefix { $0 != UInt8(ascii: ":") }
            return !service.contains(UInt8(ascii: "$")) && services[String(Substring(service))] == nil
                && namesPseudoParametersOnly(text)
        }
        return false
    }

    /// Whether each `${…}` of the text is a pseudo parameter, so that it refers to no resource.
    private static func namesPseudoParametersOnly(_ text: String) -> Bool {
        SubTemplate.parts(of: text).allSatisfy { part in
            if case .placeholder(let name) = part { name.hasPrefix("AWS::") } else { true }
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
