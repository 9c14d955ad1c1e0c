/// Alarms that are written out on a metric that is never there.
enum AlarmResources {
    /// Dimensions that are names in the metrics of their services.
    ///
    /// Source: Amazon CloudWatch User Guide, "AWS services that publish CloudWatch metrics".
    private static let names: Set<String> = [
        "ApiName", "BucketName", "CacheClusterId", "ClusterName", "DBClusterIdentifier", "DBInstanceIdentifier",
        "DeliveryStreamName", "EventBusName", "FunctionName", "LoadBalancer", "LogGroupName", "QueueName", "RuleName",
        "ServiceName", "StreamName", "TableName", "TargetGroup", "TopicName",
    ]

    static func check(_ resource: EffectiveResource, in stack: EffectiveStack, _ report: inout Report) {
        check(resource["Dimensions"], resource["Namespace"], of: resource, at: "Dimensions", in: stack, &report)
        for metric in resource["Metrics"]?.elements ?? [] {
            let metric = metric["MetricStat"]?["Metric"]
            check(metric?["Dimensions"], metric?["Namespace"], of: resource, at: "Metrics", in: stack, &report)
        }
    }

    private static func check(
        _ dimensions: Value?, _ namespace: Value?, of resource: EffectiveResource, at property: String,
        in stack: EffectiveStack, _ report: inout Report
    ) {
        // What others publish has the dimensions that they choose.
        guard stack.text(namespace)?.hasPrefix("AWS/") == true else { return }
        for dimension in dimensions?.elements ?? [] {
            guard let name = stack.text(dimension["Name"]), names.contains(name),
                let form = form(of: dimension["Value"], in: stack)
            else { continue }
            let isBalancer = name == "LoadBalancer" || name == "TargetGroup"
            let wanted = isBalancer ? "the end of the ARN, which Fn::GetAtt gives as \(name)FullName" : "the name"
            report(
                .invalidAlarm, in: resource, at: property,
                saying: """
                    The \(resource.title) has \(form) as its dimension \(name), and the metric has \(wanted), so the \
                    alarm would never see a value; write that.
                    """)
        }
    }

    private static func form(of value: Value?, in stack: EffectiveStack) -> String? {
        if let text = stack.text(value), ARN(text) != nil { return "the ARN \"\(text)\"" }
        guard let reference = value?.singleReference, let target = stack.stack.template[reference.id] else {
            return nil
        }
        guard let attribute = reference.attribute else {
            switch ResourceTypeFacts.ref(of: target.type) {
            case .arn: return "the Ref of \"\(target.id)\", its ARN,"
            case .url: return "the Ref of \"\(target.id)\", its URL,"
            default: return nil
            }
        }
        return attribute.hasSuffix("Arn") ? "the ARN of \"\(target.id)\"" : nil
    }
}
