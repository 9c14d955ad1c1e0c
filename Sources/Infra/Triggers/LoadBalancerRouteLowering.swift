extension LoadBalancerRoute {
    public func lower(for function: Function, into stack: inout Stack) {
        guard let listener else { return }
        let listenerValue = stack.value(of: listener)
        let priority = stack.scope.model.priorities[self, of: function, in: stack.scope.stack] ?? 0
        let group = TargetGroup(self, listener, function, stack.scope)
        let isOwn = isServerlessEvent(on: function, in: stack.scope)
        let form: TemplateResource.Form = isOwn ? .generated : .carried

        addPermissions(group, function, isOwn: isOwn, into: &stack)
        if stack.template[group.id] == nil {
            stack.add(
                group.id, "AWS::ElasticLoadBalancingV2::TargetGroup", group.properties(of: function, self),
                dependsOn: [group.permissionID], form: form)
        }
        stack.add(
            "\(function.idPrefix)AlbListenerRule\(priority)", "AWS::ElasticLoadBalancingV2::ListenerRule",
            [
                .init("ListenerArn", listenerValue), .init("Priority", .int(priority)),
                .init("Conditions", .array(conditions)),
                .init("Actions", [["Type": "forward", "TargetGroupArn": .ref(group.id)]]),
            ], form: form)
        if isOwn {
            function.addEvent("alb", event(listenerValue, priority), into: &stack)
        }
    }

    /// Serverless' own event takes a listener of the same stack or a literal ARN, and makes one permission for all of a
    /// function's target groups; anything else is carried as resources.
    private func isServerlessEvent(on function: Function, in scope: Scope) -> Bool {
        let routes = function.triggers.compactMap { $0.base as? LoadBalancerRoute }
        let groups = Set(routes.compactMap { route in route.listener.map { TargetGroup(route, $0, function, scope).id } })
        guard groups.count == 1, let listener, headers.count <= 1, queries.count <= 1 else { return false }
        return !listener.isOwned || scope.owner(of: listener)?.index == scope.stack.index
    }

    /// The permission is for this target group only, named by its name: by its ARN the two would need each other.
    private func addPermissions(_ group: TargetGroup, _ function: Function, isOwn: Bool, into stack: inout Stack) {
        guard stack.template[group.permissionID] == nil else { return }
        let account = Value.ref("AWS::AccountId")
        let source = Value.sub(
            "arn:${AWS::Partition}:elasticloadbalancing:${AWS::Region}:${AWS::AccountId}:targetgroup/\(group.name)/*")
        function.addPermission(
            group.permissionID, principal: "elasticloadbalancing.amazonaws.com", source: source, account: account,
            form: isOwn ? .generated : .carried, into: &stack)
        guard isOwn else { return }
        stack.addExtension(
            group.permissionID, [.init("SourceAccount", account), .init("SourceArn", source)])
        // Serverless makes this one too. It allows nothing more than the other.
        function.addPermission(
            "\(function.idPrefix)LambdaPermissionAlb", principal: "elasticloadbalancing.amazonaws.com",
            source: .ref(group.id), form: .generated, into: &stack)
    }

    private var conditions: [Value] {
        var conditions: [Value] = []
        func add(_ field: String, _ config: String, _ content: Value) {
            conditions.append(.object([.init("Field", .string(field)), .init(config, content)]))
        }
        func strings(_ values: [String]) -> Value { .array(values.map { .string($0) }) }
        if !effectiveHosts.isEmpty { add("host-header", "HostHeaderConfig", ["Values": strings(effectiveHosts)]) }
        if let path = effectivePath { add("path-pattern", "Values", [.string(path)]) }
        if !methodNames.isEmpty { add("http-request-method", "HttpRequestMethodConfig", ["Values": strings(methodNames)]) }
        for header in headers {
            add("http-header", "HttpHeaderConfig", ["HttpHeaderName": .string(header.name), "Values": strings(header.values)])
        }
        if !queries.isEmpty {
            add(
                "query-string", "QueryStringConfig",
                ["Values": .array(queries.map { ["Key": .string($0.key), "Value": $0.value] })])
        }
        if !sources.isEmpty { add("source-ip", "SourceIpConfig", ["Values": strings(sources)]) }
        // A rule needs a condition; every path has this one.
        if conditions.isEmpty { add("path-pattern", "Values", ["*"]) }
        return conditions
    }

    private func event(_ listener: Value, _ priority: Int) -> Value {
        func strings(_ values: [String]) -> Value? { values.isEmpty ? nil : .array(values.map { .string($0) }) }
        let conditions = Value.members([
            ("host", strings(effectiveHosts)), ("path", strings(effectivePath.map { [$0] } ?? (hasNoCondition ? ["*"] : []))),
            ("method", strings(methodNames)),
            ("header", headers.first.map { ["name": .string($0.name), "values": .array($0.values.map { .string($0) })] }),
            ("query", queries.isEmpty ? nil : .object(queries)), ("ip", strings(sources)),
        ])
        return .members([
            ("listenerArn", listener), ("priority", .int(priority)), ("conditions", conditions),
            ("multiValueHeaders", hasMultiValueHeaders ? true : nil),
            ("healthCheck", healthCheckPath.map { ["path": .string($0)] }),
        ])
    }

    private var hasNoCondition: Bool {
        effectiveHosts.isEmpty && methodNames.isEmpty && headers.isEmpty && queries.isEmpty && sources.isEmpty
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
        tag = "\(scope.stack.serviceName)-\(function.name)-\(listenerPart)-\(scope.stage)"
        // As Serverless does: 32 hexadecimal digits, exactly what a target group's name may have.
        let kind = route.hasMultiValueHeaders ? "multi-value-" : ""
        name = MD5.hex("\(scope.stack.serviceName)-\(function.name)-\(listenerPart)-\(kind)\(scope.stage)")
        let others = function.triggers.compactMap { ($0.base as? LoadBalancerRoute)?.listener }.map(Self.part)
        let isFirst = others.first == listenerPart
        permissionID = "\(function.idPrefix)LambdaPermissionRegisterTarget" + (isFirst ? "" : listenerPart)
    }

    /// The listener's logical id, or the load balancer's id from a literal ARN.
    private static func part(of listener: Listener) -> String {
        guard let arn = listener.arn else { return listener.logicalID }
        let parts = arn.split(separator: "/")
        return parts.count > 2 ? String(parts[parts.count - 2]) : LogicalID.words(arn)
    }

    func properties(of function: Function, _ route: LoadBalancerRoute) -> [Value.Member] {
        .init(present: [
            ("Name", .string(name)), ("TargetType", "lambda"), ("Targets", [["Id": function.invocationARN]]),
            ("HealthCheckEnabled", .bool(route.healthCheckPath != nil)),
            ("HealthCheckPath", route.healthCheckPath.map { .string($0) }),
            ("HealthCheckIntervalSeconds", route.healthCheckPath == nil ? nil : 35),
            ("HealthCheckTimeoutSeconds", route.healthCheckPath == nil ? nil : 30),
            ("HealthyThresholdCount", route.healthCheckPath == nil ? nil : 5),
            ("UnhealthyThresholdCount", route.healthCheckPath == nil ? nil : 5),
            ("Matcher", route.healthCheckPath == nil ? nil : ["HttpCode": "200"]),
            (
                "TargetGroupAttributes",
                [
                    [
                        "Key": "lambda.multi_value_headers.enabled",
                        "Value": .string(route.hasMultiValueHeaders ? "true" : "false"),
                    ]
                ]
            ), ("Tags", [["Key": "Name", "Value": .string(tag)]]),
        ])
    }
}
