extension Stack {
    /// Adds statements to the policy of a queue of this stack, which has one, whoever sends.
    ///
    /// Rules, buckets and topics that come and go by conditions share it, so it is under no condition of theirs and in
    /// no nested stack; `closeSenderPolicies` says under which it is.
    mutating func allowSending(to queue: any Declaration, _ statements: [Value]) {
        guard !statements.isEmpty else { return }
        let id = (queue as? Queue).map { scope.resolved($0).policyID } ?? "\(queue.logicalID)DeadLetterPolicy"
        guard template[id] == nil else {
            template.change(id) { policy in
                guard let known = policy.statements else { return }
                policy.set("PolicyDocument", Self.policy(known + statements.filter { !known.contains($0) }))
            }
            return
        }
        senderPolicies.append((id, queue))
        shared {
            $0.add(
                id, "AWS::SQS::QueuePolicy",
                [.init("Queues", [$0.value(of: queue)]), .init("PolicyDocument", Self.policy(statements))])
        }
    }

    /// The same for a topic of this stack.
    mutating func allowPublishing(to topic: Topic, _ statements: [Value]) {
        guard !statements.isEmpty else { return }
        let id = scope.resolved(topic).policyID
        guard template[id] == nil else {
            template.change(id) { policy in
                guard let known = policy.statements else { return }
                policy.set("PolicyDocument", Self.policy(known + statements.filter { !known.contains($0) }))
            }
            return
        }
        senderPolicies.append((id, topic))
        shared {
            $0.add(
                id, "AWS::SNS::TopicPolicy",
                [.init("Topics", [$0.value(of: topic)]), .init("PolicyDocument", Self.policy(statements))])
        }
    }

    /// Puts the policy of each queue and topic under its own condition, whatever those of the senders are. A statement
    /// that names a sender which may not be there is chosen by `Fn::If`; one that names it by text can stand without
    /// it.
    ///
    /// SQS takes no policy without statements, so where each of them may be missing, the policy is there only with one.
    mutating func finalizeQueuePolicies(_ conditions: ConditionLowering) {
        guard !template.conditions.isEmpty else { return }
        let definitions = template.conditionDefinitions
        for (id, queue) in senderPolicies {
            guard let statements = template[id]?.statements else { continue }
            let own = conditions[queue]
            let known = KnownConditions(own, definitions)
            let needed = statements.map { senderCondition(of: $0).flatMap { known.implies($0) ? nil : $0 } }
            var condition = own
            if !needed.contains(nil) {
                let one = anyOf(needed.compactMap { $0 }, named: "\(id)HasSender")
                condition = both(one, own)
            }
            let chosen = KnownConditions(condition, template.conditionDefinitions)
            template.change(id) { policy in
                policy.condition = condition
                policy.set(
                    "PolicyDocument",
                    Self.policy(
                        zip(statements, needed).map { statement, needed in
                            guard let needed, !chosen.implies(needed) else { return statement }
                            return ["Fn::If": [.string(needed), statement, .noValue]]
                        }))
            }
        }
    }

    /// The condition of the sender that a statement names by reference.
    private func senderCondition(of statement: Value) -> String? {
        statement["Condition"]?.mentions.ids.sorted().lazy.compactMap { template[$0]?.condition }.first
    }

    /// The condition that one of several holds.
    private mutating func anyOf(_ names: [String], named name: String) -> String {
        var tests: [Value] = []
        for name in names where !tests.contains(["Condition": .string(name)]) {
            tests.append(["Condition": .string(name)])
        }
        guard tests.count > 1 else { return names[0] }
        // CloudFormation takes 2 to 10 tests in one.
        while tests.count > 10 { tests = [["Fn::Or": .array(Array(tests.prefix(10)))]] + tests.dropFirst(10) }
        template.add(condition: name, ["Fn::Or": .array(tests)])
        return name
    }

    private static func policy(_ statements: [Value]) -> Value {
        ["Version": "2012-10-17", "Statement": .array(statements)]
    }
}

extension TemplateResource {
    fileprivate var statements: [Value]? {
        guard case .array(let known)? = property("PolicyDocument")?["Statement"] else { return nil }
        return known
    }
}
