import Infra

/// The connections that resources make or are.
enum DiagramLinks {
    struct Link {
        let from: Value
        let to: Value
        var label: String?
        /// What the start is where it is in no template.
        var kind: DiagramGraph.Kind?
    }

    /// A resource whose connections are wanted.
    struct Source {
        let id: String
        let properties: Value

        var own: Value { .ref(id) }

        subscript(name: String) -> Value? { properties[name] }

        func each(_ path: String...) -> [Value] {
            var value: Value? = properties
            for step in path { value = value?[step] }
            return value?.elements ?? []
        }
    }

    typealias Reader = @Sendable (Source) -> [Link]

    static func reader(of type: String) -> Reader? { readers[type] }

    private static let readers: [String: Reader] = [
        "AWS::ApiGateway::Method": { method in
            guard let api = method["RestApiId"], let uri = method["Integration"]?["Uri"] else { return [] }
            return [Link(from: api, to: uri, label: method["HttpMethod"]?.text)]
        },
        "AWS::ApiGatewayV2::Route": { route in
            guard let api = route["ApiId"], let target = route["Target"] else { return [] }
            return [Link(from: api, to: target, label: route["RouteKey"]?.text)]
        },
        "AWS::ElasticLoadBalancingV2::ListenerRule": { rule in
            guard let listener = rule["ListenerArn"] else { return [] }
            let label = PublicRoutes.conditions(rule["Conditions"])
            return rule.each("Actions").map { Link(from: listener, to: $0, label: label, kind: .entrance) }
        },
        "AWS::ElasticLoadBalancingV2::Listener": { listener in
            guard let balancer = listener["LoadBalancerArn"] else { return [] }
            return listener.each("DefaultActions").map { Link(from: balancer, to: $0) }
        },
        "AWS::Lambda::Url": { url in url["TargetFunctionArn"].map { [Link(from: url.own, to: $0)] } ?? [] },
        "AWS::Events::Rule": { rule in
            let label = rule["ScheduleExpression"]?.text
            let bus = rule["EventBusName"].map { [Link(from: $0, to: rule.own)] } ?? []
            return bus
                + rule.each("Targets").compactMap { $0["Arn"] }.map { Link(from: rule.own, to: $0, label: label) }
        },
        "AWS::Scheduler::Schedule": { schedule in
            guard let target = schedule["Target"]?["Arn"] else { return [] }
            return [Link(from: schedule.own, to: target, label: schedule["ScheduleExpression"]?.text)]
        },
        "AWS::Lambda::EventSourceMapping": { mapping in
            guard let source = mapping["EventSourceArn"], let function = mapping["FunctionName"] else { return [] }
            return [Link(from: source, to: function, kind: .channel)]
        },
        "AWS::SNS::Subscription": { subscription in
            guard let topic = subscription["TopicArn"], let endpoint = subscription["Endpoint"] else { return [] }
            return [Link(from: topic, to: endpoint, kind: .channel)]
        },
        "AWS::SNS::Topic": { topic in
            topic.each("Subscription").compactMap { $0["Endpoint"] }.map { Link(from: topic.own, to: $0) }
        },
        "AWS::S3::Bucket": { bucket in
            func notified(_ list: String, _ target: String) -> [Link] {
                bucket.each("NotificationConfiguration", list).compactMap { one in
                    let label = target == "Function" ? one["Event"]?.text : nil
                    return one[target].map { Link(from: bucket.own, to: $0, label: label) }
                }
            }
            return notified("LambdaConfigurations", "Function") + notified("QueueConfigurations", "Queue")
                + notified("TopicConfigurations", "Topic")
        },
        "AWS::Cognito::UserPool": { pool in
            (pool["LambdaConfig"]?.members ?? []).map { Link(from: pool.own, to: $0.value, label: $0.key) }
        },
        "AWS::StepFunctions::StateMachine": { machine in
            ["Definition", "DefinitionString", "DefinitionSubstitutions"].compactMap { machine[$0] }
                .map { Link(from: machine.own, to: $0) }
        },
        "AWS::SQS::Queue": { queue in
            queue["RedrivePolicy"]?["deadLetterTargetArn"].map {
                [Link(from: queue.own, to: $0, label: "failed")]
            } ?? []
        },
        "AWS::CloudFront::Distribution": { distribution in
            distribution.each("DistributionConfig", "Origins").map { Link(from: distribution.own, to: $0) }
        },
    ]
}
