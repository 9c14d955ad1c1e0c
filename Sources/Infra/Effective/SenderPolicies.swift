/// What is written out to send to a function, queue or topic of the stack that does not let it.
enum SenderPolicies {
    /// What lets services send to a type.
    private struct Policy {
        let type: String
        /// The property that names the receivers.
        let receivers: String
    }

    private static let policies = [
        "AWS::Lambda::Function": Policy(type: "AWS::Lambda::Permission", receivers: "FunctionName"),
        "AWS::SNS::Topic": Policy(type: "AWS::SNS::TopicPolicy", receivers: "Topics"),
        "AWS::SQS::Queue": Policy(type: "AWS::SQS::QueuePolicy", receivers: "Queues"),
    ]

    static func check(_ stack: EffectiveStack, _ report: inout Report) {
        for sender in Sender.all {
            for resource in stack.authored(sender.type) where sender.role.map({ resource[$0] == nil }) ?? true {
                report.allowing(resource.declaration.origin.suppressions) { report in
                    var found: Set<String> = []
                    for (path, value) in sender.receivers(of: resource.resource) {
                        guard let receiver = receiver(value, in: stack), let policy = policies[receiver.type],
                            (sender.receiver ?? receiver.type) == receiver.type,
                            !isAllowed(resource, by: sender, receiver, policy, in: stack),
                            found.insert(receiver.id).inserted
                        else { continue }
                        report(
                            .missingPermission, in: resource, Array(path.prefix { $0 != "*" }),
                            message(resource, sender, receiver, policy.type),
                            notes: [
                                .init(
                                    receiver.location,
                                    policy.receivers == "FunctionName" ? "the function" : "what it sends to")
                            ])
                    }
                }
            }
        }
    }

    private static func message(
        _ resource: EffectiveResource, _ sender: Sender, _ receiver: TemplateResource, _ policy: String
    ) -> String {
        let principal = "\(sender.principal).amazonaws.com"
        guard receiver.type == "AWS::Lambda::Function" else {
            return """
                The \(resource.title) sends to "\(receiver.id)", but no \(policy) of the stack lets \(principal) do \
                so; add one with this principal and "\(receiver.id)" as the resource.
                """
        }
        let source = sender.source.map { resource[$0]?.singleReference?.id ?? $0 } ?? resource.id
        return """
            The \(resource.title) starts the function "\(receiver.id)", but no AWS::Lambda::Permission of the stack \
            lets \(principal) do so; add one with this principal and the ARN of "\(source)" as SourceArn.
            """
    }

    /// Only a resource of this stack: whether another one lets it is not known here.
    private static func receiver(_ value: Value, in stack: EffectiveStack) -> TemplateResource? {
        stack.mentioned(in: value) { policies[$0] != nil }
    }

    private static func isAllowed(
        _ resource: EffectiveResource, by sender: Sender, _ receiver: TemplateResource, _ policy: Policy,
        in stack: EffectiveStack
    ) -> Bool {
        stack.all(policy.type).contains { other in
            guard !stack.exclude(other, resource.resource) else { return false }
            // One that names its receiver by text may be for this one.
            let isForReceiver = (other.property(policy.receivers)?.oneOrMore ?? []).contains { named in
                stack.mentioned(in: named, type: receiver.type).map { $0.id == receiver.id } ?? true
            }
            guard isForReceiver else { return false }
            guard receiver.type == "AWS::Lambda::Function" else {
                return allows(other.property("PolicyDocument"), sender.principal)
            }
            return (stack.text(other.property("Principal")).map { isPrincipal($0, sender.principal) } ?? true)
                && isSource(other.property("SourceArn"), of: resource, sender, in: stack)
        }
    }

    /// Whether a permission is not for another resource of the sender's type.
    private static func isSource(
        _ source: Value?, of resource: EffectiveResource, _ sender: Sender, in stack: EffectiveStack
    ) -> Bool {
        guard let source else { return true }
        let named = sender.source.flatMap { stack.target(of: resource[$0]) } ?? resource.resource
        guard named.type == sender.type || sender.source != nil,
            let mentioned = stack.mentioned(in: source, type: named.type)
        else { return true }
        return mentioned.id == named.id
    }

    /// Whether a statement may let the service send. What deployment alone decides may do so.
    private static func allows(_ document: Value?, _ principal: String) -> Bool {
        guard let statements = document?["Statement"]?.oneOrMore else { return true }
        return statements.contains { statement in
            if statement["Effect"] == "Deny" { return false }
            guard let named = statement["Principal"] else { return true }
            guard case .object(let members) = named, !members.isIntrinsic else { return true }
            return members.contains { member in
                member.value.oneOrMore.contains { name in
                    guard case .string(let name) = name else { return true }
                    return name == "*" || (member.key == "Service" && isPrincipal(name, principal))
                }
            }
        }
    }

    /// Regions and partitions have principals with further parts: `logs.eu-central-1.amazonaws.com`.
    private static func isPrincipal(_ name: String, _ service: String) -> Bool {
        name == "*" || name.contains("${") || name == service || name.hasPrefix("\(service).")
    }
}
