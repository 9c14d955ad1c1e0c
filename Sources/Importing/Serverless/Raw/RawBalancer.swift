import Infra

/// Routes of load balancers, as Serverless makes them of the event `alb`.
///
/// Source: Serverless Framework, "Application Load Balancer".
extension Additions {
    /// The part of a listener that stands in logical ids.
    static func listener(_ node: Node?) -> String? {
        if let id = node?["Ref"]?.scalar { return id }
        guard let text = node?.scalar, !Sentinel.refers(text), let at = text.firstRange(of: ":listener/app/") else {
            return nil
        }
        let parts = text[at.upperBound...].split(separator: "/")
        return parts.count == 3 ? String(parts[1]) : nil
    }

    mutating func balancer(
        _ node: Node, _ function: FunctionID, _ service: (name: String, stage: String), prefix: String
    ) -> Bool {
        guard let listener = Self.listener(node["listenerArn"]), let priority = node["priority"]?.int,
            let conditions = node["conditions"],
            node["authorizer"] == nil
        else { return false }
        let multi = node["multiValueHeaders"]?.bool == true
        let group = "\(function.prefix)Alb\(multi ? "MultiValue" : "")TargetGroup\(listener)"
        let name = "\(service.name)-\(function.name)-\(listener)-"
        let hashed = prefix + MD5.hex("\(name)\(multi ? "multi-value-" : "")\(service.stage)")
        let register = "\(function.prefix)LambdaPermissionRegisterTarget"
        permission(register, function.target, "elasticloadbalancing.amazonaws.com", for: node)
        var properties: [(String, Value?)] = [
            ("TargetType", "lambda"), ("Targets", [["Id": function.target]]),
            ("Name", node["targetGroupName"]?.value ?? .string(String(hashed.prefix(32)))),
            ("Tags", [["Key": "Name", "Value": .string(name + service.stage)]]),
            ("TargetGroupAttributes", [["Key": "lambda.multi_value_headers.enabled", "Value": .bool(multi)]]),
        ]
        properties += Self.health(node["healthCheck"])
        resource(group, "AWS::ElasticLoadBalancingV2::TargetGroup", CF.object(properties), after: [register], for: node)
        resource(
            "\(function.prefix)AlbListenerRule\(priority)", "AWS::ElasticLoadBalancingV2::ListenerRule",
            [
                "Actions": [["Type": "forward", "TargetGroupArn": CF.ref(group)]],
                "Conditions": .array(Self.conditions(conditions)),
                "ListenerArn": node["listenerArn"]?.value ?? .null, "Priority": .int(priority),
            ], for: node)
        permission(
            "\(function.prefix)LambdaPermissionAlb", function.target, "elasticloadbalancing.amazonaws.com",
            source: CF.ref(group), for: node)
        return true
    }

    private static func health(_ node: Node?) -> [(String, Value?)] {
        guard let node, node.bool != false else { return [("HealthCheckEnabled", false)] }
        return [
            ("HealthCheckEnabled", node["enabled"]?.value ?? true), ("HealthCheckPath", node["path"]?.value ?? "/"),
            ("HealthCheckIntervalSeconds", node["intervalSeconds"]?.value ?? 35),
            ("HealthCheckTimeoutSeconds", node["timeoutSeconds"]?.value ?? 30),
            ("HealthyThresholdCount", node["healthyThresholdCount"]?.value ?? 5),
            ("UnhealthyThresholdCount", node["unhealthyThresholdCount"]?.value ?? 5),
            ("Matcher", ["HttpCode": node["matcher"]?["httpCode"]?.value ?? "200"]),
        ]
    }

    private static func conditions(_ node: Node) -> [Value] {
        func list(_ node: Node) -> Value { .array(node.list.map(\.value)) }
        var result: [Value] = []
        if let path = node["path"] { result.append(["Field": "path-pattern", "Values": list(path)]) }
        if let host = node["host"] {
            result.append(["Field": "host-header", "HostHeaderConfig": ["Values": list(host)]])
        }
        if let method = node["method"] {
            result.append(["Field": "http-request-method", "HttpRequestMethodConfig": ["Values": list(method)]])
        }
        for header in node["header"]?.list ?? [] {
            result.append([
                "Field": "http-header",
                "HttpHeaderConfig": [
                    "HttpHeaderName": header["name"]?.value ?? .null, "Values": header["values"].map(list) ?? [],
                ],
            ])
        }
        for query in node["query"]?.list ?? [] {
            let pairs = query.pairs.map { pair -> Value in ["Key": .string(pair.key), "Value": pair.value.value] }
            result.append(["Field": "query-string", "QueryStringConfig": ["Values": .array(pairs)]])
        }
        if let ip = node["ip"] { result.append(["Field": "source-ip", "SourceIpConfig": ["Values": list(ip)]]) }
        return result
    }
}
