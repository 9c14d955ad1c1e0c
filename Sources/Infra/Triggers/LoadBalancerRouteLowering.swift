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
                source: .sub(.joined(Self.groupARN, group.name, "/*")),
                account: .ref("AWS::AccountId"), into: &stack)
            stack.add(
                group.id, "AWS::ElasticLoadBalancingV2::TargetGroup", group.properties(of: function, self),
                dependsOn: [group.permissionID])
        }
        var properties: [Value.Member] = [
            .init("ListenerArn", listenerValue), .init("Priority", .int(priority)),
            .init("Conditions", .array(conditions)), .init("Actions", actions(group.id, in: &stack)),
        ]
        let transforms = transforms
        if !transforms.isEmpty { properties.add("Transforms", .array(transforms)) }
        properties.add("Tags", tagValue)
        stack.add(
            .joined(function.idPrefix, "AlbListenerRule", String(priority)),
            "AWS::ElasticLoadBalancingV2::ListenerRule", properties)
    }

    /// What the ARNs of target groups begin with.
    private static let groupARN =
        "arn:${AWS::Partition}:elasticloadbalancing:${AWS::Region}:${AWS::AccountId}:targetgroup/"

    private var tagValue: Value? {
        guard let tags = given?.tags, !tags.isEmpty else { return nil }
        return .array([Value.Member]().replaced(by: tags).map { ["Key": .string($0.key), "Value": $0.value] })
    }

    private func actions(_ group: String, in stack: inout Stack) -> Value {
        guard let authentication else {
            return .array([.object([.init("Type", "forward"), .init("TargetGroupArn", .ref(group))])])
        }
        return [
            authentication.action(in: &stack), ["Type": "forward", "Order": 2, "TargetGroupArn": .ref(group)],
        ]
    }

    var conditions: [Value] {
        var conditions: [Value] = []
        conditions.reserveCapacity(2)
        let effectiveHosts = effectiveHosts
        let methodNames = methodNames
        func add(_ field: String, _ config: String, _ content: Value) {
            conditions.append(.object([.init("Field", .string(field)), .init(config, content)]))
        }
        func strings(_ values: [String]) -> Value { .array(values.map { .string($0) }) }
        if !effectiveHosts.isEmpty {
            add("host-header", "HostHeaderConfig", .object([.init("Values", strings(effectiveHosts))]))
        }
        if let path = effectivePath { add("path-pattern", "Values", .array([.string(path)])) }
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
        let hasLists = route.hasMultiValueHeaders
        id = .joined(function.idPrefix, hasLists ? "AlbMultiValueTargetGroup" : "AlbTargetGroup", listenerPart)
        let (service, declared) = (scope.stack.serviceName, function.declaredName)
        var text = ""
        text.reserveCapacity(
            service.utf8.count + declared.utf8.count + listenerPart.utf8.count + scope.stage.name.utf8.count + 3)
        text += service
        text += "-"
        text += declared
        text += "-"
        text += listenerPart
        text += "-"
        // As Serverless does: 32 hexadecimal digits, exactly what a target group's name may have.
        let nameWithLists = hasLists ? MD5.hex(text + "multi-value-" + scope.stage.name) : nil
        text += scope.stage.name
        tag = text
        name = nameWithLists ?? MD5.hex(text)
        let isFirst = !hasLists && Self.isFirst(listener, listenerPart, of: function)
        permissionID = .joined(
            function.idPrefix, "LambdaPermissionAlb", hasLists ? "MultiValue" : "", isFirst ? "" : listenerPart)
    }

    /// Whether it is the listener of the function's first route.
    private static func isFirst(_ listener: Listener, _ part: String, of function: Function) -> Bool {
        let first = function.triggers.lazy.compactMap { $0.base.as(LoadBalancerRoute.self)?.listener }.first
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
        var properties: [Value.Member] = []
        properties.reserveCapacity(6)
        properties.add("Name", .string(name))
        properties.add("TargetType", "lambda")
        properties.add("Targets", .array([.object([.init("Id", function.invocationARN)])]))
        if let check = route.healthCheck {
            for (key, value) in check.value.properties { properties.add(key, value) }
        } else {
            properties.add("HealthCheckEnabled", false)
        }
        properties.add("TargetGroupAttributes", route.hasMultiValueHeaders ? Self.withLists : Self.withoutLists)
        properties.add("Tags", .array([.object([.init("Key", "Name"), .init("Value", .string(tag))])]))
        return properties
    }

    private static let withLists: Value = [["Key": "lambda.multi_value_headers.enabled", "Value": "true"]]
    private static let withoutLists: Value = [["Key": "lambda.multi_value_headers.enabled", "Value": "false"]]
}
