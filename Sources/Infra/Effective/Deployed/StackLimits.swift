/// Limits on what adds up in a stack: the policies of functions and queues, notifications of buckets.
enum StackLimits {
    static func check(_ stack: EffectiveStack, _ report: inout Report) {
        checkFunctionPolicies(stack, &report)
        checkQueuePolicies(stack, &report)
        checkNotifications(stack, &report)
    }

    /// Each permission is a statement of the function's policy. What AWS decides, such as statement ids, is counted as
    /// nothing.
    private static func checkFunctionPolicies(_ stack: EffectiveStack, _ report: inout Report) {
        var policies: [String: [TemplateResource]] = [:]
        for permission in stack.all("AWS::Lambda::Permission") {
            guard let function = permission.property("FunctionName"), let target = key(of: function, in: stack) else {
                continue
            }
            policies[target, default: []].append(permission)
        }
        let limit = Limits.lambdaResourcePolicy.value * 1_024
        // A statement has two ARNs of at most 2,048 characters, so that a few statements never reach the limit.
        for (target, permissions) in policies.filter({ $0.value.count > 4 }).sorted(by: { $0.key < $1.key }) {
            let size = permissions.reduce(0) { $0 + statementSize($1, in: stack) }
            guard size > limit, let last = permissions.last else { continue }
            let function = stack.stack.template[target].map { "function \"\($0.id)\"" } ?? "function"
            report.allowing(stack.suppressions(at: last.location)) { report in
                report(
                    .policyTooLarge, at: last.location,
                    """
                    The \(permissions.count) permissions of the \(function) make a policy of at least \
                    \(grouped(size)) bytes; the limit is \(grouped(limit)). Each trigger needs one: divide the \
                    triggers among several functions, or send them through one queue, topic or rule.
                    """)
            }
        }
    }

    private static func key(of function: Value, in stack: EffectiveStack) -> String? {
        stack.mentioned(in: function, type: "AWS::Lambda::Function")?.id ?? stack.text(function)
    }

    private static func statementSize(_ permission: TemplateResource, in stack: EffectiveStack) -> Int {
        func length(_ value: Value?) -> Int { value.map { leastLength($0, in: stack) } ?? 0 }
        // {"Sid":"","Effect":"Allow","Principal":{"Service":""},"Action":"","Resource":"arn:…:function:…"},
        var size = 76 + length(permission.property("Principal")) + length(permission.property("Action"))
        size +=
            "arn:aws:lambda:\(stack.region.id):123456789012:function:".utf8.count
            + length(permission.property("FunctionName"))
        if let source = permission.property("SourceArn") {
            // ,"Condition":{"ArnLike":{"AWS:SourceArn":""}}
            size += 45 + length(source)
        }
        if permission.property("SourceAccount") != nil { size += 40 + 12 }
        return size
    }

    /// The characters that a text has in any case: what refers to something is an ARN or a name, of which the fixed
    /// part counts.
    private static func leastLength(_ value: Value, in stack: EffectiveStack) -> Int {
        switch value {
        case .string(let text): return text.utf8.count
        case .object(let members):
            guard members.count == 1 else { return 0 }
            switch (members[0].key, members[0].value) {
            case ("Fn::GetAtt", .array(let parts)):
                return parts.last == "Arn" ? "arn:aws:::".utf8.count + stack.region.id.utf8.count + 12 : 0
            case ("Ref", .string(let id)):
                // A topic's Ref is its ARN, and its name may be known.
                guard let resource = stack.stack.template[id], resource.type == "AWS::SNS::Topic" else { return 0 }
                let name = resource.property("TopicName").flatMap(stack.text) ?? ""
                return "arn:aws:sns:\(stack.region.id):123456789012:".utf8.count + name.utf8.count
            case ("Fn::Join", .array(let parts)):
                return (parts.last?.elements ?? []).reduce(0) { $0 + leastLength($1, in: stack) }
            case ("Fn::Sub", .string(let text)): return withoutPlaceholders(text)
            case ("Fn::Sub", .array(let parts)):
                if case .string(let text)? = parts.first { return withoutPlaceholders(text) }
                return 0
            default: return 0
            }
        default: return 0
        }
    }

    private static func withoutPlaceholders(_ text: String) -> Int {
        var (count, isInside) = (0, false)
        for byte in text.utf8 {
            if byte == UInt8(ascii: "$") { isInside = true }
            if !isInside { count += 1 }
            if byte == UInt8(ascii: "}") { isInside = false }
        }
        return count
    }

    /// Source: Amazon SQS Developer Guide, "Amazon SQS policy quotas".
    private static func checkQueuePolicies(_ stack: EffectiveStack, _ report: inout Report) {
        let limit = 8_192
        for policy in stack.all("AWS::SQS::QueuePolicy") {
            let statements = policy.property("PolicyDocument")?["Statement"]?.elements ?? []
            let size = statements.reduce(60) { $0 + leastSize($1, in: stack) }
            guard size > limit else { continue }
            report.allowing(stack.suppressions(at: policy.location)) { report in
                report(
                    .policyTooLarge, at: policy.location,
                    """
                    The policy of the queue has \(statements.count) statements with at least \(grouped(size)) bytes; \
                    the limit of SQS is \(grouped(limit)). Send to the queue from fewer topics, buckets and rules, or \
                    use several queues.
                    """)
            }
        }
    }

    /// The characters of a value as JSON without spaces, with what AWS decides counted as `leastLength` does.
    private static func leastSize(_ value: Value, in stack: EffectiveStack) -> Int {
        switch value {
        case .array(let elements): return 1 + elements.count + elements.reduce(0) { $0 + leastSize($1, in: stack) }
        case .object(let members):
            if members.isIntrinsic {
                return 2 + leastLength(value, in: stack)
            }
            return members.reduce(1 + members.count) { $0 + $1.key.utf8.count + 3 + leastSize($1.value, in: stack) }
        case .string(let text): return text.utf8.count + 2
        default: return 1
        }
    }

    /// Source: Amazon S3 User Guide, "Amazon S3 event notifications": AWS General Reference, "Amazon S3 endpoints and
    /// quotas".
    private static func checkNotifications(_ stack: EffectiveStack, _ report: inout Report) {
        for bucket in stack.all("AWS::S3::Bucket") {
            guard let configuration = bucket.property("NotificationConfiguration") else { continue }
            let kinds = ["LambdaConfigurations", "QueueConfigurations", "TopicConfigurations"]
            let number = kinds.reduce(0) { $0 + (configuration[$1]?.elements?.count ?? 0) }
            guard number > 100 else { continue }
            report.allowing(stack.suppressions(at: bucket.location)) { report in
                report(
                    .tooManyNotifications, at: bucket.location,
                    """
                    The bucket "\(bucket.id)" has \(number) notifications; the limit is 100. Merge some by wider \
                    prefixes, or switch on .eventBridge() on the bucket and use rules.
                    """)
            }
        }
    }
}
