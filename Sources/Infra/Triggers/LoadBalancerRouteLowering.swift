extension LoadBalancerRoute {
    /// The resources are the same in both forms, under `resources` in serverless.yml: Serverless' own `alb` event takes
    /// no listener of another stack, and adds a permission for every load balancer of the account.
    public func lower(for function: Function, into stack: inout Stack) {
        guard let listener else { return }
        let listenerValue = stack.value(of: listener)
        let priority = stack.scope.model.priorities[self, of: function, in: stack.scope.stack] ?? 0
        let group = TargetGroup(self, listener, function, stack.scope)
        if stack.template[group.id] == nil {
            // By the group's ARN the permission and the group would need each other; by its name they do not.
            function.addPermission(
                group.permissionID, principal: "elasticloadbalancing.amazonaws.com",
                source: .sub(
                    """
                    arn:${AWS::Partition}:elasticloadbalancing:${AWS::Region}:${AWS::AccountId}:targetgroup/\(group.name)/*
                    """),
                account: .ref("AWS::AccountId"), into: &stack)
            stack.add(
                group.id, "AWS::ElasticLoadBalancingV2::TargetGroup", group.properties(of: function, self),
                dependsOn: [group.permissionID])
        }
        stack.add(
            "\(function.idPrefix)AlbListenerRule\(priority)", "AWS::ElasticLoadBalancingV2::ListenerRule",
            .init(present: [
                ("ListenerArn", listenerValue), ("Priority", .int(priority)), ("Conditions", .array(conditions)),
                ("Actions", actions(group.id, in: &stack)),
                ("Transforms", transforms.isEmpty ? nil : .array(transforms)), ("Tags", tagValue),
            ]))
    }

    private var tagValue: Value? {
        guard let tags = given?.tags, !tags.isEmpty else { return nil }
        return .array([Value.Member]().replaced(by: tags).map { ["Key": .string($0.key), "Value": $0.value] })
    }

    private func actions(_ group: String, in stack: inout Stack) -> Value {
        guard let authentication else { return [["Type": "forward", "TargetGroupArn": .ref(group)]] }
        return [
            authentication.action(in: &stack), ["Type": "forward", "Order": 2, "TargetGroupArn": .ref(group)],
        ]
    }

    var conditions: [Value] {
        var conditions: [Value] = []
        func add(_ field: String, _ config: String, _ content: Value) {
            conditions.append(.object([.init("Field", .string(field)), .init(config, content)]))
        }
        func strings(_ values: [String]) -> Value { .array(values.map { .string($0) }) }
        if !effectiveHosts.isEmpty { add("host-header", "HostHeaderConfig", ["Values": strings(effectiveHosts)]) }
        if let path = effectivePath { add("path-pattern", "Values", [.string(path)]) }
        if !methodNames.isEmpty {
            add("http-request-method", "HttpRequestMethodConfig", ["Values": strings(methodNames)])
        }
        for header in headers {
            add(
                "http-header", "HttpHeaderConfig",
                ["HttpHeaderName": .string(header.name), "Values": strings(header.values)])
        }
        if !queries.isEmpty {
            add(
                "query-string", "QueryStringConfig",
                ["Values": .array(queries.map { ["Key": .string($0.key), "Value": $0.value] })])
        }
        if !sources.isEmpty { add("source-ip", "SourceIpConfig", ["Values": strings(sources)]) }
        conditions += patternConditions
        // A rule needs a condition; every path has this one.
        if conditions.isEmpty { add("path-pattern", "Values", ["*"]) }
        return conditions
    }
}

/// The target group of a function on a listener, as Serverless names it.
private struct TargetGroup {
    let id: String
    let name: String
    let tag: String
    let permissionID: String

    init(_ route: LoadBalancerRoute, _ listener: Listener, _ function: Function, _ scope: Scope) {
        let listenerPart = Self.part(of: listener)
        id = "\(function.idPrefix)Alb\(route.hasMultiValueHeaders ? "MultiValue" : "")TargetGroup\(listenerPart)"
        let start = "\(scope.stack.serviceName)-\(function.declaredName)-\(listenerPart)-"
        tag = "\(start)\(scope.stage)"
        // As Serverless does: 32 hexadecimal digits, exactly what a target group's name may have.
        name = MD5.hex("\(start)\(route.hasMultiValueHeaders ? "multi-value-" : "")\(scope.stage)")
        let isFirst = !route.hasMultiValueHeaders && Self.isFirst(listener, listenerPart, of: function)
        permissionID =
            "\(function.idPrefix)LambdaPermissionAlb"
            + (isFirst ? "" : "\(route.hasMultiValueHeaders ? "MultiValue" : "")\(listenerPart)")
    }

    /// Whether it is the listener of the function's first route.
    private static func isFirst(_ listener: Listener, _ part: String, of function: Function) -> Bool {
        let first = function.triggers.lazy.compactMap { ($0.base as? LoadBalancerRoute)?.listener }.first
        guard let first else { return false }
        return first.origin.isOne(with: listener.origin) || Self.part(of: first) == part
    }

    /// The listener's logical id, or the load balancer's id from a literal ARN.
    private static func part(of listener: Listener) -> String {
        guard let arn = listener.arn else { return listener.logicalID }
        let parts = arn.split(separator: "/")
        return parts.count > 2 ? String(parts[parts.count - 2]) : LogicalID.words(arn)
    }

    func properties(of function: Function, _ route: LoadBalancerRoute) -> [Value.Member] {
        let head: [(String, Value?)] = [
            ("Name", .string(name)), ("TargetType", "lambda"), ("Targets", [["Id": function.invocationARN]]),
        ]
        let tail: [(String, Value?)] = [
            (
                "TargetGroupAttributes",
                [
                    [
                        "Key": "lambda.multi_value_headers.enabled",
                        "Value": .string(route.hasMultiValueHeaders ? "true" : "false"),
                    ]
                ]
            ), ("Tags", [["Key": "Name", "Value": .string(tag)]]),
        ]
        return .init(present: head + (route.healthCheck?.value.properties ?? [("HealthCheckEnabled", false)]) + tail)
    }
}
